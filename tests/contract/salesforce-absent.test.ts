import { afterEach, describe, expect, it } from 'vitest';
import type { FieldKey, FieldReadings } from '../../lib/domain/reading';
import { FIELD_KEYS } from '../../lib/domain/reading';
import type { OpenedDeal } from './helpers/salesforce-open';
import { click, openDeal, restingIds as ids, variantOf } from './helpers/salesforce-open';

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
const ROW = 'records-record-layout-item, flexipage-field, .forcePageBlockItem';

/** Rows of the details of the deal in front; the related panels beside them keep theirs. */
function ownRows(doc: Document): HTMLElement[] {
  const details = [...doc.querySelectorAll('.slds-show .slds-form, .slds-show records-base-record-form')].find((form) => form.checkVisibility());
  return [...(details?.querySelectorAll<HTMLElement>(ROW) ?? [])];
}

/** Kind and value of a field, without which candidate answered. */
function valueIn(fields: FieldReadings, key: FieldKey): string {
  const field = fields[key];
  return JSON.stringify([field.kind, field.kind === 'read' ? field.value : null]);
}

const marked = (doc: Document): Element | null => doc.querySelector('[style*="outline"]');

describe('what is not there', () => {
  it.each(ids)('%s: a removed row is missing or read elsewhere, and no other field changes', (id) => {
    const { doc, reader } = opened(id);
    const whole = reader.read().fields;
    const rows = ownRows(doc);
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const place = row.parentNode;
      const next = row.nextSibling;
      row.remove();
      const { fields } = reader.read();
      const wrong = FIELD_KEYS.filter((key) => fields[key].kind !== 'missing' && valueIn(fields, key) !== valueIn(whole, key));
      expect(wrong).toEqual([]);
      place?.insertBefore(row, next);
    }
    expect(reader.read().fields).toEqual(whole);
  });

  it.each(ids)('%s: without rows, highlights, path and lists nothing is read, and it is no longer this record', (id) => {
    const { doc, reader } = opened(id);
    for (const row of ownRows(doc)) row.remove();
    for (const region of doc.querySelectorAll('.region-header, .region-subheader')) region.remove();
    for (const link of doc.querySelectorAll('a[href*="/related/"]')) link.remove();
    const { fields } = reader.read();
    expect(FIELD_KEYS.filter((key) => fields[key].kind !== 'missing')).toEqual([]);
    expect(reader.identity()).not.toBe('this-record');
  });

  it('rows of another record on the page are never taken', () => {
    const { doc, reader } = opened('salesforce-dynamic-forms-mixed');
    const foreign = doc.querySelector('[data-component-id="console_relatedRecord"]');
    expect(foreign?.querySelectorAll('[data-target-selection-name^="sfdc:RecordField.Opportunity."]')).toHaveLength(3);
    for (const row of ownRows(doc)) row.remove();
    doc.querySelector('.region-header')?.remove();
    const { fields } = reader.read();
    expect([fields.amount.kind, fields.closeDate.kind, fields.nextStep.kind]).toEqual(['missing', 'missing', 'missing']);
  });

  it('rows without API name are found by their id, or by their label', () => {
    for (const [id, via, exceptions] of [
      ['salesforce-dynamic-forms-mixed', 'sf-flexipage-field', []],
      // "Created by" is no label of a date.
      ['salesforce-page-layout-nl', 'sf-layout-label', ['createdDate', 'stageEnteredDate']],
    ] as const) {
      const { doc, reader } = opened(id);
      const whole = reader.read().fields;
      for (const row of doc.querySelectorAll('.slds-form [data-target-selection-name]')) row.removeAttribute('data-target-selection-name');
      const { fields } = reader.read();
      const odd = FIELD_KEYS.filter((key) => valueIn(fields, key) !== valueIn(whole, key));
      expect(odd.toSorted()).toEqual([...exceptions]);
      expect(fields.leadSource).toMatchObject({ via });
      expect(fields.competitors).toMatchObject({ via: expect.stringMatching(/^matched by name: /) as string });
    }
  });

  it('grey boxes are missing, not empty', () => {
    const { doc, reader } = opened('salesforce-page-layout-en');
    const details = doc.querySelector('records-lwc-detail-panel');
    for (const value of doc.querySelectorAll('.test-id__field-value lightning-formatted-text')) value.replaceChildren();
    expect(reader.read().fields.nextStep.kind).toBe('empty');
    const box = doc.createElement('div');
    box.className = 'stencil';
    box.textContent = ' ';
    box.style.minHeight = '10px';
    details?.append(box);
    expect(reader.read().fields.nextStep.kind).toBe('missing');
  });

  it('a component that draws nothing may be closed to us: missing, then read from the highlights', () => {
    const { doc, reader } = opened('salesforce-page-layout-en');
    doc.querySelector('records-record-layout-item force-owner-lookup')?.replaceChildren();
    expect(reader.read().fields.owner).toMatchObject({ kind: 'read', via: 'sf-highlight-label' });
    doc.querySelector('records-highlights-details-item force-owner-lookup')?.closest('records-highlights-details-item')?.remove();
    expect(reader.read().fields.owner.kind).toBe('missing');
  });

  it('two places with different values are a conflict', () => {
    const { doc, reader } = opened('salesforce-page-layout-en');
    const highlight = [...doc.querySelectorAll('records-highlights-details-item')].find((item) => item.textContent?.includes('Close Date'));
    const text = highlight?.querySelector('lightning-formatted-text');
    if (!text) throw new Error('no highlight');
    text.textContent = '3/31/2027';
    expect(reader.read().fields.closeDate).toMatchObject({ kind: 'unreadable', why: 'conflict' });
  });

  it('contact roles are complete only when count and entries agree', () => {
    const { doc, reader } = opened('salesforce-page-layout-en');
    const count = doc.querySelector('lst-related-list-single-container .lds-shrink-none');
    if (!count) throw new Error('no count');
    expect(reader.read().fields.contacts).toMatchObject({ kind: 'read', value: { complete: true } });
    for (const text of ['(2+)', '(3)', '']) {
      count.textContent = text;
      expect(reader.read().fields.contacts).toMatchObject({ kind: 'read', value: { complete: false } });
    }
    for (const label of doc.querySelectorAll('lst-related-preview-card dt')) label.textContent = 'Rolle:';
    count.textContent = '(2)';
    expect(reader.read().fields.contacts).toMatchObject({ kind: 'read', value: { complete: false, list: [{ role: null }, { role: null }] } });
  });

  it('a document that is no deal page shows no record', () => {
    const { doc, reader } = opened('salesforce-page-layout-en');
    doc.querySelector('.viewport')?.remove();
    expect(reader.identity()).toBe('not-yet');
    expect(FIELD_KEYS.every((key) => reader.read().fields[key].kind === 'missing')).toBe(true);
  });
});

/** Moves the content of every component into a native shadow root, innermost first: where Lightning is heading. */
function makeNative(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].toReversed()) {
    if (!element.localName.includes('-') || element.shadowRoot || element.childNodes.length === 0) continue;
    element.attachShadow({ mode: 'open' }).append(...element.childNodes);
  }
}

describe('other frames', () => {
  it.each(['salesforce-page-layout-en', 'salesforce-dynamic-forms-mixed', 'salesforce-console-en'])('%s: the same values when every component has a native shadow root', (id) => {
    const { doc, reader } = opened(id);
    const whole = reader.read().fields;
    for (const home of doc.querySelectorAll('one-record-home-flexipage2')) makeNative(home);
    expect(doc.querySelector('.test-id__field-value')).toBeNull();
    expect(reader.identity()).toBe('this-record');
    const { fields } = reader.read();
    expect(FIELD_KEYS.filter((key) => key !== 'contacts' && valueIn(fields, key) !== valueIn(whole, key))).toEqual([]);
    expect(['missing', 'read']).toContain(fields.contacts.kind);
  });

  it.each(ids)('%s: a dialog that hides the page from assistive technology leaves it readable', (id) => {
    const { doc, reader } = opened(id);
    const whole = reader.read().fields;
    doc.querySelector('.viewport')?.setAttribute('aria-hidden', 'true');
    expect(reader.identity()).toBe('this-record');
    expect(FIELD_KEYS.filter((key) => valueIn(reader.read().fields, key) !== valueIn(whole, key))).toEqual([]);
  });

  it('a page without highlights is known by the row of its name', () => {
    const { doc, reader } = opened('salesforce-page-layout-en');
    doc.querySelector('.region-header')?.remove();
    expect(reader.identity()).toBe('this-record');
    for (const link of doc.querySelectorAll('a[href*="/related/"]')) link.remove();
    expect(reader.identity()).toBe('this-record');
  });

  it('a path that is drawn as won in all its steps is closed at its current one', () => {
    const { doc, page, reader } = opened('salesforce-page-layout-en');
    page.moveStage('Closed Won');
    for (const step of doc.querySelectorAll('.slds-path__item')) step.classList.add('slds-is-won');
    expect(reader.read().fields.stage).toMatchObject({ value: { label: 'Closed Won', closed: true, won: true } });
    doc.querySelector('.slds-path__item')?.classList.add('slds-is-lost');
    doc.querySelector('.slds-path__item')?.classList.remove('slds-is-won');
    expect(reader.read().fields.stage).toMatchObject({ kind: 'unreadable', why: 'conflict' });
  });
});

describe('show in CRM', () => {
  it.each(ids)('%s: scrolls to the field and marks it', async (id) => {
    const { doc, reader } = opened(id);
    expect(await reader.reveal('nextStep')).toBe(true);
    expect(marked(doc)?.textContent).toContain(doc.documentElement.lang === 'nl-NL' ? 'Offerte presenteren' : 'Present the offer');
  });

  it('takes the mark away after a moment and puts an own style back', async () => {
    const { doc, reader } = opened('salesforce-page-layout-en');
    const before = doc.querySelector('.region-main')?.outerHTML;
    expect(await reader.reveal('amount')).toBe(true);
    expect(doc.querySelector('.region-main')?.outerHTML).not.toBe(before);
    await expect.poll(() => marked(doc), { timeout: 4000 }).toBeNull();
    expect(doc.querySelector('.region-main')?.outerHTML).toBe(before);
  });

  it('opens the tab and the section that hold the field', async () => {
    const deal = openDeal(variantOf('salesforce-highlights-only-en'));
    open.push(deal);
    const { doc, reader } = deal;
    expect(reader.read().fields.competitors.kind).toBe('missing');
    expect(await reader.reveal('competitors')).toBe(true);
    expect(reader.read().fields.competitors).toMatchObject({ value: 'Contoso Sense' });
    click(doc, '.slds-section .slds-section__title-action');
    expect(await reader.reveal('leadSource')).toBe(true);
    expect(await reader.reveal('stage')).toBe(true);
  });

  it('says when the page does not have the field', async () => {
    const { reader, ending } = opened('salesforce-page-layout-en');
    const asked = reader.reveal('lastActivityDate');
    ending.abort();
    expect(await asked).toBe(false);
  });
});

it('a label of another fact in the highlights counts only where rows tell which fields they are', async () => {
  const { doc, field, dispose } = openDeal(variantOf('salesforce-renamed-en'), 0);
  await expect.poll(() => field('decisionDate').kind).not.toBe('missing');
  for (const row of doc.querySelectorAll('[data-target-selection-name^="sfdc:RecordField."]')) row.remove();
  expect(field('decisionDate').kind).toBe('missing');
  dispose();
});
