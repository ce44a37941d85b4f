import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../../lib/background/start';
import { readView } from '../../../lib/storage/session';
import { changeLocal } from '../../../lib/storage/settings';
import { REF, URLS } from '../storage/fixtures';
import { badgesOf, dealRead, freshBackground, fromPage, sent, stageRead } from './harness';

beforeEach(async () => {
  await freshBackground();
  fakeBrowser.runtime.getManifest = () => ({ content_scripts: [] }) as never;
  startBackground();
  await fromPage({ type: 'page.opened', url: URLS.salesforce });
  await fromPage(dealRead(REF, stageRead('Legal review')));
});

const decide = (raw: Record<string, unknown>) => fakeBrowser.storage.managed.set(raw);
const configs = () => sent.flatMap((message) => (message.type === 'page.configure' ? [{ tabId: message.tabId, ...message.config }] : []));

describe('an administrator decides something while a deal is open', () => {
  it('the deal is judged anew, by the administrator’s word on its stage', async () => {
    expect((await readView(1))?.deal?.stageQuestion?.label).toBe('Legal review');
    await decide({ stageAnswers: { 'salesforce:acme::Legal review': 'offer' } });
    await vi.waitFor(async () => expect((await readView(1))?.deal?.report.crmPhase).toBe('offer'));
    expect((await readView(1))?.deal?.stageQuestion).toBeNull();
    await fakeBrowser.storage.managed.clear();
    await vi.waitFor(async () => expect((await readView(1))?.deal?.stageQuestion?.label).toBe('Legal review'));
  });

  it('its badge speaks the language that was decided', async () => {
    const english = badgesOf(1).at(-1)?.text?.openPanel;
    await decide({ language: 'nl' });
    await vi.waitFor(() => expect(badgesOf(1).at(-1)?.language).toBe('nl'));
    expect(badgesOf(1).at(-1)?.text?.openPanel).not.toBe(english);
  });

  it('its page is told once what to read, by the fields and selectors that were decided', async () => {
    await decide({
      language: 'nl',
      fieldMaps: [
        { crm: 'salesforce', name: { by: 'api-name', apiName: 'Rivals__c' }, target: { field: 'competitors' } },
        { crm: 'salesforce', tenant: 'other', name: { by: 'api-name', apiName: 'Else__c' }, target: { field: 'problem' } },
        { crm: 'hubspot', name: { by: 'label', label: 'Pijn' }, target: { field: 'problem' } },
      ],
      selectors: { salesforce: { 'sf-value': '.value' } },
    });
    await vi.waitFor(() => expect(configs()).toHaveLength(1));
    expect(configs()).toEqual([{ tabId: 1, mappings: [{ api: 'rivals__c', to: { field: 'competitors' } }], selectors: { 'sf-value': '.value' } }]);
  });

  it('its page is told no selector that cannot stand in for a built-in one, and then the user’s holds', async () => {
    await changeLocal((local) => ({ ...local, selectors: { salesforce: { 'sf-edit': '.mine', 'sf-host': '.mine' } } }));
    await decide({ selectors: { salesforce: { 'sf-nothing': '.x', 'constructor': '.x', 'sf-host': 'body', 'sf-foreign': '.x', 'sf-value': '.value' } } });
    await vi.waitFor(() => expect(configs()).toHaveLength(1));
    expect(configs()[0]).toMatchObject({ selectors: { 'sf-value': '.value', 'sf-edit': '.mine' } });
    expect(Object.keys((configs()[0] as { selectors: object }).selectors).toSorted()).toEqual(['sf-edit', 'sf-value']);
  });
});
