import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RawField } from '../../../lib/crm/raw-field';
import type { FieldMapping } from '../../../lib/domain/own-field';
import type { ViewMessage } from '../../../lib/messaging/messages';
import { readPointing } from '../../../lib/storage/pointing';
import { readSeenFields } from '../../../lib/storage/seen-fields';
import { readView } from '../../../lib/storage/session';
import { readSettings } from '../../../lib/storage/settings';
import { OTHER, REF, URLS } from '../storage/fixtures';
import { dealRead, executeScript, freshBackground, fromPage, fromView, sent, stageRead } from './harness';

const AT = stageRead('Needs Analysis');
const NAMES = [{ apiName: 'Budget__c', label: 'Budget akkoord' }, { apiName: null, label: 'Nood' }];
const update = vi.fn<(id: number, how: object) => Promise<{ windowId: number }>>();
/** What was asked of the script that knows the page's fields, oldest first; each asked thing is answered by `answer`. */
const asked: unknown[] = [];
let answer: unknown = NAMES;

beforeEach(async () => {
  await freshBackground();
  asked.length = 0;
  answer = NAMES;
  executeScript.mockImplementation(async (injection) => {
    const { args } = injection as { args?: [string, unknown] };
    if (args) asked.push(args[1]);
    return args ? [{ result: answer }] : [];
  });
  update.mockReset().mockResolvedValue({ windowId: 3 });
  Object.assign(fakeBrowser.tabs, { update });
  Object.assign(fakeBrowser.windows, { update: vi.fn<() => Promise<object>>().mockResolvedValue({}) });
});

const map = (rest: Partial<FieldMapping> = {}): FieldMapping => ({
  id: 'm-1', crm: 'salesforce', tenant: 'acme', name: { by: 'api-name', apiName: 'Budget__c' }, label: 'Budget akkoord', target: { criterion: 'budget-known' }, ...rest,
});
const change = (put: FieldMapping[], remove: string[] = []) => fromView({ type: 'fields.change', put, remove });
const own = (criterion: string, found: RawField<string>) => ({ own: { [criterion]: found } });
const BUDGET: RawField<string> = { kind: 'text', raw: '80,000 for this year', via: 'mapped: Budget__c' };
const budget = async (tabId = 1) => (await readView(tabId))?.deal?.report.all.find(({ id }) => id === 'budget-known');
const configured = () => sent.flatMap((message) => (message.type === 'page.configure' ? [message] : []));

describe('mapping a field', () => {
  it('tells the open pages of that tenant, and only them, and has them read again', async () => {
    await fromPage(dealRead(REF), 1);
    await fromPage(dealRead(OTHER), 2, URLS[OTHER.crm]);
    expect(await change([map()])).toMatchObject({ ok: true, value: { saved: true, undo: { put: [], remove: ['m-1'] } } });
    await vi.waitFor(() => expect(configured()).toHaveLength(1));
    expect(configured()[0]).toMatchObject({ tabId: 1, config: { mappings: [{ api: 'budget__c', to: { criterion: 'budget-known' } }] } });
  });

  it('makes its criterion judged by what the page then shows there, under the name that the user knows', async () => {
    await change([map()]);
    await fromPage(dealRead(REF, AT, own('budget-known', BUDGET)));
    expect((await budget())?.evidence).toMatchObject([{ from: 'own', label: 'Budget akkoord', reading: { kind: 'read', value: '80,000 for this year', via: 'mapped: Budget__c' } }]);
  });

  it('keeps a criterion unknown while the page does not show its field', async () => {
    await change([map({ target: { criterion: 'competition-known' } })]);
    await fromPage(dealRead(REF, { ...AT, competitors: { kind: 'empty', via: 'test' } }));
    expect((await readView(1))?.deal?.report.all.find(({ id }) => id === 'competition-known')).toMatchObject({ status: 'unknown', reason: 'field-missing' });
  });

  it('is the only way for a page to say something about a criterion', async () => {
    await fromPage(dealRead(REF, AT, own('budget-known', BUDGET)));
    expect((await readView(1))?.reading?.own).toBeUndefined();
    expect((await budget())?.evidence).toEqual([]);
  });

  it('twice is refused with the reason, and nothing changes', async () => {
    await change([map()]);
    expect(await change([map({ id: 'm-2', target: { field: 'problem' } }), map({ id: 'm-3', label: 'Nood', name: { by: 'label', label: 'Nood', language: null }, target: { field: 'customerNeed' } })]))
      .toMatchObject({ ok: true, value: { saved: false, refused: { why: 'field-taken', by: { id: 'm-1' } } } });
    expect((await readSettings()).local.fieldMaps).toEqual([map()]);
    expect(configured()).toEqual([]);
  });

  it('against the administrator is refused', async () => {
    await fakeBrowser.storage.managed.set({ fieldMaps: [map({ id: 'policy' })] });
    expect(await change([map({ id: 'm-2', label: 'Nood', name: { by: 'label', label: 'Nood', language: null } })])).toMatchObject({ ok: true, value: { saved: false, refused: { why: 'decided' } } });
    await fakeBrowser.storage.managed.clear();
  });

  it('goes with its tenant when that is erased, as do the names that were seen', async () => {
    await fromPage(dealRead(REF));
    await fromView({ type: 'fields.look' });
    await change([map(), map({ id: 'm-2', tenant: 'elsewhere' })]);
    expect(Object.keys(await readSeenFields())).toEqual(['salesforce:acme']);
    await fromView({ type: 'data.erase', scope: { crm: 'salesforce', tenant: 'acme' } });
    expect((await readSettings()).local.fieldMaps.map(({ id }) => id)).toEqual(['m-2']);
    expect(await readSeenFields()).toEqual({});
    await fromView({ type: 'data.erase', scope: { all: true } });
    expect((await readSettings()).local.fieldMaps).toEqual([]);
  });
});

describe('looking for fields', () => {
  it('asks the open deal pages only, and keeps names', async () => {
    await fromPage(dealRead(REF), 1);
    await fromPage({ type: 'page.opened', url: 'https://acme.lightning.force.com/lightning/page/home' }, 2);
    expect(await fromView({ type: 'fields.look' })).toEqual({ ok: true, value: { pages: 1 } });
    expect(asked).toEqual([{ act: 'list', ref: REF, selectors: {} }]);
    expect((await readSeenFields())['salesforce:acme']?.fields).toEqual(NAMES);
  });

  it('brings the script of that CRM where it is not there yet', async () => {
    await fromPage(dealRead(REF));
    let there = false;
    executeScript.mockImplementation(async ({ files }) => {
      if (files) there = files[0] === '/fields-salesforce.js';
      return [{ result: there && !files ? NAMES : null }];
    });
    expect(await fromView({ type: 'fields.look' })).toEqual({ ok: true, value: { pages: 1 } });
  });

  it('finds none where the browser refuses, and says so', async () => {
    await fromPage(dealRead(REF));
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await fromView({ type: 'fields.look' })).toEqual({ ok: true, value: { pages: 0 } });
    expect(await readSeenFields()).toEqual({});
  });
});

const point = (rest: Partial<Extract<ViewMessage, { type: 'fields.point' }>> = {}) =>
  fromView({ type: 'fields.point', tabId: null, crm: 'salesforce', tenant: 'acme', target: { criterion: 'budget-known' }, back: 8, ...rest });
const pointed = (tabId = 1, field: { apiName: string | null; label: string } | null = { apiName: 'Budget__c', label: 'Budget akkoord' }) =>
  fromPage({ type: 'field.pointed', url: URLS.salesforce, ref: REF, field }, tabId);

describe('pointing at a field', () => {
  beforeEach(async () => {
    await fromPage(dealRead(REF), 1);
    answer = true;
  });

  it('begins on a page of the tenant, which comes to the front, in the user\'s language', async () => {
    expect(await point()).toEqual({ ok: true, value: { started: true } });
    expect(update).toHaveBeenCalledWith(1, { active: true });
    expect(asked.find((one) => (one as { act: string }).act === 'point')).toMatchObject({ ref: REF, language: 'en', texts: { title: 'Which field is “Budget known”?', at: '{label}, {n} of {of}' } });
    expect(await readPointing()).toMatchObject({ tabId: 1, field: null, back: 8 });
  });

  it('keeps what was taken until it is confirmed, and goes back to the page that asked', async () => {
    await point();
    await pointed();
    expect(await readPointing()).toMatchObject({ field: { apiName: 'Budget__c', label: 'Budget akkoord' } });
    expect(update).toHaveBeenLastCalledWith(8, { active: true });
    await fromView({ type: 'fields.unpoint' });
    expect(await readPointing()).toBeNull();
  });

  it('hears nobody who was not asked: another tab, a second word, a page after it is over', async () => {
    await fromPage(dealRead(REF), 2);
    await pointed(1);
    expect(await readPointing()).toBeNull();
    await point({ tabId: 1 });
    await pointed(2);
    expect(await readPointing()).toMatchObject({ tabId: 1, field: null });
    await pointed(1);
    await pointed(1, { apiName: 'Forged__c', label: 'Forged' });
    expect(await readPointing()).toMatchObject({ field: { apiName: 'Budget__c' } });
  });

  it('holds up no verdict that is on its way', async () => {
    await point();
    const reading = fromPage(dealRead(REF, { problem: { kind: 'read', value: 'Trips take too long', raw: 'Trips take too long', via: 'test' } }), 1);
    await Promise.all([reading, pointed()]);
    expect((await readView(1))?.reading?.fields.problem).toMatchObject({ value: 'Trips take too long' });
  });

  it.each([
    ['the user leaves it', () => pointed(1, null)],
    ['the tab shows another document', () => fromPage({ type: 'page.opened', url: URLS.salesforce }, 1)],
  ])('is over when %s', async (_what, end) => {
    await point();
    await end();
    expect(await readPointing()).toBeNull();
  });

  it('does not begin where no deal of the tenant is open, or the page shows none', async () => {
    expect(await point({ tenant: 'elsewhere' })).toEqual({ ok: false, error: 'no-such-tab' });
    answer = false;
    expect(await point()).toEqual({ ok: true, value: { started: false } });
    expect(await readPointing()).toBeNull();
  });
});
