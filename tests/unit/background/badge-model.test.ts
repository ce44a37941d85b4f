import { describe, expect, it } from 'vitest';
import { badgeModel } from '../../../lib/background/badge-model';
import { buildDealView } from '../../../lib/background/deal-view';
import type { DomainEvent } from '../../../lib/domain/event';
import { emptyFields } from '../../../lib/domain/reading';
import type { FieldReadings } from '../../../lib/domain/reading';
import type { Settings } from '../../../lib/domain/settings';
import { freshLocalSettings } from '../../../lib/domain/settings';
import type { TabView } from '../../../lib/domain/view';
import { builtInPlaybook } from '../../../lib/playbook';
import { DEVICE, REF, URLS, readingOf } from '../storage/fixtures';
import { stageRead } from './harness';

const NOW = new Date(2026, 10, 23, 10);
const FACTS = { day: '2026-11-23', opensPanel: true, shortcut: 'Alt+Shift+K' };
const settings = (changes: Partial<Settings['synced']> = {}, hidden = false): Settings => ({
  synced: { language: 'en', role: 'rep', theme: 'system', goals: {}, syncTotals: true, ...changes },
  local: { ...freshLocalSettings(), firstRunDone: true, deviceId: DEVICE, badge: { hidden, position: null } },
});
const viewOf = (changes: Partial<FieldReadings> = {}, events: DomainEvent[] = [], state: TabView['state'] = 'read'): TabView => {
  const reading = readingOf(REF, changes);
  const deal = buildDealView(reading, events, settings(), builtInPlaybook, NOW);
  return { tabId: 1, url: URLS.salesforce, kind: 'deal', crm: 'salesforce', ref: REF, state, error: null, at: NOW.toISOString(), reading, health: null, deal };
};
const model = (view: TabView, chosen = settings(), facts: Parameters<typeof badgeModel>[3] = FACTS) => badgeModel(view, chosen, builtInPlaybook, facts);
const filled = (value: string) => ({ kind: 'read' as const, value, raw: value, via: 'test' });

describe('badge', () => {
  it('says phase and gaps in words, what is open and the question', () => {
    const shown = model(viewOf());
    expect(shown).toMatchObject({ state: 'not-ready', text: { phase: 'Suspect', gate: '4 gaps', title: 'Still to find out for Prospect' } });
    expect(shown?.text?.label).toBe('Phasegate: Suspect, 4 gaps. Opens the panel.');
    expect(shown?.gaps.slice(0, 4).every(({ status, word }) => status === 'open' && word === 'Open')).toBe(true);
    expect(shown?.text?.ask).toMatch(/\?$/);
  });

  it('speaks Dutch when the user does, whatever the browser speaks', () => {
    expect(model(viewOf(), settings({ language: 'nl' }))).toMatchObject({ language: 'nl', text: { gate: '4 open', title: 'Nog te weten voor Prospect' } });
  });

  it('is ready when the gate is', () => {
    const known = viewOf({ competitors: filled('Northwind'), decisionDate: filled('2026-12-10'), problem: filled('Trips are planned twice'), customerNeed: filled('One plan a day') });
    expect(model(known)).toMatchObject({ state: 'ready', text: { gate: 'ready', title: 'Ready for Prospect' } });
  });

  it('cannot tell when only unread fields stand between; unknown is no gap', () => {
    const view = viewOf({ ...emptyFields(), ...stageRead('Needs Analysis') });
    expect(model(view)).toMatchObject({ state: 'cannot-tell', text: { gate: 'cannot tell yet' } });
    expect(model(view)?.gaps.every(({ status }) => status === 'unknown')).toBe(true);
  });

  it.each([
    ['a stage that is not on the map', stageRead('Waiting room'), 'cannot-tell', 'which phase?'],
    ['a stage that was not read', { stage: { kind: 'missing' as const, tried: [] } }, 'cannot-tell', 'cannot tell yet'],
    ['a deal that is won', stageRead('Closed Won'), 'ready', 'closed'],
  ])('tells of %s', (_what, fields, state, gate) => {
    expect(model(viewOf(fields))).toMatchObject({ state, text: { gate } });
  });

  it.each([['reading', 'reading'], ['unread', 'unread'], ['failed', 'unread']] as const)('shows no old verdict while the tab is %s', (state, shown) => {
    expect(model(viewOf({}, [], state))).toMatchObject({ state: shown, gaps: [], notice: null, text: { ask: '' } });
  });

  it('is away where there is no deal, and hidden where the user hid it', () => {
    expect(model({ ...viewOf({}, [], 'none'), kind: 'other', ref: null })).toBeNull();
    expect(model(viewOf({}, [], 'outdated'))).toBeNull();
    expect(model(viewOf(), settings({}, true))).toMatchObject({ text: null, gaps: [], notice: null });
  });

  it('names the shortcut where a page may not open the panel', () => {
    expect(model(viewOf(), settings(), { ...FACTS, opensPanel: false })?.text).toMatchObject({ shortcutHint: 'Press Alt+Shift+K to open the panel.', label: 'Phasegate: Suspect, 4 gaps.' });
    expect(model(viewOf(), settings(), { ...FACTS, opensPanel: false, shortcut: null })?.text?.shortcutHint).toContain('toolbar');
  });
});
