import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endTab } from '../../../lib/background/read-log';
import type { DealRef } from '../../../lib/domain/deal-ref';
import { allLogs, readLogOf } from '../../../lib/storage/read-logs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PRACTICE, REF, URLS } from '../storage/fixtures';
import { dealRead, freshBackground, fromPage, fromPractice, fromView, stageRead } from './harness';

beforeEach(freshBackground);

const HOME = 'https://acme.lightning.force.com/lightning/page/home';
const leave = () => fromPage({ type: 'page.left', url: HOME, kind: 'other', ref: null });
const pagesOf = async (ref: DealRef) => (await readLogOf(ref)).log.pages;
const logged = (count: number) => vi.waitFor(async () => expect(await pagesOf(REF)).toHaveLength(count));

/** A visit to a deal whose page could not be read. */
const unread = async (recordId: string, why: 'no-identity' | 'reader-failed' | 'not-stable') => {
  const ref = { ...REF, recordId };
  const url = URLS.salesforce.replace(REF.recordId, recordId);
  await fromPage({ type: 'page.opened', url });
  await fromPage({ type: 'deal.unread', url, ref, why });
  await endTab(1);
};
const marks = async () => (await readLogOf(REF)).log.unread;

describe('how reading went', () => {
  it('is noted when the page is left: once a visit, from its last reading', async () => {
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    await fromPage({ type: 'page.opened', url: URLS.salesforce });
    await fromPage(dealRead(REF));
    await fromPage(dealRead(REF, stageRead('Negotiation/Review')));
    await fromPage(dealRead(REF, { problem: { kind: 'missing', tried: [] } }));
    expect(await pagesOf(REF)).toEqual([]);
    await leave();
    await logged(1);
    const [page] = await pagesOf(REF);
    expect(page?.fields).toMatchObject({ amount: { got: 'read', by: 'test' }, competitors: { got: 'empty' } });
    expect(page?.fields.problem).toBeUndefined();
    expect(write.mock.calls.filter(([items]) => Object.keys(items).some((key) => key.startsWith('read-log:')))).toHaveLength(1);
  });

  it('is noted when the tab is closed, and when the page is loaded anew', async () => {
    await fromPage(dealRead(REF));
    await endTab(1);
    await logged(1);
    vi.setSystemTime(Date.now() + 2 * 86_400_000);
    await fromPage(dealRead(REF));
    await fromPage({ type: 'page.opened', url: URLS.salesforce });
    await logged(2);
    vi.useRealTimers();
    expect(new Set((await pagesOf(REF)).map(({ day }) => day)).size).toBe(2);
  });

  it('is not noted of a page that was not read, nor of practice', async () => {
    await fromPage({ type: 'page.opened', url: URLS.salesforce });
    await fromPage({ type: 'deal.unread', url: URLS.salesforce, ref: REF, why: 'not-stable' });
    await leave();
    await fromPractice({ ...dealRead(PRACTICE), url: URLS.salesforce });
    await endTab(9);
    await fromPage(dealRead(REF));
    await endTab(1);
    await logged(1);
    expect((await allLogs()).map(({ tenant }) => tenant)).toEqual(['acme']);
  });

  it('says that a deal could not be read, where the record was not found or the reader failed', async () => {
    await unread(REF.recordId, 'not-stable');
    await unread('0065g00000PhGt2AAF', 'no-identity');
    await vi.waitFor(async () => expect(await marks()).toHaveLength(1));
    await unread('0065g00000PhGt2AAF', 'no-identity');
    await unread('0065g00000PhGt3AAF', 'reader-failed');
    await vi.waitFor(async () => expect(await marks()).toHaveLength(2));
    await fromView({ type: 'data.erase', scope: { deal: 'salesforce:acme:0065g00000PhGt3AAF' } });
    expect(await marks()).toHaveLength(1);
    await fromPage(dealRead(REF));
    await endTab(1);
    await logged(1);
    expect(await marks()).toEqual([]);
  });

  it('says nothing of a practice page that could not be read', async () => {
    await fromPractice({ type: 'deal.unread', url: URLS.salesforce, ref: PRACTICE, why: 'no-identity' });
    await endTab(9);
    await fromPage({ type: 'deal.unread', url: URLS.salesforce, ref: REF, why: 'no-identity' });
    await endTab(1);
    await vi.waitFor(async () => expect((await allLogs()).map(({ tenant }) => tenant)).toEqual(['acme']));
  });

  it('goes with its tenant when that is erased', async () => {
    await fromPage(dealRead(REF));
    await endTab(1);
    await logged(1);
    await fromView({ type: 'data.erase', scope: { crm: 'salesforce', tenant: 'acme' } });
    expect(await allLogs()).toEqual([]);
  });
});
