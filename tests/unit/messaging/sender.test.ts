import { describe, expect, it } from 'vitest';
import { crmOfUrl } from '../../../lib/messaging/crm-host';
import { judgeSender } from '../../../lib/messaging/sender';
import type { SenderFacts } from '../../../lib/messaging/sender';

const OWN = { id: 'ours', origin: 'chrome-extension://ours' };
const SALESFORCE = 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt1AAF/view';
const page = (changes: Partial<SenderFacts> = {}): SenderFacts => ({ id: 'ours', url: SALESFORCE, frameId: 0, tab: { id: 7, url: SALESFORCE }, ...changes });
const view = (path: string, changes: Partial<SenderFacts> = {}): SenderFacts => ({ id: 'ours', url: `${OWN.origin}/${path}`, ...changes });

describe('hosts', () => {
  it.each([
    ['https://acme.lightning.force.com/x', 'salesforce'],
    ['https://acme--uat.sandbox.lightning.force.com/x', 'salesforce'],
    ['https://acme.lightning.force.com.mcas.ms/x', 'salesforce'],
    ['https://app.hubspot.com/x', 'hubspot'],
    ['https://app-eu1.hubspot.com/x', 'hubspot'],
    ['https://contoso.crm4.dynamics.com/x', 'dynamics'],
    ['https://contoso.crm.microsoftdynamics.us/x', 'dynamics'],
    ['https://www.hubspot.com/x', null],
    ['https://app.hubspot.com.example.org/x', null],
    ['https://evil-lightning.force.com/x', null],
    ['https://lightning.force.com.example.org/x', null],
    ['https://notdynamics.com/x', null],
    ['https://home.dynamics.com/x', null],
    ['http://acme.lightning.force.com/x', null],
    ['https://acme.lightning.force.com:8443/x', null],
    ['https://app.hubspot.com@example.org/x', null],
  ])('%s belongs to %s', (url, crm) => {
    expect(crmOfUrl(new URL(url))).toBe(crm);
  });
});

describe('senders', () => {
  it('takes the top frame of a CRM tab', () => {
    expect(judgeSender(page(), OWN)).toEqual({ ok: true, from: 'page', crm: 'salesforce', tabId: 7, url: new URL(SALESFORCE) });
  });

  it.each([
    ['another extension', page({ id: 'theirs' }), 'wrong-extension'],
    ['nobody', page({ id: undefined }), 'wrong-extension'],
    ['a CRM address without a tab', page({ tab: undefined }), 'no-tab'],
    ['a frame inside a CRM page', page({ frameId: 3 }), 'wrong-frame'],
    ['a frame that is not told', page({ frameId: undefined }), 'wrong-frame'],
    ['another site', page({ url: 'https://example.org/' }), 'wrong-host'],
    ['no address', page({ url: undefined }), 'wrong-host'],
    ['a sandboxed page', page({ url: 'about:blank' }), 'wrong-host'],
    ['an extension whose id begins like ours', page({ url: 'chrome-extension://ours2/sidepanel.html' }), 'wrong-host'],
    ['a view of ours that another page frames', view('sidepanel.html', { frameId: 2, tab: { id: 7, url: SALESFORCE } }), 'wrong-page'],
    ['a framed view in a tab that is not told', view('sidepanel.html', { frameId: 2, tab: { id: 7 } }), 'wrong-page'],
  ] as const)('refuses %s', (_who, sender, why) => {
    expect(judgeSender(sender, OWN)).toEqual({ ok: false, why });
  });

  it.each([
    ['the side panel', view('sidepanel.html')],
    ['the data page in a tab', view('data.html', { frameId: 0, tab: { id: 8, url: `${OWN.origin}/data.html` } })],
    ['a page whose tab address is withheld', view('data.html', { frameId: 0, tab: { id: 8 } })],
  ])('takes %s as a view', (_who, sender) => {
    expect(judgeSender(sender, OWN)).toEqual({ ok: true, from: 'view' });
  });

  it('knows the practice page and its frame', () => {
    const tab = { id: 9, url: `${OWN.origin}/practice.html` };
    expect(judgeSender(view('practice.html', { frameId: 0, tab }), OWN)).toEqual({ ok: true, from: 'practice', tabId: 9 });
    expect(judgeSender(view('practice-frame.html', { frameId: 4, tab }), OWN)).toEqual({ ok: true, from: 'practice', tabId: 9 });
  });
});
