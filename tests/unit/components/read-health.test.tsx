// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HealthSection } from '../../../components/options/health-section';
import type { PageNote } from '../../../lib/domain/read-health';
import { addPage, addUnread, emptyLog } from '../../../lib/domain/read-health';
import { createTranslator } from '../../../lib/platform/i18n';
import type { TenantLog } from '../../../lib/storage/read-logs';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { settings } from '../../fixtures/home';
import { routeDeal, tabView } from '../../fixtures/views';
import { button, seen, showIn, showPanel } from './support/show';

afterEach(cleanup);

const row = { got: 'read' as const, by: 'sf-record-field' };
const name = { got: 'read' as const, by: 'sf-primary-field' };
const note = (deal: number, fields: PageNote['fields']): PageNote => ({ deal: deal.toString(16).padStart(4, '0'), day: '2026-11-12', fields, silent: [] });
const pages = (count: number, from: number, fields: PageNote['fields']) => Array.from({ length: count }, (_, at) => note(from + at, fields));

/** Reasons to buy was read on three pages and is gone on the four before the one in front; other rows are there. */
const LOG: TenantLog = {
  crm: 'salesforce', tenant: 'vandam', salt: 'a salt of the tests',
  log: [...pages(3, 1, { name, amount: row, reasonsToBuy: row }), ...pages(4, 10, { name, amount: row })].reduce(addPage, emptyLog()),
};
const FIFTH: TenantLog = { ...LOG, log: addPage(LOG.log, note(20, { name, amount: row })) };
const DISMISSED = { ...LOG, log: { ...LOG.log, dismissed: ['reasonsToBuy' as const] } };

function viewInFront() {
  const deal = routeDeal();
  const fields = { ...deal.reading.fields, reasonsToBuy: { kind: 'missing' as const, tried: [] }, amount: { ...deal.reading.fields.amount, via: 'sf-record-field' } };
  const reading = { ...deal.reading, fields };
  return tabView({ ...deal, reading }, { reading, health: { answered: { amount: 'sf-record-field' }, silent: [] } });
}

const unread = (error: string) => tabView(routeDeal(), { state: 'unread', error, reading: null, health: null, deal: null });
const line = (term: string) => seen(screen.getByText(term, { selector: 'dt' }).parentElement);

describe('the notice of a field that is no longer read', () => {
  it('says which and until when, leads to the details, and can be put away', async () => {
    const bridge = fakeBridge({ view: viewInFront(), readLogs: [LOG] });
    const { user, container } = showPanel(bridge);
    expect(seen(container.querySelector('.note'))).toContain('The CRM may have changed: Reasons to buy was read until 12 Nov, no longer.');
    await user.click(button('Look at it'));
    await user.click(button('Got it'));
    await waitFor(() => expect(bridge.sent).toContainEqual({ type: 'loss.dismiss', crm: 'salesforce', tenant: 'vandam', field: 'reasonsToBuy' }));
  });

  it('is not there when it was put away, when nothing is lost, and for another tenant', () => {
    for (const readLogs of [[DISMISSED], [], [{ ...LOG, tenant: 'other' }]]) {
      const { container } = showPanel(fakeBridge({ view: viewInFront(), readLogs }));
      expect(container.textContent).not.toContain('may have changed');
      cleanup();
    }
  });

  it('speaks Dutch', () => {
    showIn(fakeBridge({ readLogs: [FIFTH] }), <HealthSection />, 'nl');
    expect(seen(screen.getByRole('row', { name: /^Redenen om te kopen/ }))).toContain(createTranslator('nl').t('health:why.lost'));
  });
});

describe('a deal page that could not be read', () => {
  const four = { ...LOG, log: { ...LOG.log, unread: ['00a1', '00a2', '00a3', '00a4'].map((deal) => ({ deal, day: '2026-11-20' })) } };

  it('leads to the page on reading, and says so when it is the fifth in a row', async () => {
    const bridge = fakeBridge({ view: unread('no-identity'), readLogs: [four] });
    const { user, container } = showPanel(bridge);
    expect(seen(container)).toContain('The CRM may have changed: no deal page was read since 12 Nov.');
    expect(container.textContent).not.toContain('What was tried?');
    await user.click(button('Page reading'));
    expect(bridge.opened).toEqual(['options#reading']);
  });

  it('says nothing of the CRM when it was merely slow, and when others were read since', () => {
    for (const [error, log] of [['not-stable', four], ['no-identity', LOG], ['no-identity', { ...four, tenant: 'other' }]] as const) {
      const { container } = showPanel(fakeBridge({ view: unread(error), readLogs: [log] }));
      expect(container.textContent).toContain('This page could not be read');
      expect(container.textContent).not.toContain('may have changed');
      cleanup();
    }
  });

  it('is counted on the page on reading', () => {
    const gone = { ...four, log: addUnread(four.log, { deal: '00a5', day: '2026-11-20' }) };
    const { container } = showIn(fakeBridge({ readLogs: [gone] }), <HealthSection />);
    expect(seen(container)).toContain('no deal page was read since 12 Nov.');
    expect(seen(container)).toContain('The last 5 deals could not be read.');
  });
});

describe('where a field was found', () => {
  it('names a replaced selector, for a field that was mapped or matched by its name, too', async () => {
    const deal = routeDeal();
    const { amount, closeDate } = deal.reading.fields;
    const fields = { ...deal.reading.fields, amount: { ...amount, via: 'matched by name: Bedrag' }, closeDate: { ...closeDate, via: 'sf-primary-field' } };
    const reading = { ...deal.reading, fields };
    const view = tabView({ ...deal, reading }, { reading, health: { answered: { amount: 'sf-record-field', closeDate: 'sf-primary-field' }, silent: [] } });
    const { user } = showPanel(fakeBridge({ view, readLogs: [LOG], settings: settings({}, { selectors: { salesforce: { 'sf-record-field': '[data-x]' } } }) }));
    await user.click(screen.getByRole('button', { name: /fields read\. Show what was read/ }));
    expect(line('Amount')).toContain('with a replaced selector');
    expect(line('Close date')).not.toContain('replaced');
  });
});

describe('the section on page reading', () => {
  it('lists each field with how often it was read, lost ones first', () => {
    showIn(fakeBridge({ readLogs: [FIFTH] }), <HealthSection />);
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1).map(seen);
    expect(rows[0]).toContain('Reasons to buy');
    expect(rows[0]).toContain('3 of 8 pages, last on 12 Nov');
    expect(rows.find((text) => text.startsWith('Amount'))).toContain('8 of 8 pages');
  });

  it('says what will stand there before any page was left', () => {
    showIn(fakeBridge(), <HealthSection />);
    expect(screen.getByText(/No deal page was left yet/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
