// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { screenOf } from '../../../components/panel/screen';
import type { TabView } from '../../../lib/domain/view';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { settings } from '../../fixtures/home';
import { ambiguousDeal, awkwardDeal, closedDeal, movedDeal, readyDeal, routeDeal, stageUnreadDeal, tabView, unmappedDeal } from '../../fixtures/views';
import { seen, showPanel } from './support/show';

afterEach(cleanup);

describe('which screen a tab asks for', () => {
  const done = settings();
  const fresh = settings({}, { firstRunDone: false });
  it.each<[string, TabView | null, boolean, string]>([
    ['no view', null, true, 'home'],
    ['no view on the first run', null, false, 'first-run'],
    ['a deal', tabView(routeDeal()), true, 'deal'],
    ['a deal on the first run', tabView(routeDeal()), false, 'deal'],
    ['a deal that is read but not judged yet', tabView(null), true, 'reading'],
    ['a page that is not stable', tabView(routeDeal(), { state: 'reading' }), true, 'reading'],
    ['a page that cannot be read', tabView(null, { state: 'unread' }), true, 'unread'],
    ['an old tab', tabView(null, { state: 'outdated' }), true, 'outdated'],
    ['an error', tabView(null, { state: 'failed' }), true, 'failed'],
    ['a list', tabView(null, { kind: 'list', state: 'none' }), true, 'home'],
    ['another page', tabView(null, { kind: 'other', state: 'none' }), true, 'home'],
  ])('%s', (_, view, firstRunDone, expected) => {
    expect(screenOf(view, firstRunDone ? done : fresh)).toBe(expected);
  });
});

describe('every state says what is, in both languages', () => {
  it.each<[string, TabView | null, RegExp, RegExp]>([
    ['home', null, /No deal in this tab/, /Geen deal in dit tabblad/],
    ['list', tabView(null, { kind: 'list', state: 'none' }), /This is a list of deals/, /Dit is een lijst met deals/],
    ['reading', tabView(null, { state: 'reading' }), /Reading the deal/, /De deal wordt gelezen/],
    ['reading again', tabView(routeDeal(), { state: 'reading' }), /Suspect · \d of \d met/, /Suspect · \d van \d voldaan/],
    ['unread', tabView(null, { state: 'unread' }), /This page could not be read/, /Deze pagina is niet te lezen/],
    ['outdated', tabView(null, { state: 'outdated' }), /Reload this tab once/, /Laad dit tabblad één keer opnieuw/],
    ['failed', tabView(null, { state: 'failed', error: 'storage-failed' }), /This did not work/, /Dit lukte niet/],
    ['stage unread', tabView(stageUnreadDeal()), /The stage can’t be read here/, /De fase is hier niet te lezen/],
    ['stage unmapped', tabView(unmappedDeal()), /Which phase is “Legal review”/, /Welke fase is “Legal review”/],
    ['format', tabView(ambiguousDeal()), /Which day does “03\/04\/2027” mean/, /Welke dag is “03\/04\/2027”/],
    ['ready', tabView(readyDeal()), /All known\. Move the deal on/, /Alles bekend\. Zet de deal een fase verder/],
    ['won', tabView(closedDeal(true)), /Won\. A new customer/, /Gewonnen\. Een nieuwe klant/],
    ['lost', tabView(closedDeal(false)), /Lost, for now/, /Verloren, voor nu/],
    ['moved', tabView(movedDeal()), /Moved to Prospect with \d gaps/, /Naar Prospect gezet met \d open punten/],
  ])('%s', async (_, view, en, nl) => {
    const bridge = fakeBridge({ view });
    showPanel(bridge);
    expect(seen(document.body)).toMatch(en);
    await act(async () => bridge.setSettings(settings({ language: 'nl' })));
    expect(seen(document.body)).toMatch(nl);
    expect(document.documentElement.lang).toBe('nl');
  });
});

describe('the panel', () => {
  it('draws what is stored without asking the background', () => {
    const bridge = fakeBridge({ view: tabView(routeDeal()) });
    showPanel(bridge);
    expect(screen.getByRole('heading', { level: 1, name: 'Route planning for 40 trucks' })).toBeTruthy();
    expect(bridge.sent).toEqual([]);
  });

  it('follows the tab: another deal takes its place at once', async () => {
    const bridge = fakeBridge({ view: tabView(routeDeal()) });
    showPanel(bridge);
    await act(async () => bridge.setView(tabView(unmappedDeal())));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cold-store sensors');
    expect(seen(document.body)).not.toContain('Route planning for 40 trucks');
  });

  it('shows a calm state instead of nothing when drawing fails, and recovers with the next view', async () => {
    const warned = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const noted = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = { ...routeDeal(), report: null } as unknown as ReturnType<typeof routeDeal>;
    const bridge = fakeBridge({ view: tabView(broken) });
    showPanel(bridge);
    expect(screen.getByRole('heading', { name: 'The panel stumbled' })).toBeTruthy();
    await act(async () => bridge.setView(tabView(routeDeal())));
    expect(screen.getByRole('heading', { level: 1, name: 'Route planning for 40 trucks' })).toBeTruthy();
    warned.mockRestore();
    noted.mockRestore();
  });

  it('names a field that was not read as unknown, never as empty', () => {
    showPanel(fakeBridge({ view: tabView(awkwardDeal()) }));
    expect(screen.getByText('account unknown').tagName).toBe('U');
    expect(screen.getByText('amount unknown').tagName).toBe('U');
  });

  it('lists every field that was read with its source', async () => {
    const { user } = showPanel(fakeBridge({ view: tabView(awkwardDeal()) }));
    await user.click(screen.getByRole('button', { name: /fields read\. Show what was read/ }));
    const card = within(screen.getByRole('dialog', { name: 'What was read' }));
    expect(seen(card.getByText('Account').parentElement)).toBe('Accountnot on this page layout2 places tried');
    expect(seen(card.getByText('Decision date').parentElement)).toContain('“03/04/2027”: day and month could be either way round');
    expect(seen(card.getByText('Problem').parentElement)).toContain('found by fixture');
  });

  it('applies the theme to the document, and lets go of it for the system', async () => {
    const bridge = fakeBridge({ settings: settings({ theme: 'dark' }) });
    showPanel(bridge);
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await act(async () => bridge.setSettings(settings({ theme: 'system' })));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('switches language at once from the settings card', async () => {
    const bridge = fakeBridge({ view: tabView(routeDeal()) });
    const { user } = showPanel(bridge);
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('radio', { name: 'Nederlands' }));
    expect(bridge.sent).toEqual([{ type: 'settings.save', synced: { language: 'nl' } }]);
    expect(seen(document.body)).toContain('Vraag nu');
  });

  it('reloads an outdated tab only when asked to', async () => {
    const bridge = fakeBridge({ view: tabView(null, { state: 'outdated' }) });
    const { user } = showPanel(bridge);
    expect(bridge.opened).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Reload tab' }));
    expect(bridge.opened).toEqual(['reload 7']);
  });
});
