import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withWebApi } from '../../../lib/background/web-api';
import { forgetWebApi } from '../../../lib/background/web-api-kept';
import type { PageConfig } from '../../../lib/crm/page-config';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FieldReadings, Reading } from '../../../lib/domain/reading';
import { emptyFields } from '../../../lib/domain/reading';
import { changeLocal } from '../../../lib/storage/settings';
import type { FakeReply } from '../../fixtures/dynamics-web-api';
import { fakePage, WEB_HOST, WEB_ID, webAnswer } from '../../fixtures/dynamics-web-api';
import { executeScript, freshBackground } from './harness';

const TENANT = 'contoso-practice.crm4';
const REF: DealRef = { crm: 'dynamics', tenant: TENANT, recordId: WEB_ID };
const URL_OF = `https://${WEB_HOST}/main.aspx?pagetype=entityrecord&etn=opportunity&id=${WEB_ID}`;
const CONFIG: PageConfig = { mappings: [], selectors: {} };
const STAGE = { label: 'Develop', apiName: '650e06b4-789b-46c1-822b-0da76bedb1ed', closed: false, won: false };

const mapped = (api: string): PageConfig => ({ ...CONFIG, mappings: [{ api, to: { field: 'problem' } }] });

let at = new Date('2026-11-23T10:00:00Z').getTime();
const later = (ms: number): void => { at += ms; vi.setSystemTime(at); };

beforeEach(async () => {
  await freshBackground();
  await forgetWebApi();
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  await changeLocal((local) => ({ ...local, webApi: [`dynamics:${TENANT}`] }));
  return () => vi.useRealTimers();
});

/** A page whose service answers so; every question runs in a world of its own. */
function serve(reply: (path: string) => FakeReply): readonly unknown[] {
  const page = fakePage(reply);
  executeScript.mockImplementation(async (injection) => [{ result: await page.run((injection as unknown as { args: unknown[] }).args[0]) }]);
  return page.asked;
}

function reading(fields: Partial<FieldReadings> = {}, more: Partial<Reading> = {}): Reading {
  const stage: FieldReadings['stage'] = { kind: 'read', value: STAGE, raw: 'Develop', via: 'x' };
  return { ref: REF, at: '2026-11-23T10:00:00.000Z', language: null, fields: { ...emptyFields(), stage, ...fields }, ...more };
}
const ask = (given: Reading = reading(), config = CONFIG): Promise<Reading> => withWebApi(1, URL_OF, given, config);

describe('what the Web API completes', () => {
  it('is what was missing, told as such, from typed values', async () => {
    serve(() => ({ body: webAnswer() }));
    const { fields } = await ask();
    expect(fields.amount).toEqual({ kind: 'read', value: { amount: 84500, currency: 'EUR' }, raw: '84500', via: 'dynamics.web-api.estimatedvalue' });
    expect(fields.closeDate).toMatchObject({ value: '2026-12-18', via: 'dynamics.web-api.estimatedclosedate' });
    expect(fields.competitors).toMatchObject({ value: 'Northwind, Fabrikam', via: 'dynamics.web-api.opportunitycompetitors_association' });
    expect(fields.stageEnteredDate).toMatchObject({ value: '2026-11-02', via: 'dynamics.web-api.activestagestartedon' });
    expect(fields.customerNeed).toEqual({ kind: 'empty', via: 'dynamics.web-api.customerneed' });
    expect([fields.account, fields.forecastCategory, fields.competitorsTicked]).toMatchObject([{ value: 'Van Dam Logistics' }, { value: 'Best case' }, { value: true }]);
    expect([fields.reasonsToBuy.kind, fields.lastActivityDate.kind]).toEqual(['missing', 'missing']);
  });

  it('leaves what the page said: values, unsaved edits, conflicts, empty fields', async () => {
    serve(() => ({ body: webAnswer() }));
    const said: Partial<FieldReadings> = {
      amount: { kind: 'unreadable', raw: '1', why: 'unsaved-edit' }, closeDate: { kind: 'unreadable', raw: '3/4/2027', why: 'ambiguous-date' },
      problem: { kind: 'empty', via: 'x' }, account: { kind: 'read', value: 'Other', raw: 'Other', via: 'x' },
    };
    expect((await ask(reading(said))).fields).toMatchObject(said);
  });

  it('knows the day of a stage only for the stage that the page shows, and only when one process says it', async () => {
    serve(() => ({ body: webAnswer({ opportunity_leadtoopportunitysalesprocess: [{ _activestageid_value: STAGE.apiName, activestagestartedon: '2026-10-01T12:00:00Z', 'activestagestartedon@OData.Community.Display.V1.FormattedValue': '10/1/2026 2:00 PM' }] }) }));
    expect((await ask()).fields.stageEnteredDate.kind).toBe('missing');
    const other: FieldReadings['stage'] = { kind: 'read', value: { ...STAGE, apiName: 'd3ca8878-8d7b-47b9-852d-fcd838790cfd' }, raw: 'Propose', via: 'x' };
    expect((await ask(reading({ stage: other }))).fields.stageEnteredDate.kind).toBe('missing');
  });

  it('holds mapped columns, of fields and of criteria', async () => {
    const asked: string[] = [];
    serve((path) => {
      asked.push(path);
      return { body: webAnswer({ crpg_pain: 'Two rejected loads', crpg_visit: '2026-11-20' }) };
    });
    const config: PageConfig = { ...CONFIG, mappings: [{ api: 'crpg_pain', to: { field: 'problem' } }, { api: 'crpg_visit', to: { criterion: 'visit' } }] };
    const full = await ask(reading({}, { own: { visit: { kind: 'missing', tried: [] } } }), config);
    expect(full.fields.problem).toMatchObject({ value: 'Two rejected loads', via: 'mapped: crpg_pain' });
    expect(full.own).toEqual({ visit: { kind: 'read', value: '2026-11-20', raw: '2026-11-20', via: 'mapped: crpg_visit' } });
    expect(asked[0]).toMatch(/crpg_pain,crpg_visit/);
  });

  it('is nothing of another record or table', async () => {
    serve(() => ({ body: webAnswer({}, 'b1f0c5d2-3b64-4e0a-9c1d-0f5be2a70009') }));
    expect(await ask()).toEqual(reading());
  });
});

describe('when it is asked', () => {
  it('not without permission, not for other CRMs and practice, not when nothing is missing', async () => {
    const asked = serve(() => ({ body: webAnswer() }));
    const text = { kind: 'read' as const, value: 'x', raw: 'x', via: 'x' };
    const day = { kind: 'read' as const, value: '2026-12-18', raw: 'x', via: 'x' };
    const all = reading({
      name: text, account: text, owner: text, competitors: text, problem: text, customerNeed: text, closeDate: day, decisionDate: day, stageEnteredDate: day,
      amount: { kind: 'read', value: { amount: 1, currency: null }, raw: '1', via: 'x' },
    });
    await ask(all);
    await ask({ ...reading(), ref: { ...REF, tenant: 'practice' } });
    await ask({ ...reading(), ref: { ...REF, crm: 'hubspot' } });
    await changeLocal((local) => ({ ...local, webApi: ['dynamics:other.crm4'] }));
    expect(await ask()).toEqual(reading());
    expect(asked).toHaveLength(0);
  });

  it('once for a record in ten minutes, once for two tabs, again when the page shows another value', async () => {
    const asked = serve(() => ({ body: webAnswer() }));
    await Promise.all([ask(), ask()]);
    later(60_000);
    await ask();
    expect(asked).toHaveLength(1);
    const changed = reading({ closeDate: { kind: 'read', value: '2027-01-15', raw: '15-1-2027', via: 'x' } });
    await ask(changed);
    expect(asked).toHaveLength(2);
    await ask(changed);
    expect(asked, 'not again at once, though they still differ').toHaveLength(2);
    later(60_000);
    await ask(changed);
    expect(asked, 'not later either: the record was still the same version').toHaveLength(2);
    later(11 * 60_000);
    await ask();
    expect(asked).toHaveLength(3);
  });

  it('not while a typed edit is all that changed', async () => {
    const asked = serve(() => ({ body: webAnswer() }));
    await ask();
    later(60_000);
    await ask(reading({ closeDate: { kind: 'unreadable', raw: '1-1-2030', why: 'unsaved-edit' } }));
    expect(asked).toHaveLength(1);
  });

  it('again without what the organisation lacks, and from then on at once so', async () => {
    const paths: string[] = [];
    const asked = serve((path) => {
      paths.push(path);
      return /process/.test(path) ? { status: 400 } : { body: webAnswer() };
    });
    expect((await ask()).fields.amount.kind).toBe('read');
    expect(asked).toHaveLength(2);
    later(11 * 60_000);
    await ask();
    expect(asked).toHaveLength(3);
    expect(paths.at(-1)).not.toContain('process');
  });

  it('a mapped column that it does not know costs that column, not the rest, until the mapping is put right', async () => {
    const paths: string[] = [];
    serve((path) => {
      paths.push(path);
      return /crpg_partner|msdyn_/.test(path) ? { status: 400 } : { body: webAnswer({ crpg_pain: 'Two rejected loads' }) };
    });
    expect((await ask(reading(), mapped('crpg_partner'))).fields.amount.kind).toBe('read');
    expect(paths).toHaveLength(4);
    later(11 * 60_000);
    await ask(reading(), mapped('crpg_partner'));
    expect(paths, 'known from then on').toHaveLength(5);
    expect((await ask(reading(), mapped('crpg_pain'))).fields.problem).toMatchObject({ value: 'Two rejected loads' });
    expect(paths.at(-1)).toMatch(/crpg_pain/);
  });

  it('a mapped column that it does not know leaves processes and forecast asked', async () => {
    const paths: string[] = [];
    serve((path) => {
      paths.push(path);
      return path.includes('crpg_partner') ? { status: 400 } : { body: webAnswer() };
    });
    const { fields } = await ask(reading(), mapped('crpg_partner'));
    expect([fields.stageEnteredDate.kind, fields.problem.kind, paths.length]).toEqual(['read', 'missing', 2]);
    expect(paths[1]).toMatch(/msdyn_.*process/);
  });

  it('not again by a worker that was stopped and started, until it is erased', async () => {
    const asked = serve(() => ({ body: webAnswer() }));
    await ask();
    vi.resetModules();
    const started = await import('../../../lib/background/web-api');
    expect(started.withWebApi, 'a worker of its own').not.toBe(withWebApi);
    expect((await started.withWebApi(1, URL_OF, reading(), CONFIG)).fields.amount.kind).toBe('read');
    expect(asked).toHaveLength(1);
    await forgetWebApi();
    await started.withWebApi(1, URL_OF, reading(), CONFIG);
    expect(asked).toHaveLength(2);
  });

  it('and an answer that comes after erasing is not kept', async () => {
    const asked = serve(() => ({ body: webAnswer() }));
    const inner = executeScript.getMockImplementation();
    executeScript.mockImplementationOnce(async (injection) => {
      await forgetWebApi();
      return (await inner?.(injection)) ?? [];
    });
    await ask();
    await ask();
    expect(asked).toHaveLength(2);
  });

  it('waits as long as the service says after too many questions, for the whole organisation', async () => {
    const asked = serve(() => ({ status: 429, headers: { 'Retry-After': '600' } }));
    expect(await ask()).toEqual(reading());
    const other = { ...reading(), ref: { ...REF, recordId: 'b1f0c5d2-3b64-4e0a-9c1d-0f5be2a70002' } };
    later(599_000);
    await ask();
    await ask(other);
    expect(asked).toHaveLength(1);
    later(2_000);
    await ask();
    expect(asked).toHaveLength(2);
  });

  it('waits five minutes where it does not say', async () => {
    const asked = serve(() => ({ status: 429, headers: {} }));
    await ask();
    later(299_000);
    await ask();
    expect(asked).toHaveLength(1);
    later(2_000);
    await ask();
    expect(asked).toHaveLength(2);
  });

  it.each([['an error', { status: 500 }], ['a sign-in page', { headers: { 'Content-Type': 'text/html' }, body: '<html>' }], ['a redirect', { status: 0 }], ['no network', { fails: 'TypeError' }], ['another form', { body: '{}' }]] as [string, FakeReply][])(
    'waits ever longer after %s, and not after an answer',
    async (_, reply) => {
      let now = reply;
      const asked = serve(() => now);
      expect(await ask()).toEqual(reading());
      later(59_000);
      await ask();
      expect(asked).toHaveLength(1);
      later(2_000);
      await ask();
      later(61_000);
      await ask();
      expect(asked, 'the second wait is longer').toHaveLength(2);
      later(61_000);
      now = { body: webAnswer() };
      expect((await ask()).fields.amount.kind).toBe('read');
      later(11 * 60_000);
      await ask();
      expect(asked).toHaveLength(4);
    },
  );

  it('not again soon for a record that is not there, without a rest for the others', async () => {
    const asked = serve(() => ({ status: 404 }));
    await ask();
    await ask();
    expect(asked).toHaveLength(1);
    await ask({ ...reading(), ref: { ...REF, recordId: 'b1f0c5d2-3b64-4e0a-9c1d-0f5be2a70002' } });
    expect(asked).toHaveLength(2);
  });

  it('leaves the reading as it is when the tab is gone', async () => {
    executeScript.mockRejectedValue(new Error('No tab with id'));
    expect(await ask()).toEqual(reading());
  });
});
