import { afterEach, describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../lib/crm/salesforce/candidates';
import { seenFields } from '../../lib/crm/salesforce/seen-fields';
import type { PageConfig, PageMapping } from '../../lib/crm/page-config';
import { foldLabel } from '../../lib/crm/text';
import { FIELD_KEYS } from '../../lib/domain/reading';
import type { OpenedDeal } from './helpers/salesforce-open';
import { openDeal, openReader, variantOf } from './helpers/salesforce-open';
import type { UnderstandingReader } from './helpers/understanding';

const open: OpenedDeal[] = [];
function opened(id: string, index = 1): OpenedDeal {
  const deal = openDeal(variantOf(id), index);
  open.push(deal);
  return deal;
}
afterEach(() => {
  for (const deal of open.splice(0)) deal.dispose();
});

/** A second reader on the same page, told what was decided about reading. */
function withConfig(deal: OpenedDeal, config: Partial<PageConfig>): UnderstandingReader {
  return openReader(deal, { mappings: [], selectors: {}, ...config }).reader;
}
const rowOf = (doc: Document, api: string): HTMLElement => {
  const row = doc.querySelector<HTMLElement>(`[data-target-selection-name$=".${api}"]`);
  if (!row) throw new Error(`no row ${api}`);
  return row;
};
const byApi = (api: string, to: PageMapping['to']): PageMapping => ({ api: api.toLowerCase(), to });
const byLabel = (label: string, to: PageMapping['to']): PageMapping => ({ label: foldLabel(label), to });

describe('a field that somebody mapped', () => {
  it('is the only place of its canonical field, by API name', () => {
    const deal = opened('salesforce-dynamic-forms-mixed');
    const before = deal.reader.read().fields;
    const reader = withConfig(deal, { mappings: [byApi('Why_Buy__c', { field: 'problem' })] });
    const { fields } = reader.read();
    expect(before.problem).toMatchObject({ value: 'Two rejected loads a month', via: 'matched by name: Pain__c' });
    expect(fields.problem).toMatchObject({ value: 'Fewer rejected loads', via: 'mapped: Why_Buy__c' });
    // What is mapped to one fact is no longer matched by name for another.
    expect(fields.reasonsToBuy.kind).toBe('missing');
    const others = FIELD_KEYS.filter((key) => !['problem', 'reasonsToBuy'].includes(key));
    expect(others.filter((key) => JSON.stringify(fields[key]) !== JSON.stringify(before[key]))).toEqual([]);
  });

  it('is found by its label where the page has no API name', () => {
    const deal = opened('salesforce-highlights-only-en');
    const reader = withConfig(deal, { mappings: [byLabel('Close Date', { field: 'decisionDate' })] });
    const { fields } = reader.read();
    expect(fields.decisionDate).toMatchObject({ value: '2027-02-26', via: 'mapped: Close Date' });
    // A standard field stays what it is.
    expect(fields.closeDate).toMatchObject({ value: '2027-02-26', via: 'sf-highlight-label' });
  });

  it('is missing while its place is not rendered, whatever stands elsewhere', () => {
    const deal = opened('salesforce-page-layout-en');
    const reader = withConfig(deal, { mappings: [byApi('Budget_Holder__c', { field: 'decisionMaker' }), byApi('X__c', { field: 'closeDate' })] });
    expect(deal.reader.read().fields.decisionMaker.kind).toBe('read');
    expect(reader.read().fields.decisionMaker.kind).toBe('missing');
    expect(reader.read().fields.closeDate.kind).toBe('missing');
  });

  it('may stand for the fact of a criterion: told apart, with its own emptiness and absence', () => {
    const deal = opened('salesforce-page-layout-en');
    const reader = withConfig(deal, { mappings: [
      byApi('NextStep', { criterion: 'own.next' }), byApi('CustomerNeed__c', { criterion: 'own.need' }), byApi('Gone__c', { criterion: 'own.gone' }),
    ] });
    deal.page.setField('customerNeed', '');
    const { own, fields } = reader.read();
    expect(own).toMatchObject({
      'own.next': { kind: 'read', value: 'Present the offer to the board', via: 'mapped: NextStep' },
      'own.need': { kind: 'empty', via: 'mapped: CustomerNeed__c' },
      'own.gone': { kind: 'missing' },
    });
    expect(fields.nextStep.kind).toBe('read');
    expect(fields.customerNeed.kind).toBe('missing');
    expect(fields.description).toMatchObject({ value: 'Sensors for nine cold stores.' });
  });

  it('takes the state of a check box where a two-option field is expected, and nothing from it elsewhere', () => {
    const deal = opened('salesforce-page-layout-en');
    const value = rowOf(deal.doc, 'Problem__c').querySelector('.test-id__field-value');
    const box = deal.doc.createElement('input');
    box.type = 'checkbox';
    box.disabled = true;
    const label = deal.doc.createElement('span');
    label.textContent = 'Problem';
    const input = deal.doc.createElement('lightning-input');
    input.append(label, box);
    value?.replaceChildren(input);
    const reader = withConfig(deal, { mappings: [byApi('Problem__c', { field: 'competitorsTicked' })] });
    expect(reader.read().fields.competitorsTicked).toMatchObject({ kind: 'read', value: false });
    box.checked = true;
    expect(reader.read().fields.competitorsTicked).toMatchObject({ kind: 'read', value: true, via: 'mapped: Problem__c' });
    expect(deal.reader.read().fields.problem).toEqual({ kind: 'unreadable', raw: '', why: 'unexpected' });
  });

  it('is what is shown on the page when the user asks for it', async () => {
    const deal = opened('salesforce-dynamic-forms-mixed');
    const reader = withConfig(deal, { mappings: [byApi('Why_Buy__c', { field: 'problem' })] });
    expect(await reader.reveal('problem')).toBe(true);
    expect(deal.doc.querySelector('[style*="outline"]')?.textContent).toContain('Fewer rejected loads');
  });

  it('is no fact while it is edited', () => {
    const deal = opened('salesforce-page-layout-en');
    deal.doc.querySelector<HTMLElement>('.inline-edit-trigger')?.click();
    const reader = withConfig(deal, { mappings: [byApi('Problem__c', { field: 'decisionMaker' }), byApi('Problem__c', { criterion: 'own.x' })] });
    expect(reader.read().fields.decisionMaker).toEqual({ kind: 'unreadable', raw: '', why: 'unsaved-edit' });
  });
});

describe('selectors that were replaced', () => {
  const broken: Record<string, string> = { 'sf-value': '.gone', 'sf-value-output': '.gone', 'sf-value-slot': '.gone' };

  it('read again what a built-in one no longer finds, and the built-in ones hold again afterwards', () => {
    const deal = opened('salesforce-page-layout-en');
    for (const value of deal.doc.querySelectorAll('records-record-layout-item .test-id__field-value')) {
      value.className = 'new-name';
      for (const output of value.querySelectorAll('slot, [slot], [data-output-element-id]')) {
        for (const name of ['slot', 'name', 'data-output-element-id']) output.removeAttribute(name);
      }
    }
    expect(deal.reader.read().fields.leadSource.kind).toBe('missing');
    expect(withConfig(deal, { selectors: { 'sf-value': '.new-name' } }).read().fields.leadSource).toMatchObject({ kind: 'read', value: 'Web' });
    expect(withConfig(deal, {}).read().fields.leadSource.kind).toBe('missing');
    expect(CANDIDATES.value[0].css).toBe('.test-id__field-value');
  });

  it('are taken at the next read of another page, wrong ones too', () => {
    const deal = opened('salesforce-page-layout-en');
    const whole = deal.reader.read().fields;
    expect(whole.leadSource.kind).toBe('read');
    expect(withConfig(deal, { selectors: broken }).read().fields.leadSource.kind).toBe('missing');
    expect(withConfig(deal, { selectors: { 'sf-value': ':not(', 'sf-host': '' } }).read().fields).toEqual(whole);
  });

  it('the further candidates of a value are asked when the better ones find nothing', () => {
    const deal = opened('salesforce-page-layout-en');
    for (const left of ['sf-value-output', 'sf-value-slot']) {
      const { [left]: _, ...selectors } = broken;
      expect(withConfig(deal, { selectors }).read().fields.leadSource).toMatchObject({ value: 'Web' });
    }
  });

  const alwaysAsked = Object.values(CANDIDATES).flat().map(({ id }) => id).filter((id) => !(id in broken) || id === 'sf-value');
  it.each(alwaysAsked)('%s is asked for at each read', (id) => {
    const deal = opened(id === 'sf-row-label' ? 'salesforce-dynamic-forms-mixed' : 'salesforce-page-layout-en');
    const whole = JSON.stringify([deal.reader.identity(), deal.reader.read().fields]);
    const candidate = Object.values(CANDIDATES).flat().find((one) => one.id === id);
    const asked: string[] = [];
    const css = candidate?.css ?? '';
    const spied = withConfig(deal, { selectors: { [id]: `${css}, .spied-${id}` } });
    for (const kind of ['Element', 'Document', 'DocumentFragment']) {
      for (const name of ['querySelector', 'querySelectorAll', 'closest', 'matches']) spy(deal.doc, kind, name, asked);
    }
    expect(JSON.stringify([spied.identity(), spied.read().fields])).toBe(whole);
    expect(asked.some((text) => text.includes(`.spied-${id}`))).toBe(true);
    withConfig(deal, {});
  });
});

/** Notes the selectors that are asked of one of a frame's own prototypes. */
function spy(doc: Document, kind: string, name: string, asked: string[]): void {
  const own = (doc.defaultView as unknown as Record<string, { prototype: Record<string, (css: string) => unknown> }>)[kind]?.prototype;
  const real = own?.[name];
  if (!own || !real) return;
  own[name] = function noted(this: unknown, css: string) {
    asked.push(css);
    return real.call(this, css);
  };
}

describe('fields that the page shows', () => {
  it('are listed once, with API name, label and the element that shows them', () => {
    const { doc, ref } = opened('salesforce-page-layout-en');
    const seen = seenFields(doc, ref);
    expect(seen.map(({ field }) => field)).toContainEqual({ apiName: 'DecisionMaker__c', label: 'Decision Maker' });
    expect(seen.filter(({ field }) => field.label === 'Amount')).toHaveLength(1);
    expect(seen.map(({ field }) => field.label)).toHaveLength(20);
    for (const { field, element } of seen) expect(element.textContent).toContain(field.label);
  });

  it('are the highlights where no details are open', () => {
    const { doc, ref } = opened('salesforce-highlights-only-en');
    expect(seenFields(doc, ref).map(({ field }) => field)).toEqual(['Account Name', 'Close Date', 'Amount', 'Opportunity Owner'].map((label) => ({ apiName: null, label })));
  });

  it('are those of the record in front, without other records, at most 300', () => {
    const { doc, ref } = opened('salesforce-dynamic-forms-mixed');
    const foreign = doc.querySelector('[data-component-id="console_relatedRecord"]');
    const seen = seenFields(doc, ref);
    expect(seen.some(({ element }) => foreign?.contains(element))).toBe(false);
    const row = rowOf(doc, 'Pain__c').closest('flexipage-field');
    for (let at = 0; at < 400; at += 1) {
      const copy = row?.cloneNode(true) as HTMLElement;
      copy.querySelector('[data-target-selection-name]')?.setAttribute('data-target-selection-name', `sfdc:RecordField.Opportunity.Many${at}__c`);
      row?.after(copy);
    }
    expect(seenFields(doc, ref)).toHaveLength(300);
  });

  it('are none where there is no page of a record', () => {
    const { doc, ref } = opened('salesforce-page-layout-en');
    doc.querySelector('.lafPageHost')?.remove();
    expect(seenFields(doc, ref)).toEqual([]);
  });
});
