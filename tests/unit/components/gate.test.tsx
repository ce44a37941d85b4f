// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { ambiguousDeal, awkwardDeal, movedDeal, readyDeal, routeDeal, tabView, unmappedDeal } from '../../fixtures/views';
import { button, seen, showPanel } from './support/show';

afterEach(cleanup);

const row = (criterion: string) => document.getElementById(`criterion-${criterion}`)!;
const status = () => seen(document.querySelector('[role="status"].sr'));

describe('the rows', () => {
  it('say status, word and evidence, gaps before knowns', () => {
    showPanel(fakeBridge({ view: tabView(routeDeal()) }));
    expect([...document.querySelectorAll('.crit-main')].map(seen)).toEqual([
      'Decision date knownStaleCRM · Decision date: 14 Nov, passed 6 days ago',
      'Customer need knownOpenCRM · Customer need is empty',
      'Decision maker knownoptionalUnknownDecision maker is not on this page layout',
      'Budget knownoptionalPlannedYou · by 28 Nov from Marijke Sample, CFO',
      'Appointment madefrom SelectionMetCustomer said, 2 Nov: “Come by on the 12th”',
      'Competition knownMetCRM · Competitors: Northwind, Fabrikam',
      'Problem knownMetCustomer said, 12 Nov: “We plan every trip twice”',
    ]);
  });

  it('show both words where the CRM and the note differ, with what can be done about it', async () => {
    const bridge = fakeBridge({ view: tabView(awkwardDeal()) });
    const { user } = showPanel(bridge);
    expect(seen(row('problem-known'))).toBe('Problem knownDiffersCRM · Problem: Routes change too late, your note: “We plan every trip twice”');
    await user.click(row('problem-known'));
    const item = within(row('problem-known').closest('li')!);
    await user.click(item.getByText('Copy my note and show the field'));
    expect(bridge.copied).toEqual(['We plan every trip twice']);
    expect(bridge.sent).toEqual([{ type: 'field.reveal', tabId: 7, field: 'problem' }]);
    await user.click(item.getByText('My note is outdated'));
    expect(bridge.sent[1]).toMatchObject({ type: 'event.undo' });
  });

  it('fold what does not apply into one line that can be opened', async () => {
    const { user } = showPanel(fakeBridge({ view: tabView(awkwardDeal()) }));
    expect(row('appointment-made')).toBeNull();
    await user.click(screen.getByText('1 not applicable: Appointment made'));
    expect(seen(row('appointment-made'))).toContain('Straight rebuy');
  });

  it('ask the page to show the field, and say so when it is not there', async () => {
    const bridge = fakeBridge({ view: tabView(routeDeal()) });
    bridge.answer = () => ({ ok: true, value: { shown: false } });
    const { user } = showPanel(bridge);
    await user.click(row('customer-need-known'));
    await user.click(within(row('customer-need-known').closest('li')!).getByText('Show in CRM'));
    expect(bridge.sent).toEqual([{ type: 'field.reveal', tabId: 7, field: 'customerNeed' }]);
    expect(status()).toBe('Customer need is not in view on this page. Open the tab or section that holds it.');
  });

  it('are walked with the arrow keys, and their acts reached from the keyboard', async () => {
    const { user } = showPanel(fakeBridge({ view: tabView(routeDeal()) }));
    row('decision-date-known').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row('customer-need-known'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Customer said');
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    expect(document.activeElement).toBe(row('decision-date-known'));
  });
});

describe('the question', () => {
  it('is noted and opens the place for the answer when it helped', async () => {
    const bridge = fakeBridge({ view: tabView(routeDeal()) });
    const { user } = showPanel(bridge);
    const asked = routeDeal().report.question!;
    await user.click(screen.getByText('Helped'));
    expect(bridge.sent).toEqual([{ type: 'question.answer', deal: routeDeal().key, question: asked.question, answer: 'helped' }]);
    expect(row(asked.criterion).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByLabelText('What did the customer say?')).toBeTruthy();
    expect(document.querySelectorAll('.btn.primary')).toHaveLength(1);
  });

  it.each([['Not now', 'not-now'], ['Another', 'another']])('%s asks for the next one', async (words, answer) => {
    const bridge = fakeBridge({ view: tabView(routeDeal()) });
    const { user } = showPanel(bridge);
    await user.click(button(words));
    expect(bridge.sent).toMatchObject([{ type: 'question.answer', answer }]);
  });

  it('steps aside when the gate is ready', async () => {
    const bridge = fakeBridge({ view: tabView(readyDeal()) });
    const { user } = showPanel(bridge);
    expect(screen.queryByText('Ask next')).toBeNull();
    await user.click(screen.getByText('Show stage in CRM'));
    expect(bridge.sent).toEqual([{ type: 'field.reveal', tabId: 7, field: 'stage' }]);
  });
});

describe('answers that are asked for once', () => {
  it('maps a stage, with the likeliest phase proposed', async () => {
    const bridge = fakeBridge({ view: tabView(unmappedDeal()) });
    const { user } = showPanel(bridge);
    expect(screen.getByLabelText(/Closing/)).toHaveProperty('checked', true);
    await user.click(screen.getByLabelText('Offer'));
    await user.click(button('Map it'));
    expect(bridge.sent).toEqual([{ type: 'stage.answer', key: 'hubspot:41250077:sales pipeline:legal review', target: 'offer' }]);
  });

  it('takes the meaning of a date, and guesses none', async () => {
    const bridge = fakeBridge({ view: tabView(ambiguousDeal()) });
    const { user } = showPanel(bridge);
    await user.click(button('That one'));
    expect(bridge.sent).toEqual([]);
    expect(screen.getByText('Choose one.')).toBeTruthy();
    await user.click(screen.getByLabelText(/3\sApr\s2027/));
    await user.click(button('That one'));
    expect(bridge.sent).toEqual([{ type: 'format.answer', crm: 'salesforce', tenant: 'vandam', dateOrder: 'dmy', decimal: null }]);
  });
});

describe('receipts', () => {
  it('ask for the reason of the newest move with gaps', async () => {
    const deal = movedDeal();
    const bridge = fakeBridge({ view: tabView(deal) });
    const { user } = showPanel(bridge);
    await user.click(button('Save'));
    expect(bridge.sent).toEqual([]);
    expect(screen.getByText('Choose a reason.')).toBeTruthy();
    await user.click(screen.getByText('A fixed deadline, such as a tender'));
    await user.type(screen.getByLabelText('In one line (optional)'), 'Closes on the 30th');
    await user.click(button('Save'));
    expect(bridge.sent).toEqual([{ type: 'receipt.explain', receipt: deal.receipts[0]!.receipt.id, reason: 'fixed-deadline', text: 'Closes on the 30th' }]);
  });

  it('show what was open at each move, and the reason given', () => {
    showPanel(fakeBridge({ view: tabView(movedDeal()) }));
    const lines = [...document.querySelectorAll('.receipts li')].map(seen);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Suspect → Prospect19 Nov');
    expect(lines[0]).toContain('no reason given yet');
    expect(lines[1]).toContain('Open at the move: Appointment made');
    expect(lines[1]).toContain('The customer wants to go faster: Board meets on the 4th');
  });
});
