import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FieldKey, FieldReadings } from '../../lib/domain/reading';
import { FIELD_KEYS } from '../../lib/domain/reading';
import { LAYOUTS } from '../../lib/practice/salesforce/variants';
import { noteLeftovers } from './helpers/leftovers';
import type { OpenedDeal } from './helpers/salesforce-open';
import { openDeal, openReader, restingIds as ids, shown, variantOf } from './helpers/salesforce-open';

const open: OpenedDeal[] = [];
function opened(id: string): OpenedDeal {
  const deal = openDeal(variantOf(id), 1);
  open.push(deal);
  shown(deal.doc, 'a[data-tab-value="detailTab"]')[0]?.click();
  return deal;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const deal of open.splice(0)) deal.dispose();
});

const STANDARD: Partial<Record<FieldKey, string>> = {
  name: 'Name', account: 'AccountId', owner: 'OwnerId', stage: 'StageName', amount: 'Amount', closeDate: 'CloseDate', probability: 'Probability',
  forecastCategory: 'ForecastCategoryName', type: 'Type', leadSource: 'LeadSource', nextStep: 'NextStep', description: 'Description', createdDate: 'CreatedById',
  lastActivityDate: 'LastActivityDate', stageEnteredDate: 'LastStageChangeDate',
};
/** Places of a field that bear no API name. */
const OTHERS: Partial<Record<FieldKey, string>> = { name: '[slot="primaryField"], .primaryField', stage: '.slds-path', contacts: 'a[href*="/related/OpportunityContactRoles/"]' };
const ROW = 'records-record-layout-item, flexipage-field, .forcePageBlockItem';

/** Every node of the page in front that carries a field, told by how the page is built and not by what a reader finds. */
function carriers(doc: Document, id: string, key: FieldKey): Element[] {
  const host = shown(doc, '.lafPageHost').at(-1) ?? doc.body;
  const own = LAYOUTS.find((layout) => layout.id === id)?.own as Partial<Record<FieldKey, { api: string }>> | undefined;
  const api = STANDARD[key] ?? own?.[key]?.api ?? 'none';
  const rows = [...host.querySelectorAll(`[data-target-selection-name="sfdc:RecordField.Opportunity.${api}"]`)].map((row) => row.closest(ROW) ?? row)
    .filter((row) => row.closest('[data-component-id="console_relatedRecord"]') === null);
  const labels = rows.map((row) => row.getAttribute('field-label') ?? row.querySelector('.test-id__field-label')?.textContent);
  const details = [...host.querySelectorAll('records-highlights-details-item, li.slds-page-header__detail-block')]
    .filter((item) => labels.includes(item.querySelector('p[title], span[title]')?.getAttribute('title') ?? ''));
  const others = OTHERS[key] ? [...host.querySelectorAll(OTHERS[key])] : [];
  return [...new Set([...rows, ...details, ...others])];
}

/** Takes elements out. The result puts them back where they were. */
function without(elements: readonly Element[]): () => void {
  const places = elements.map((element) => ({ element, parent: element.parentNode, next: element.nextSibling }));
  for (const element of elements) element.remove();
  return () => {
    for (const { element, parent, next } of places.toReversed()) parent?.insertBefore(element, next);
  };
}

const look = (fields: FieldReadings, key: FieldKey): string => {
  const field = fields[key];
  if (field.kind !== 'read') return field.kind;
  if (key === 'contacts') return JSON.stringify(fields.contacts.kind === 'read' && fields.contacts.value.list);
  // The row says less of a stage than the path does.
  return JSON.stringify(key === 'stage' ? fields.stage.kind === 'read' && fields.stage.value.label : field.value);
};
const notMissing = (fields: FieldReadings): FieldKey[] => FIELD_KEYS.filter((key) => fields[key].kind !== 'missing');

describe.each(ids)('%s', (id) => {
  it('every field that is read has nodes that carry it; without all of them it is missing, and nothing else changes', () => {
    const { doc, reader } = opened(id);
    const whole = reader.read().fields;
    expect(notMissing(whole).length).toBeGreaterThan(18);
    for (const key of notMissing(whole)) {
      const nodes = carriers(doc, id, key);
      expect([key, nodes.length > 0]).toEqual([key, true]);
      const putBack = without(nodes);
      const { fields } = reader.read();
      expect([key, fields[key].kind]).toEqual([key, 'missing']);
      expect([key, FIELD_KEYS.filter((other) => other !== key && look(fields, other) !== look(whole, other))]).toEqual([key, []]);
      putBack();
    }
    expect(reader.read().fields).toEqual(whole);
  });

  it('without one node that carries a field it has the same value or is missing, never a neighbour\'s', () => {
    const { doc, reader } = opened(id);
    const whole = reader.read().fields;
    for (const key of notMissing(whole)) {
      for (const node of carriers(doc, id, key)) {
        const putBack = without([node]);
        const { fields } = reader.read();
        const wrong = FIELD_KEYS.filter((other) => look(fields, other) !== look(whole, other) && (other !== key || fields[other].kind !== 'missing'));
        expect([key, wrong]).toEqual([key, []]);
        putBack();
      }
    }
  });
});

describe('the end of a page', () => {
  it.each(ids)('%s: leaves no listener, no observer and no timer, also after the user went to another record', async (id) => {
    const deal = opened(id);
    const notes = noteLeftovers(deal.doc);
    open.push({ ...deal, dispose: notes.stop });
    const { reader, ending } = openReader(deal);
    reader.onChange(() => undefined);
    reader.identity();
    reader.read();
    const other = variantOf(id).deals()[0]!;
    deal.page.open(other.ids.salesforce);
    await expect.poll(() => deal.doc.title).toContain(other.name);
    reader.identity();
    expect(notes.left()).toEqual(expect.arrayContaining(['MutationObserver', 'listener change', 'listener focusout', 'listener input']));
    ending.abort();
    expect(notes.left()).toEqual([]);
  });
});

describe('a page of a shape that nobody foresaw', () => {
  it('costs the field over which the reader fails, which is logged without a text of the page', () => {
    const logged = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { doc, reader } = opened('salesforce-page-layout-en');
    const before = reader.read().fields;
    expect(before.stage.kind).toBe('read');
    expect(logged).not.toHaveBeenCalled();
    for (const part of shown(doc, '.slds-path *')) part.getAttribute = () => { throw new TypeError('Proposal for Acme'); };
    const after = reader.read().fields;
    expect(after.stage).toEqual({ kind: 'unreadable', raw: '', why: 'unexpected' });
    expect(FIELD_KEYS.filter((key) => look(after, key) !== look(before, key))).toEqual(['stage']);
    expect(logged.mock.calls).toEqual([['phasegate/salesforce: field-not-read', { field: 'stage', error: 'TypeError' }]]);
  });
});

describe('a page that is being edited or is still loading', () => {
  it('an edit that is open when the page is opened: what was typed is read once it is saved, what was saved once it is cancelled', () => {
    const page = openDeal(variantOf('salesforce-editing-en'), 1);
    open.push(page);
    const { doc, field } = page;
    expect(shown<HTMLInputElement>(doc, 'input[name="NextStep"]')[0]?.value).toBe('99 typed, not saved');
    expect(field('nextStep')).toEqual({ kind: 'unreadable', raw: '', why: 'unsaved-edit' });
    shown(doc, 'button[name="CancelEdit"]')[0]?.click();
    expect(field('nextStep')).toMatchObject({ kind: 'read', value: 'Present the offer to the board' });
    expect(field('amount')).toMatchObject({ kind: 'read', value: { amount: 1234567.89 } });
  });

  it('a slow page: at no moment is a value empty or another than it will be', async () => {
    const page = openDeal(variantOf('salesforce-loading-en'), 1);
    open.push(page);
    const { doc, reader } = page;
    const seen = new Map<FieldKey, Set<string>>(FIELD_KEYS.map((key) => [key, new Set()]));
    const note = (): void => {
      const { fields } = reader.read();
      for (const key of FIELD_KEYS) if (fields[key].kind !== 'missing') seen.get(key)?.add(look(fields, key));
    };
    const observer = new MutationObserver(note);
    observer.observe(doc, { subtree: true, childList: true, attributes: true, characterData: true });
    note();
    await expect.poll(() => page.field('description').kind, { timeout: 4000 }).toBe('read');
    observer.disconnect();
    expect([...seen].filter(([, looks]) => looks.size > 1)).toEqual([]);
    expect([...seen].filter(([, looks]) => looks.has('empty'))).toEqual([]);
    expect([...seen].filter(([, looks]) => looks.size === 1).length).toBeGreaterThan(18);
  });
});
