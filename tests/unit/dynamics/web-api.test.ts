import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseWebRecord } from '../../../lib/background/web-api-answer';
import { retryAfterMs } from '../../../lib/background/web-api-rest';
import type { ClientValue } from '../../../lib/crm/dynamics/client-api';
import { webApiPath } from '../../../lib/crm/dynamics/web-api';
import type { WebRecord } from '../../../lib/crm/dynamics/web-merge';
import { fakePage, WEB_HOST, WEB_ID, webAnswer } from '../../fixtures/dynamics-web-api';

describe('the address that is asked', () => {
  it('is of one record, on the page\'s own host, with named columns only', () => {
    const path = webApiPath(WEB_ID, ['crpg_pain'], true);
    expect(path).toMatch(/^\/api\/data\/v9\.2\/opportunities\(a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001\)\?\$select=[a-z0-9_,]+&\$expand=[a-z_(),$=]+$/);
    expect(path).toContain('crpg_pain');
    expect(path).toContain('_ownerid_value');
  });

  it('leaves out what an organisation may lack, and mapped columns apart from that', () => {
    const path = webApiPath(WEB_ID, ['crpg_pain'], false);
    expect(path).not.toMatch(/msdyn_|process/);
    expect(path).toContain('crpg_pain');
    expect(webApiPath(WEB_ID, [], true)).toMatch(/msdyn_.*process/);
    expect(path).toContain('opportunitycompetitors_association');
  });

  it.each(['x', '', `${WEB_ID}/../accounts`, `${WEB_ID})?$select=x`])('refuses the id "%s"', (id) => {
    expect(() => webApiPath(id, [], true)).toThrow(RangeError);
  });

  it('asks a mapped link to another record in the form that the service knows, once', () => {
    expect(webApiPath(WEB_ID, ['ownerid', 'name'], false)).toBe(webApiPath(WEB_ID, [], false));
  });

  it('takes no name that is none', () => {
    expect(webApiPath(WEB_ID, ['a,b', 'x)', '//evil', 'A', 'ok_name'], true)).not.toMatch(/a,b,|x\)|evil|[A-Z]=/);
  });
});

describe('asking in the page\'s world', () => {
  const request = { host: WEB_HOST, path: webApiPath(WEB_ID, [], true), timeoutMs: 1000 };

  it('is one GET of the same origin without anything secret', async () => {
    const page = fakePage(() => ({ body: webAnswer() }));
    const answer = await page.run(request);
    expect(answer).toMatchObject({ status: 200, retryAfter: null, type: 'application/json; odata.metadata=minimal' });
    expect(page.asked).toHaveLength(1);
    expect(page.asked[0]).toMatchObject({ path: request.path, options: { method: 'GET', credentials: 'same-origin', redirect: 'manual' } });
    expect(JSON.stringify(page.asked[0]?.options)).not.toMatch(/authorization|token|cookie/i);
  });

  it('asks nothing on another page', async () => {
    const page = fakePage(() => ({ body: webAnswer() }), 'evil.example.com');
    expect(await page.run(request)).toEqual({ failed: 'other-page' });
    expect(page.asked).toEqual([]);
  });

  it('tells of an error its kind, never its text, and bounds the answer', async () => {
    expect(await fakePage(() => ({ fails: 'TypeError' })).run(request)).toEqual({ failed: 'TypeError' });
    const long = await fakePage(() => ({ body: 'x'.repeat(500_000) })).run(request);
    expect((long as { body: string }).body).toHaveLength(400_001);
    expect(await fakePage(() => ({ status: 500, body: 'secret trace' })).run(request)).toMatchObject({ status: 500, body: '' });
  });
});

const SHOWN = '@OData.Community.Display.V1.FormattedValue';
const parse = (changes: Record<string, unknown> = {}, mapped: string[] = []): WebRecord | null => parseWebRecord(JSON.stringify(webAnswer(changes)), WEB_ID, mapped);
const value = (changes: Record<string, unknown>, column: string, mapped: string[] = []): ClientValue | undefined => parse(changes, mapped)?.attributes.find(({ name }) => name === column)?.value;

const since = (...rows: object[]): string[] | undefined => parse({ opportunity_opportunitysalesprocess: rows })?.stages.map((one) => one.since);

describe('the answer is hostile data', () => {
  it('gives typed values, never formatted ones', () => {
    expect(parse()).toMatchObject({ id: WEB_ID, etag: 'W/"4211"', competitors: ['Northwind', 'Fabrikam'], stages: [{ id: '650e06b4-789b-46c1-822b-0da76bedb1ed', since: '2026-11-02' }] });
    expect(value({}, 'estimatedvalue')).toEqual({ kind: 'number', number: 84500 });
    expect(value({}, 'estimatedclosedate')).toEqual({ kind: 'day', day: '2026-12-18' });
    expect(value({}, 'createdon')).toEqual({ kind: 'day', day: '2026-09-01' });
    expect(value({}, 'customerneed')).toEqual({ kind: 'nothing' });
    expect(value({}, 'ownerid')).toEqual({ kind: 'names', names: ['Robin Example'] });
    expect(value({}, 'customerid')).toEqual({ kind: 'nothing' });
    expect(parse()?.attributes.find(({ name }) => name === 'msdyn_forecastcategory')).toMatchObject({ value: { kind: 'number' }, text: 'Best case', dirty: false });
  });

  it.each([
    ['another record', { opportunityid: 'b1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001' }], ['no id', { opportunityid: undefined }], ['an id that is none', { opportunityid: 'x' }],
    ['another table', { '@odata.context': `https://${WEB_HOST}/api/data/v9.2/$metadata#accounts(name)/$entity` }], ['a list', { '@odata.context': `https://${WEB_HOST}/api/data/v9.2/$metadata#opportunities(name)` }],
    ['no context', { '@odata.context': undefined }],
  ])('is refused: %s', (_, changes) => {
    expect(parse(changes)).toBeNull();
  });

  it.each(['<html>Sign in</html>', '', 'null', '[]', '{"error":{"code":"0x80040217"}}', '{"__proto__":{}}'])('is refused: %s', (body) => {
    expect(parseWebRecord(body, WEB_ID, [])).toBeNull();
  });

  it('is refused when it is too long', () => {
    expect(parseWebRecord(JSON.stringify(webAnswer({ description: 'x'.repeat(400_000) })), WEB_ID, [])).toBeNull();
  });

  it.each([
    ['an amount that is a text', { estimatedvalue: '84500' }, 'estimatedvalue'], ['a day that does not exist', { estimatedclosedate: '2026-02-30' }, 'estimatedclosedate'],
    ['a day in the user\'s format', { estimatedclosedate: '18-12-2026' }, 'estimatedclosedate'], ['a tick that is a number', { identifycompetitors: 1 }, 'identifycompetitors'],
    ['a link without a name', { '_ownerid_value@OData.Community.Display.V1.FormattedValue': undefined }, 'ownerid'], ['an object', { name: { html: 'x' } }, 'name'],
  ])('a column with %s is left out, the others stand', (_, changes, column) => {
    expect(value(changes, column)).toBeUndefined();
    expect(parse(changes)?.attributes.length).toBeGreaterThan(8);
  });

  it('a text column that looks like a day is a text; an unknown one is what it is', () => {
    expect(value({ currentsituation: '2026-12-18' }, 'currentsituation')).toEqual({ kind: 'text', text: '2026-12-18' });
    expect(value({ crpg_visit: '2026-12-18' }, 'crpg_visit', ['crpg_visit'])).toEqual({ kind: 'day', day: '2026-12-18' });
    expect(value({ crpg_visit: 'x' }, 'crpg_visit')).toBeUndefined();
  });

  it('a list of competitors that goes on is not said to be whole', () => {
    expect(parse({ 'opportunitycompetitors_association@odata.nextLink': 'https://x' })?.competitors).toBeNull();
    expect(parse({ opportunitycompetitors_association: 'no list' })?.competitors).toBeNull();
    expect(parse({ opportunitycompetitors_association: [] })?.competitors).toEqual([]);
  });

  it('a process without a moment tells nothing, the others stand', () => {
    const good = { _activestageid_value: '650e06b4-789b-46c1-822b-0da76bedb1ed', activestagestartedon: '2026-11-02T12:00:00.0000000Z', [`activestagestartedon${SHOWN}`]: '2-11-2026 13:00' };
    expect(since({ ...good, activestagestartedon: 'yesterday' }, good)).toEqual(['2026-11-02']);
    expect(since({ ...good, [`activestagestartedon${SHOWN}`]: undefined })).toEqual([]);
  });
});

const moved = (date: Date, hours: number): Date => new Date(date.getTime() + hours * 3_600_000);
const day = (at: string, shown?: string) => value({ crpg_visit: at, ...(shown !== undefined && { [`crpg_visit${SHOWN}`]: shown }) }, 'crpg_visit', ['crpg_visit']);

describe.each([-11, 13])('the day of an instant, on a computer whose clock is %i hours from UTC', (hours) => {
  // Threads of tests share one zone: so the clock's parts are moved instead.
  beforeEach(() => {
    vi.spyOn(Date.prototype, 'getDate').mockImplementation(function dayThere(this: Date) { return moved(this, hours).getUTCDate(); });
    vi.spyOn(Date.prototype, 'getMonth').mockImplementation(function monthThere(this: Date) { return moved(this, hours).getUTCMonth(); });
    vi.spyOn(Date.prototype, 'getFullYear').mockImplementation(function yearThere(this: Date) { return moved(this, hours).getUTCFullYear(); });
    return () => { vi.restoreAllMocks(); };
  });

  it.each([
    ['a day without a zone', '2026-11-20T00:00:00Z', '11/20/2026 12:00 AM', '2026-11-20'], ['another clock than the computer\'s', '2026-11-19T23:00:00Z', '20-11-2026 0:00', '2026-11-20'],
    ['an order that the instant proves', '2026-03-04T15:00:00Z', '3/4/2026 4:00 PM', '2026-03-04'], ['and the other order', '2026-03-04T15:00:00Z', '4/3/2026 16:00', '2026-03-04'],
    ['the last hours of a year', '2026-12-31T22:30:00Z', '1-1-2027', '2027-01-01'],
  ])('%s', (_, at, shown, expected) => {
    expect(day(at, shown)).toEqual({ kind: 'day', day: expected });
  });

  it.each([['nothing is shown'], ['another day is shown', '22-11-2026'], ['something else is shown', 'soon'], ['another calendar', '20/11/2569']])('none where %s', (_, shown?: string) => {
    expect(day('2026-11-20T00:00:00Z', shown)).toBeUndefined();
  });
});

describe('Retry-After', () => {
  const at = new Date('2026-11-23T10:00:00Z');
  it.each([['30', 30_000], [' 120 ', 120_000], ['Mon, 23 Nov 2026 10:05:00 GMT', 300_000], ['Mon, 23 Nov 2026 09:00:00 GMT', 0], ['soon', null], ['', null], [null, null], ['9'.repeat(20), null]])('%s', (text, ms) => {
    expect(retryAfterMs(text, at)).toBe(ms);
  });
});
