// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBridge, type FakeBridge } from '../../fixtures/fake-bridge';
import { said } from '../../fixtures/deals';
import { routeDeal, tabView, unmappedDeal } from '../../fixtures/views';
import { button, seen, showPanel } from './support/show';

afterEach(cleanup);

const NEED = 'customer-need-known';
const row = (criterion = NEED) => document.getElementById(`criterion-${criterion}`)!;
const item = (criterion = NEED) => within(row(criterion).closest('li')!);
const status = () => seen(document.querySelector('[role="status"].sr'));

async function openForm(user: UserEvent, way: string, criterion = NEED) {
  await user.click(row(criterion));
  await user.click(item(criterion).getByText(way).closest('button')!);
}

function show(bridge: FakeBridge = fakeBridge({ view: tabView(routeDeal()) })) {
  return { bridge, ...showPanel(bridge) };
}

describe('stating a criterion', () => {
  it('saves what the customer said, says so, and offers to take it back', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    expect(document.activeElement).toBe(screen.getByLabelText('What did the customer say?'));
    await user.keyboard('Drivers must get changes on the road');
    await user.type(screen.getByLabelText('Who'), 'Sanne Sample');
    await user.click(button('Save'));
    expect(bridge.sent).toEqual([{ type: 'statement.add', deal: routeDeal().key, criterion: NEED, body: { says: 'known', words: 'Drivers must get changes on the road', who: 'Sanne Sample', on: '2026-11-20' } }]);
    expect(status()).toBe('Saved: Customer need known');
    expect(document.activeElement).toBe(row());
    await user.click(screen.getByText('Undo'));
    expect(bridge.sent[1]).toEqual({ type: 'event.undo', targets: ['saved-event'] });
    expect(status()).toBe('Taken back: Customer need known');
  });

  it('keeps the focus on the row when it moves to the known ones', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    await user.keyboard('Drivers must get changes on the road{Control>}{Enter}{/Control}');
    expect(bridge.sent).toHaveLength(1);
    const after = routeDeal();
    const report = { ...after.report, criteria: after.report.criteria.map((one) => (one.id === NEED ? { ...one, status: 'met' as const, reason: 'customer-said' as const, level: 'customer-said' as const } : one)) };
    await act(async () => bridge.setView(tabView({ ...after, report })));
    expect(document.activeElement).toBe(row());
    expect(seen(row())).toContain('Met');
  });

  it('saves by when and from whom', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Not known yet');
    await user.click(screen.getByText('In 14 days'));
    await user.type(screen.getByLabelText('From whom?'), 'Marijke Sample');
    await user.click(button('Save'));
    expect(bridge.sent[0]).toMatchObject({ body: { says: 'not-known-yet', by: '2026-12-04', from: 'Marijke Sample' } });
  });

  it('saves why it does not apply, from a usual reason', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Not applicable', 'competition-known');
    await user.click(screen.getByText('Covered by a framework contract'));
    await user.click(button('Save'));
    expect(bridge.sent[0]).toMatchObject({ criterion: 'competition-known', body: { says: 'not-applicable', why: 'Covered by a framework contract' } });
  });

  it('asks for the date itself where the criterion is about a date', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…', 'decision-date-known');
    await user.keyboard('The board decides on the 15th');
    await user.type(screen.getByLabelText('Decision date, as the customer said'), '2027-01-15');
    await user.click(button('Save'));
    expect(bridge.sent[0]).toMatchObject({ body: { says: 'known', date: '2027-01-15' } });
  });

  it('does not save nothing, and says what is missing', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    await user.click(button('Save'));
    expect(bridge.sent).toEqual([]);
    const words = screen.getByLabelText('What did the customer say?');
    expect(words.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(words);
  });

  it('has a kind word for filler text, blocks nothing, and offers the honest answer', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    await user.keyboard('tbd');
    expect(seen(item().getByText(/tells the next reader nothing/))).toContain('“tbd”');
    expect(item().getByText('Keep as a note anyway').closest('button')!.className).not.toContain('primary');
    await user.click(item().getAllByText('Not known yet').at(-1)!);
    expect(screen.getByLabelText('By when will you know?')).toBeTruthy();
    expect(bridge.sent).toEqual([]);
  });

  it('copies the text and shows the field when asked to', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    await user.keyboard('Changes on the road');
    await user.click(screen.getByText(/Copy the text and show Customer need/));
    await user.click(button('Save'));
    expect(bridge.copied).toEqual(['Changes on the road']);
    expect(bridge.sent.at(-1)).toEqual({ type: 'field.reveal', tabId: 7, field: 'customerNeed' });
  });
});

describe('nothing that was typed is lost', () => {
  it('keeps the text when saving failed, says why, and offers a copy', async () => {
    const bridge = fakeBridge({ view: tabView(routeDeal()) });
    bridge.answer = () => ({ ok: false, error: 'storage-full' });
    const { user } = show(bridge);
    await openForm(user, 'Customer said…');
    await user.keyboard('Changes on the road');
    await user.click(button('Save'));
    expect(seen(document.querySelector('[role="alert"]'))).toContain('Not saved: the browser’s storage is full. Your text on Customer need known is still here');
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did the customer say?').value).toBe('Changes on the road');
    await user.click(screen.getByText('Copy my text'));
    expect(bridge.copied).toEqual(['Changes on the road']);
    await user.click(screen.getByText('Make room'));
    expect(bridge.opened).toEqual(['data']);
  });

  it('comes back as it was left after another tab', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    await user.keyboard('Half a sen');
    await act(async () => bridge.setView(tabView(unmappedDeal())));
    expect(screen.queryByLabelText('What did the customer say?')).toBeNull();
    await act(async () => bridge.setView(tabView(routeDeal())));
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did the customer say?').value).toBe('Half a sen');
  });

  it('stays while the page is read again and the verdict changes', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    await user.keyboard('Half a sen');
    await act(async () => bridge.setView(tabView(routeDeal(), { state: 'reading' })));
    await act(async () => bridge.setView(tabView(routeDeal())));
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did the customer say?').value).toBe('Half a sen');
  });

  it('is dropped by Escape, and the row has the focus again', async () => {
    const { bridge, user } = show();
    await openForm(user, 'Customer said…');
    await user.keyboard('Never mind{Escape}');
    expect(screen.queryByLabelText('What did the customer say?')).toBeNull();
    expect(document.activeElement).toBe(row());
    await user.click(item().getAllByLabelText('Customer said')[0]!);
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did the customer say?').value).toBe('');
    expect(bridge.sent).toEqual([]);
  });
});

describe('what was said before', () => {
  it('can be taken back from the row later', async () => {
    const deal = routeDeal();
    const { bridge, user } = show(fakeBridge({ view: tabView(deal) }));
    await user.click(row('problem-known'));
    await user.click(item('problem-known').getByText('Take my note back'));
    expect(bridge.sent).toEqual([{ type: 'event.undo', targets: [deal.statements.find((one) => one.criterion === 'problem-known')!.id] }]);
  });

  it('stands in the form when it is changed', async () => {
    const { user } = show();
    await user.click(row('problem-known'));
    await user.click(item('problem-known').getByText('Customer said…'));
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did the customer say?').value).toBe('We plan every trip twice');
  });

  it('of two statements on one criterion, the newer one counts', async () => {
    const deal = routeDeal();
    const newer = said('problem-known', '2026-11-18', { says: 'known', words: 'Three times, even', who: 'Sanne Sample', on: '2026-11-18' });
    const { user, bridge } = show(fakeBridge({ view: tabView({ ...deal, statements: [...deal.statements, newer] }) }));
    await user.click(row('problem-known'));
    await user.click(item('problem-known').getByText('Take my note back'));
    expect(bridge.sent).toEqual([{ type: 'event.undo', targets: [newer.id] }]);
  });
});
