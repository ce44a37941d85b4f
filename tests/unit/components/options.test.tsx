// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OptionsPage } from '../../../components/options/options-page';
import { stageGroups } from '../../../components/options/stage-rows';
import type { PolicyState } from '../../../lib/domain/policy';
import { builtInPlaybook } from '../../../lib/playbook';
import { takePolicy } from '../../../lib/storage/policy-parts';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { settings } from '../../fixtures/home';
import { button, seen, showIn } from './support/show';

afterEach(cleanup);
beforeEach(() => void (location.hash = ''));

const decided = (raw: Record<string, unknown>): PolicyState => ({ ...takePolicy(raw, builtInPlaybook), present: true, raw });
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('the settings page', () => {
  it('shows one section at a time, and the one that its address names', async () => {
    showIn(fakeBridge(), <OptionsPage />);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('General');
    location.hash = '#policy';
    dispatchEvent(new Event('hashchange'));
    await waitFor(() => expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Company policy'));
    expect(screen.queryByText('Show the badge')).toBeNull();
    expect(screen.getByText(/all settings are yours/)).toBeTruthy();
  });

  it('an address that names nothing shows the first section', () => {
    location.hash = '#nonsense';
    showIn(fakeBridge(), <OptionsPage />);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('General');
  });

  it('saves each choice at once', async () => {
    const bridge = fakeBridge({ settings: settings({}, { formats: { 'dynamics:contoso.crm4': { dateOrder: 'dmy', decimal: ',' } } }) });
    const { user } = showIn(bridge, <OptionsPage />);
    await user.click(box(/Show the badge/));
    await user.click(box(/Mark deals/));
    await user.click(box(/contoso\.crm4/));
    await user.click(radio('Dark'));
    expect(bridge.sent).toEqual([
      { type: 'settings.save', local: { badge: { hidden: true, position: null } } },
      { type: 'settings.save', local: { listMarks: false } },
      { type: 'settings.save', local: { webApi: ['dynamics:contoso.crm4'] } },
      { type: 'settings.save', synced: { theme: 'dark' } },
    ]);
    await user.click(box(/contoso\.crm4/));
    expect(bridge.sent.at(-1)).toEqual({ type: 'settings.save', local: { webApi: [] } });
  });

  it('what the company decided has a lock and cannot be changed', async () => {
    const bridge = fakeBridge({ settings: settings({}, { webApi: ['dynamics:contoso.crm4'], listMarks: false }), policy: decided({ language: 'en', features: { listMarks: false, webApi: true } }) });
    const { user } = showIn(bridge, <OptionsPage />);
    expect(screen.getAllByText('Decided by your company')).toHaveLength(3);
    await user.click(box(/Mark deals/));
    await user.click(box(/contoso/));
    await user.click(radio('Nederlands'));
    expect(bridge.sent).toEqual([]);
    expect(document.getElementById(box(/Mark deals/).getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toBe('Decided by your company');
  });
});

describe('stages and phases', () => {
  const answered = { 'salesforce:vandam::aanvraag': 'suspect', 'hubspot:4242:sales%3a nl:gewonnen!': 'won' };
  const open = (policy?: PolicyState) => {
    location.hash = '#stages';
    const bridge = fakeBridge({ settings: settings({}, { stageAnswers: answered }), ...(policy ? { policy } : {}) });
    return { bridge, ...showIn(bridge, <OptionsPage />) };
  };

  it('are changed and taken back, both with undo', async () => {
    const { bridge, user } = open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Phase of aanvraag' }), 'prospect');
    expect(bridge.sent).toEqual([{ type: 'stage.answer', key: 'salesforce:vandam::aanvraag', target: 'prospect' }]);
    await user.click(button('Undo'));
    expect(bridge.sent.at(-1)).toEqual({ type: 'stage.answer', key: 'salesforce:vandam::aanvraag', target: 'suspect' });
    await user.click(screen.getByRole('button', { name: 'Remove the answer for gewonnen!' }));
    expect(bridge.sent.at(-1)).toEqual({ type: 'stage.forget', key: 'hubspot:4242:sales%3a nl:gewonnen!' });
    await user.click(button('Undo'));
    expect(bridge.sent.at(-1)).toEqual({ type: 'stage.answer', key: 'hubspot:4242:sales%3a nl:gewonnen!', target: 'won' });
  });

  it('that the company decided are only shown', () => {
    open(decided({ stageAnswers: { 'salesforce:vandam::Aanvraag': 'suspect' } }));
    const row = screen.getByText('aanvraag').closest('li');
    if (!row) throw new Error('no row of the stage');
    expect(within(row).queryByRole('combobox')).toBeNull();
    expect(within(row).queryByRole('button')).toBeNull();
    expect(seen(row)).toContain('Decided by your company');
  });

  it('are told by organisation, with the names that the CRM shows where one was seen', () => {
    const names = new Map([['salesforce:vandam::aanvraag', { label: 'Aanvraag', pipeline: null }]]);
    expect(stageGroups({ ...answered, 'nonsense:x::y': 'won' }, {}, names)).toEqual([
      { crm: 'salesforce', tenant: 'vandam', rows: [{ key: 'salesforce:vandam::aanvraag', label: 'Aanvraag', pipeline: null, target: 'suspect', decided: false }] },
      { crm: 'hubspot', tenant: '4242', rows: [{ key: 'hubspot:4242:sales%3a nl:gewonnen!', label: 'gewonnen!', pipeline: 'sales: nl', target: 'won', decided: false }] },
    ]);
  });
});

describe('company policy', () => {
  it('is told in words, with what could not be taken and as it came', () => {
    location.hash = '#policy';
    const raw = {
      language: 'nl', stageAnswers: { 'hubspot:4242::Offerte': 'offer', Qualification: 'suspect' }, features: { webApi: false },
      fieldMaps: [{ crm: 'salesforce', name: { by: 'api-name', apiName: 'Rivals__c' }, label: 'Rivals', target: { field: 'competitors' } }],
      selectors: { dynamics: { 'dyn-label': 'made-up-label', 'dyn-title': '*', 'dyn-form': 'form', 'dyn-nothing': 'x-y', 'dyn-date-input': '[data-x]' } },
    };
    showIn(fakeBridge({ policy: decided(raw) }), <OptionsPage />);
    const text = seen(document.querySelector('main'));
    for (const words of ['Nederlands', 'Dynamics 365 Web API: not allowed', 'Rivals stands for Competitors (Salesforce, every organisation)', 'Dynamics 365: 2 selectors replaced', 'offerte stands for']) expect(text).toContain(words);
    expect(text).toContain('4 parts of the policy could not be taken. The rest holds.stageAnswers.Qualification: the name must be crm:organisation:pipeline:stage');
    for (const [id, why] of [['form', 'decides which record is open'], ['nothing', 'this version has no selector of that name'], ['date-input', 'lacks the place']]) expect(text).toContain(`selectors.dynamics.dyn-${id}: ${why}`);
    expect(text).toContain('hold, but look wrong. Values of other fields could be shown.selectors.dynamics.dyn-title: would find something on any page');
    expect(JSON.parse(document.querySelector('details pre')?.textContent ?? '')).toEqual(raw);
  });

  it('can be made from what is set here', async () => {
    location.hash = '#policy';
    const bridge = fakeBridge({ settings: settings({}, { stageAnswers: { 'hubspot:4242::offerte': 'offer' } }) });
    const { user } = showIn(bridge, <OptionsPage />);
    await user.click(button('Copy'));
    expect(JSON.parse(bridge.copied[0] ?? '')).toEqual({ '3rdparty': { extensions: { abcdefghijklmnopabcdefghijklmnop: { stageAnswers: { 'hubspot:4242::offerte': 'offer' } } } } });
    await user.click(radio('Firefox'));
    await user.click(button('Copy'));
    expect(JSON.parse(bridge.copied[1] ?? '')).toHaveProperty('policies.3rdparty.Extensions');
  });
});

describe('replaced selectors under a policy', () => {
  const mine = { salesforce: { 'sf-value': '.mine', 'sf-edit': '.mine-too' } };
  const theirs = { salesforce: { 'sf-value': '.theirs' } };
  const shown = () => {
    location.hash = '#reading';
    const bridge = fakeBridge({
      settings: settings({}, { selectors: { salesforce: { ...mine.salesforce, ...theirs.salesforce } } }), own: settings({}, { selectors: mine }), policy: decided({ selectors: theirs }),
    });
    return { bridge, ...showIn(bridge, <OptionsPage />) };
  };

  it('come back with Undo as the user had them, what was decided above them too', async () => {
    const { bridge, user } = shown();
    expect(seen(document.querySelector('.replaced'))).toContain('sf-value, sf-edit');
    await user.click(button('Back to the built-in ones'));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(bridge.sent.filter(({ type }) => type === 'selectors.save')).toEqual([
      { type: 'selectors.save', crm: 'salesforce', selectors: {} }, { type: 'selectors.save', crm: 'salesforce', selectors: mine.salesforce },
    ]);
  });

  it('are said to wait before a file is used, where an administrator decided', async () => {
    const { user } = shown();
    const file = { format: 'phasegate-selectors', version: 1, crm: 'salesforce', made: 'for a made-up page', candidates: { 'sf-value': '.new', 'sf-edit': '.new' } };
    await user.upload(screen.getByLabelText('Open a selector file', { selector: 'input' }), new File([JSON.stringify(file)], 'selectors.json', { type: 'application/json' }));
    const rows = await waitFor(() => {
      const found = [...document.querySelectorAll('.preview .changes > li')].map(seen);
      expect(found).toHaveLength(2);
      return found;
    });
    expect(rows[0]).toContain('sf-value');
    expect(rows[0]).toContain('.mine');
    expect(rows.map((row) => row.includes('Your company decided this one.'))).toEqual([true, false]);
  });
});
