import { afterEach, describe, expect, it, vi } from 'vitest';
import { valueOf } from '../../lib/domain/reading';
import type { OpenedDeal } from './helpers/salesforce-open';
import { click, openDeal, restingIds as ids, shown, variantOf } from './helpers/salesforce-open';

const open: OpenedDeal[] = [];
function opened(id: string, index = 1): OpenedDeal {
  const deal = openDeal(variantOf(id), index);
  open.push(deal);
  deal.doc.querySelector<HTMLElement>('a[data-tab-value="detailTab"]')?.click();
  return deal;
}
afterEach(() => {
  for (const deal of open.splice(0)) deal.dispose();
});

const STEP = '.slds-path__item';
const MARK = '.slds-path__action button';

function step(doc: Document, label: string): HTMLElement {
  const found = shown(doc, `${STEP} .slds-path__link`).find((link) => link.textContent?.includes(label));
  if (!found) throw new Error(`no step ${label}`);
  return found;
}

describe('an open inline edit', () => {
  it.each(ids)('%s: typed text is no fact until it is saved', (id) => {
    const { doc, reader } = opened(id);
    const before = reader.read().fields;
    click(doc, '.inline-edit-trigger');
    const inputs = shown<HTMLInputElement>(doc, '[slot*="input"] :is(input, textarea), .uiInput--default :is(input, textarea)');
    expect(inputs.length).toBeGreaterThan(8);
    for (const input of inputs) input.value = 'TYPED 31-12-2030';
    const during = reader.read().fields;
    expect(JSON.stringify(during)).not.toContain('TYPED');
    expect(JSON.stringify(during)).not.toContain('2030');
    expect(during.nextStep).toEqual({ kind: 'unreadable', raw: '', why: 'unsaved-edit' });
    // What stands saved in another place is still read.
    expect(during.stage).toMatchObject({ kind: 'read', value: { label: before.stage.kind === 'read' ? before.stage.value.label : '' } });
    expect(valueOf(during, 'account')).toBe(valueOf(before, 'account'));
    click(doc, 'button[name="CancelEdit"]');
    expect(reader.read().fields).toEqual(before);
  });

  it.each(ids)('%s: after saving the new value is read', (id) => {
    const { doc, field } = opened(id);
    click(doc, '.inline-edit-trigger');
    const input = shown<HTMLInputElement>(doc, 'input[name="NextStep"]')[0];
    if (!input) throw new Error('no input');
    input.value = 'Agree on a pilot';
    click(doc, 'button[name="SaveEdit"]');
    expect(field('nextStep')).toMatchObject({ kind: 'read', value: 'Agree on a pilot' });
  });
});

describe('the stage', () => {
  it.each(ids)('%s: looking at another step changes nothing, marking it does, and onChange tells', async (id) => {
    const { doc, reader, field, page } = opened(id);
    const listener = vi.fn<() => void>();
    reader.onChange(listener);
    const before = field('stage');
    const target = ['salesforce-page-layout-nl', 'salesforce-closed-nl'].includes(id) ? 'Onderhandeling/beoordeling' : 'Negotiation/Review';
    step(doc, target).click();
    expect(doc.querySelector('.slds-is-active')?.textContent).not.toBeNull();
    expect(field('stage')).toEqual(before);
    click(doc, MARK);
    expect(page.current().stage.salesforce).toBe('Negotiation/Review');
    expect(field('stage')).toMatchObject({ kind: 'read', value: { label: target, closed: false, won: false } });
    await expect.poll(() => listener.mock.calls.length).toBeGreaterThan(0);
  });

  it.each([['salesforce-page-layout-en', 'Closed Won', true], ['salesforce-dynamic-forms-mixed', 'Closed Lost', false]] as const)(
    '%s: %s is read from the closed path', (id, stage, won) => {
      const { doc, field } = opened(id);
      step(doc, 'Closed').click();
      click(doc, MARK);
      const select = doc.querySelector<HTMLSelectElement>('.uiInputSelect');
      if (!select) throw new Error('no dialog');
      select.value = stage;
      click(doc, '.uiButton--default');
      expect(field('stage')).toMatchObject({ kind: 'read', value: { label: stage, closed: true, won } });
      expect(field('probability')).toMatchObject({ kind: 'read', value: won ? 100 : 0 });
    },
  );

  it('is a conflict when the path and the row show different stages of the path', () => {
    const { doc, field } = opened('salesforce-page-layout-en');
    const row = doc.querySelector('[data-target-selection-name$=".StageName"] sfa-output-stage-name span');
    if (!row) throw new Error('no row');
    row.textContent = 'Prospecting';
    expect(field('stage')).toEqual({ kind: 'unreadable', raw: 'Proposal/Price Quote / Prospecting', why: 'conflict' });
  });

  it('is the row when the path is drawn for another picklist', () => {
    const { doc, field } = opened('salesforce-page-layout-en');
    for (const [at, title] of doc.querySelectorAll('.slds-path__title').entries()) title.textContent = `Delivery step ${at}`;
    expect(field('stage')).toMatchObject({ kind: 'read', value: { label: 'Proposal/Price Quote', apiName: null, closed: null } });
  });
});

describe('changes by others', () => {
  it.each(ids)('%s: a saved value is reported and read', async (id) => {
    const { reader, page, field } = opened(id);
    const listener = vi.fn<() => void>();
    reader.onChange(listener);
    page.setField('competitors', 'Tailspin');
    page.setField('closeDate', '2027-03-31');
    await expect.poll(() => listener.mock.calls.length).toBeGreaterThan(0);
    expect(field('competitors')).toMatchObject({ kind: 'read', value: 'Tailspin' });
    expect(field('closeDate')).toMatchObject({ kind: 'read', value: '2027-03-31' });
  });

  it('an emptied field is empty, not missing', () => {
    const { page, field } = opened('salesforce-page-layout-en');
    page.setField('amount', null);
    page.setField('nextStep', '');
    expect(field('amount').kind).toBe('empty');
    expect(field('nextStep').kind).toBe('empty');
  });
});
