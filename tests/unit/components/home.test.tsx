// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { did } from '../../fixtures/deals';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { homeView, settings } from '../../fixtures/home';
import { EMPTY_HOME, routeDeal, tabView } from '../../fixtures/views';
import { button, seen, showPanel } from './support/show';

afterEach(cleanup);

const status = () => seen(document.querySelector('[role="status"].sr'));

describe('without a deal', () => {
  it('logs an appointment with one tap, and takes it back', async () => {
    const bridge = fakeBridge({ home: EMPTY_HOME });
    const { user } = showPanel(bridge);
    expect(screen.getByText('Nothing logged today.')).toBeTruthy();
    await user.click(button('Appointment made'));
    expect(bridge.sent).toEqual([{ type: 'action.add', deal: null, action: 'appointment', outcome: null, on: '2026-11-20' }]);
    expect(status()).toBe('Logged: Appointment made');
    await user.click(button('Undo'));
    expect(bridge.sent[1]).toEqual({ type: 'event.undo', targets: ['saved-event'] });
  });

  it('counts today, and undoes the right one of several', async () => {
    const logged = did('phone-acquisition', '2026-11-20', null, null);
    const bridge = fakeBridge({ home: { ...EMPTY_HOME, today: [logged, did('appointment', '2026-11-20', null, null)] } });
    const { user } = showPanel(bridge);
    expect([...document.querySelectorAll('.tap')].map(seen)).toEqual(['Acquisition call1 today', 'Appointment made1 today', 'First visit0 today']);
    await user.click(screen.getByLabelText('Undo: Acquisition call'));
    expect(bridge.sent).toEqual([{ type: 'event.undo', targets: [logged.id] }]);
  });

  it('says that leads are not read yet', () => {
    showPanel(fakeBridge({ home: EMPTY_HOME }));
    expect(screen.getByText(/Leads are not read yet/)).toBeTruthy();
  });

  it('opens a deal that was seen or that is due', async () => {
    const bridge = fakeBridge();
    const { user } = showPanel(bridge);
    expect(seen(screen.getByText('Promised for now').closest('section'))).toContain('Budget known: by 18 Nov from Marijke Sample, CFO');
    await user.click(screen.getByText('Cold-store sensors').closest('button')!);
    expect(bridge.opened).toEqual(['https://vandam.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt2AAF/view']);
  });

  it('works before anything was published', () => {
    showPanel(fakeBridge({ home: null }));
    expect(screen.getByText('No deal in this tab')).toBeTruthy();
  });
});

const fresh = () => settings({}, { firstRunDone: false, me: {} });

describe('the first run', () => {
  it('saves each choice at once, asks who I am, and can be skipped', async () => {
    const bridge = fakeBridge({ settings: fresh() });
    const { user } = showPanel(bridge);
    await user.click(screen.getByLabelText('Manage'));
    await user.click(button('Robin Example (11 deals)'));
    await user.click(button('Skip'));
    expect(bridge.sent).toEqual([
      { type: 'settings.save', synced: { role: 'manager' } },
      { type: 'settings.save', local: { firstRunDone: true, me: { 'salesforce:vandam': ['Robin Example'] } } },
    ]);
    expect(screen.getByText('No deal in this tab')).toBeTruthy();
  });

  it('leads on to practice', async () => {
    const bridge = fakeBridge({ settings: fresh() });
    const { user } = showPanel(bridge);
    await user.click(button('Show a practice deal'));
    expect(bridge.opened).toEqual(['practice']);
  });

  it('never stands between the user and a deal', () => {
    showPanel(fakeBridge({ settings: fresh(), view: tabView(routeDeal()) }));
    expect(screen.getByText('Two choices to make this yours')).toBeTruthy();
    expect(document.querySelectorAll('.crit')).toHaveLength(7);
  });

  it('asks who I am later, once, when no deal had been seen by then', async () => {
    const bridge = fakeBridge({ view: tabView(routeDeal()), home: EMPTY_HOME, settings: settings({}, { me: {} }) });
    const { user } = showPanel(bridge);
    expect(screen.queryByText('Which name in the CRM is you?')).toBeNull();
    await act(async () => bridge.setHome(homeView({})));
    await user.click(button('Skip'));
    expect(bridge.sent).toEqual([{ type: 'settings.save', local: { me: { 'salesforce:vandam': [] } } }]);
    expect(screen.queryByText('Which name in the CRM is you?')).toBeNull();
  });
});

describe('actions of the phase', () => {
  it('are ticked with a date and an outcome', async () => {
    const bridge = fakeBridge({ view: tabView({ ...routeDeal(), actions: [] }) });
    const { user } = showPanel(bridge);
    await user.click(screen.getByLabelText('First visit'));
    await user.click(button('Next step agreed'));
    await user.click(button('Done'));
    expect(bridge.sent).toEqual([{ type: 'action.add', deal: routeDeal().key, action: 'first-visit', outcome: 'next-step-agreed', on: '2026-11-20' }]);
    expect(status()).toBe('Saved: First visit');
  });

  it('are taken back by unticking', async () => {
    const deal = routeDeal();
    const bridge = fakeBridge({ view: tabView(deal) });
    const { user } = showPanel(bridge);
    await user.click(screen.getByLabelText(/First visit/));
    expect(bridge.sent).toEqual([{ type: 'event.undo', targets: [deal.actions.find((one) => one.action === 'first-visit')!.id] }]);
  });
});

describe('the figures', () => {
  it('say value, target, standing and what they rest on', () => {
    showPanel(fakeBridge());
    expect([...document.querySelectorAll('.kpi')].map(seen)).toEqual([
      'Gate completeness69%target 80%behind, 2 deals',
      'Deals on track1 of 22 deals',
      'Days in phase–at most 21 daysNot observed long enough',
      'Appointments today1target 21 to go, 1 logged',
    ]);
  });

  it('open their formula, period and observation', async () => {
    const { user } = showPanel(fakeBridge());
    await user.click(screen.getByText('Gate completeness').closest('button')!);
    const card = within(document.querySelector<HTMLElement>('[role="dialog"]')!);
    expect(card.getByText('Criteria met / criteria due, over your open deals.')).toBeTruthy();
    expect(seen(card.getByText('Observed since').parentElement)).toBe('Observed since1 Sept 2026');
  });

  it('say what would give a figure that is lacking', async () => {
    const { user } = showPanel(fakeBridge());
    await user.click(screen.getByText('Days in phase').closest('button')!);
    expect(within(document.querySelector<HTMLElement>('[role="dialog"]')!).getByText(/needs to have seen a deal enter its phase/)).toBeTruthy();
  });
});
