import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endTab } from '../../../lib/background/read-log';
import { refreshHome } from '../../../lib/background/refresh';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { Erase } from '../../../lib/domain/event';
import type { FieldMapping } from '../../../lib/domain/own-field';
import type { PageMessage } from '../../../lib/messaging/messages';
import { exportBackup } from '../../../lib/storage/backup';
import { allDeals } from '../../../lib/storage/deals';
import { allListed } from '../../../lib/storage/listed';
import { allLogs } from '../../../lib/storage/read-logs';
import { rawListOf, rawRow } from '../../fixtures/raw-list';
import { OTHER, REF, URLS, eraseOf } from '../storage/fixtures';
import { dealRead, freshBackground, fromPage, fromView, pagesAnswer } from './harness';

const LIST = 'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=MyOpen';
const DEAL_TAB = 1;
const LIST_TAB = 5;
const listRead: PageMessage = { type: 'list.read', url: LIST, list: rawListOf({ rows: [rawRow(REF.recordId)] }) };
const SCOPES: [string, Erase['scope']][] = [
  ['everything', { all: true }],
  ['an organisation', { crm: 'salesforce', tenant: 'acme' }],
];
const DEAL: [string, Erase['scope']] = ['a deal', { deal: dealKey(REF) }];

const readDeal = () => fromPage(dealRead(REF), DEAL_TAB);
const readList = () => fromPage(listRead, LIST_TAB, LIST);

/** Pages that do as the real ones: whoever is told how to read, or asked to, reads at once and says what is there. */
function pagesReadWhenTold(): Promise<unknown>[] {
  const reads: Promise<unknown>[] = [];
  pagesAnswer((tabId, { type }) => {
    if (type === 'page.configure' || type === 'page.read' || type === 'list.again') reads.push(tabId === LIST_TAB ? readList() : readDeal());
    return true;
  });
  return reads;
}

beforeEach(freshBackground);

describe('what was erased', () => {
  it.each([...SCOPES, DEAL])('%s, stays erased while its tabs stay open', async (_, scope) => {
    await readDeal();
    await readList();
    const reads = pagesReadWhenTold();
    await fromView({ type: 'data.erase', scope });
    // What is sent to pages is sent in the background: the next acts come after it.
    await refreshHome();
    await fromView({ type: 'settings.save', local: { listMarks: false } });
    await refreshHome();
    await Promise.all(reads);
    expect(reads).toHaveLength(0);
    expect(await allDeals()).toEqual([]);
    expect(await allListed()).toEqual([]);
  });

  it.each([...SCOPES, DEAL])('%s, is stored again once its page was read again', async (_, scope) => {
    await readDeal();
    await fromView({ type: 'data.erase', scope });
    vi.setSystemTime(Date.now() + 1_000);
    await readDeal();
    vi.useRealTimers();
    expect((await allDeals()).map(({ key }) => key)).toEqual([dealKey(REF)]);
  });

  it.each([...SCOPES, DEAL])('%s, leaves no trace in the read log when its tab is left or closed', async (_, scope) => {
    await readDeal();
    await fromPage(dealRead(REF), 2);
    await fromPage(dealRead(OTHER), 3, URLS.hubspot);
    await fromView({ type: 'data.erase', scope });
    await fromPage({ type: 'page.left', url: LIST, kind: 'list', ref: null }, DEAL_TAB);
    await endTab(2);
    await endTab(3);
    // Read after the erasure and noted last: what the others note was noted before.
    const url = URLS.hubspot.replace('4242', '777');
    await fromPage({ ...dealRead({ ...OTHER, tenant: '777' }), url }, 4, url);
    await endTab(4);
    await vi.waitFor(async () => expect((await allLogs()).map(({ tenant }) => tenant)).toContain('777'));
    expect((await allLogs()).flatMap(({ tenant, log }) => (tenant === 'acme' ? log.pages : []))).toEqual([]);
    expect((await allLogs()).some(({ tenant }) => tenant === '4242')).toBe(!('all' in scope));
  });

  it('stays erased when it is a restored backup that erases it', async () => {
    await readDeal();
    const file = await exportBackup();
    const reads = pagesReadWhenTold();
    file.events.push(eraseOf({ deal: dealKey(REF) }, new Date(Date.now() + 1_000).toISOString()));
    await fromView({ type: 'data.restore', backup: JSON.parse(JSON.stringify(file)) as unknown });
    await refreshHome();
    await Promise.all(reads);
    expect(await allDeals()).toEqual([]);
    const mapped: FieldMapping = { id: 'm', crm: 'salesforce', tenant: 'acme', name: { by: 'api-name', apiName: 'Budget__c' }, label: 'Budget', target: { field: 'problem' } };
    file.settings.local.fieldMaps.push(mapped);
    await fromView({ type: 'data.restore', backup: JSON.parse(JSON.stringify(file)) as unknown });
    await vi.waitFor(() => expect(reads).toHaveLength(1));
  });

  it('is noted in the read log again once its page was read again', async () => {
    await readDeal();
    await fromView({ type: 'data.erase', scope: { all: true } });
    await readDeal();
    await endTab(DEAL_TAB);
    await vi.waitFor(async () => expect((await allLogs()).flatMap(({ log }) => log.pages)).toHaveLength(1));
  });
});
