import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings } from '../../../lib/storage/settings';
import { OTHER, REF, URLS } from '../storage/fixtures';
import { dealRead, executeScript, freshBackground, fromPage, fromPractice, fromView, sent } from './harness';

beforeEach(async () => {
  await freshBackground();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Phasegate', version: '0.1.0' });
});

const ROW = { 'hs-property-row': '[data-made-up]' };
const configured = () => sent.filter(({ type }) => type === 'page.configure');

describe('replaced selectors', () => {
  it('hold at once on the open pages of their CRM, and only there', async () => {
    await fromPage({ type: 'page.opened', url: URLS.hubspot }, 1, URLS.hubspot);
    await fromPage({ type: 'page.opened', url: URLS.salesforce }, 2);
    expect(await fromView({ type: 'selectors.save', crm: 'hubspot', selectors: ROW })).toMatchObject({ ok: true });
    expect((await readSettings()).local.selectors).toEqual({ hubspot: ROW });
    expect(configured()).toMatchObject([{ tabId: 1, config: { selectors: ROW } }]);
    const opened = await fromPage({ type: 'page.opened', url: URLS.hubspot }, 3, URLS.hubspot);
    expect(opened).toMatchObject({ ok: true, value: { config: { selectors: ROW } } });
  });

  it('go all at once, and the built-in ones hold again', async () => {
    await fromView({ type: 'selectors.save', crm: 'hubspot', selectors: ROW });
    await fromPage({ type: 'page.opened', url: URLS.hubspot }, 1, URLS.hubspot);
    await fromView({ type: 'selectors.save', crm: 'hubspot', selectors: {} });
    expect((await readSettings()).local.selectors).toEqual({});
    expect(configured()).toMatchObject([{ tabId: 1, config: { selectors: {} } }]);
  });

  it('of a name that no reader has are refused, and so is one for another CRM', async () => {
    expect(await fromView({ type: 'selectors.save', crm: 'hubspot', selectors: { ...ROW, 'hs-nothing': '[data-x]' } })).toMatchObject({ ok: false, error: 'refused' });
    expect(await fromView({ type: 'selectors.save', crm: 'salesforce', selectors: ROW })).toMatchObject({ ok: false, error: 'refused' });
    expect((await readSettings()).local.selectors).toEqual({});
  });

  it('that decide what the active record is, and those without a place for a name, are refused', async () => {
    for (const id of ['hs-root', 'hs-elsewhere', 'hs-association-card']) {
      expect(await fromView({ type: 'selectors.save', crm: 'hubspot', selectors: { [id]: '[data-x]' } })).toMatchObject({ ok: false, error: 'refused' });
    }
    expect(await fromView({ type: 'selectors.save', crm: 'hubspot', selectors: { 'hs-association-card': '[data-x="{object}"]' } })).toMatchObject({ ok: true });
  });

  it('cannot be sent by a page', async () => {
    expect(await fromPage({ type: 'selectors.save', crm: 'hubspot', selectors: ROW } as never)).toMatchObject({ ok: false });
    expect((await readSettings()).local.selectors).toEqual({});
  });
});

const REPORT = {
  format: 'phasegate-layout-report', version: 1, crm: 'salesforce', extension: '0.1.0', world: 'extension', patched: false, browserLanguage: 'en', pageLanguage: null, page: 'deal', record: 'found',
  shadowRoots: 0, candidates: [], fields: { standard: {}, others: 0 }, tags: { div: 3 }, attributes: {},
};
const answers = (result: unknown) => executeScript.mockResolvedValueOnce([]).mockResolvedValueOnce([{ result }]);

describe('a layout report', () => {
  it('is made by a script that comes then, in the page of the tab', async () => {
    await fromPage(dealRead(REF), 4);
    answers(REPORT);
    expect(await fromView({ type: 'layout.report', tabId: 4 })).toEqual({ ok: true, value: { report: REPORT } });
    expect(executeScript.mock.calls.at(-2)?.[0]).toMatchObject({ target: { tabId: 4, frameIds: [0] }, files: ['/report-salesforce.js'] });
    expect(executeScript.mock.calls.at(-1)?.[0]).toMatchObject({ target: { tabId: 4 }, args: [{ world: 'extension', selectors: {} }] });
  });

  it.each([[null], ['text'], [{ ...REPORT, note: 'a text of the page' }], [{ ...REPORT, pageLanguage: 'a text' }], [{ ...REPORT, tags: { div: 'three' } }]])('that is none is refused: %j', async (result) => {
    await fromPage(dealRead(REF), 4);
    answers(result);
    expect(await fromView({ type: 'layout.report', tabId: 4 })).toMatchObject({ ok: false, error: 'unparseable' });
  });

  it('is not made of a tab that is gone, is no CRM page, or is practice', async () => {
    expect(await fromView({ type: 'layout.report', tabId: 99 })).toMatchObject({ ok: false, error: 'no-such-tab' });
    await fromPractice({ ...dealRead({ ...OTHER, tenant: 'practice' }), url: URLS.hubspot });
    expect(await fromView({ type: 'layout.report', tabId: 9 })).toMatchObject({ ok: false, error: 'no-such-tab' });
    await fromPage(dealRead(REF), 4);
    executeScript.mockRejectedValueOnce(new Error('No tab with id: 4'));
    expect(await fromView({ type: 'layout.report', tabId: 4 })).toMatchObject({ ok: false, error: 'tab-gone' });
  });
});
