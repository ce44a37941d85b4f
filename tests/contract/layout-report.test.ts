import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CrmId } from '../../lib/domain/deal-ref';
import { makeReport } from '../../lib/crm/report/make';
import type { LayoutReport } from '../../lib/crm/report/layout-report';
import type { Probe } from '../../lib/crm/report/probe';
import { dynamicsProbe } from '../../lib/crm/report/dynamics-probe';
import { hubspotProbe } from '../../lib/crm/report/hubspot-probe';
import { salesforceProbe } from '../../lib/crm/report/salesforce-probe';
import { REPORT_WORDS } from '../../lib/crm/report/report-words';
import type { PracticeVariant } from '../../lib/practice/contract';
import { dynamicsVariants } from '../../lib/practice/dynamics';
import { hubspotVariants } from '../../lib/practice/hubspot';
import { salesforceVariants } from '../../lib/practice/salesforce';
import type { MountedPractice } from './helpers/practice-frame';
import { mountPractice } from './helpers/practice-frame';

const PROBES: Record<CrmId, Probe> = { salesforce: salesforceProbe, hubspot: hubspotProbe, dynamics: dynamicsProbe };
const VARIANTS: Record<CrmId, readonly PracticeVariant[]> = { salesforce: salesforceVariants, hubspot: hubspotVariants, dynamics: dynamicsVariants };
const CRMS = Object.keys(PROBES) as CrmId[];
const REQUEST = { extension: '1.2.3', world: 'extension' as const, selectors: {} };

let mounted: MountedPractice | null = null;
afterEach(() => {
  mounted?.dispose();
  mounted = null;
});

function open(crm: CrmId, index = 0): MountedPractice {
  mounted?.dispose();
  const variant = VARIANTS[crm][index % VARIANTS[crm].length];
  const deal = variant?.deals()[1];
  if (!variant || !deal) throw new Error(`no practice page ${index} of ${crm}`);
  mounted = mountPractice(variant, deal.ids[crm]);
  return mounted;
}

const report = (crm: CrmId, { doc, url }: MountedPractice, selectors: Record<string, string> = {}): LayoutReport => makeReport(PROBES[crm], doc, url(), { ...REQUEST, selectors });
const entry = (made: LayoutReport, id: string) => {
  const found = made.candidates.find((one) => one.id === id);
  if (!found) throw new Error(`not in the report: ${id}`);
  return found;
};

/** Where the deal's amount is found on the first page of each CRM. */
const AMOUNT: Record<CrmId, { id: string; name: string }> = {
  salesforce: { id: 'sf-record-field', name: 'Amount' }, hubspot: { id: 'hs-property-row', name: 'amount' }, dynamics: { id: 'dyn-block', name: 'estimatedvalue' },
};

describe.each(CRMS)('the layout report of a page of %s', (crm) => {
  it('says what each candidate finds, where, and which standard fields are named', async () => {
    const page = open(crm);
    await expect.poll(() => Object.keys(report(crm, page).fields.standard)).toContain(AMOUNT[crm].name);
    // The card that names the field may come before the one that the candidate looks at.
    const counted = (made: LayoutReport) => entry(made, AMOUNT[crm].id).record;
    await expect.poll(() => counted(report(crm, page)).shown + counted(report(crm, page)).hidden).toBeGreaterThan(0);
    const made = report(crm, page);
    expect(made).toMatchObject({ crm, page: 'deal', record: 'found', extension: '1.2.3', world: 'extension', patched: false });
    const found = entry(made, AMOUNT[crm].id);
    expect(found.paths[0]?.path).toContain(' > ');
    for (const { path } of made.candidates.flatMap(({ paths }) => paths)) expect(path).toMatch(REPORT_WORDS.outline);
    expect([Object.keys(made.tags), Object.keys(made.attributes), Object.keys(made.fields.standard)].map((names, at) => names.filter((name) => ![REPORT_WORDS.tag, REPORT_WORDS.attribute, REPORT_WORDS.field][at]?.test(name)))).toEqual([[], [], []]);
  });

  it('counts anew for a replaced selector, says that it is replaced, and does not tell it', () => {
    const page = open(crm);
    const { id } = AMOUNT[crm];
    const made = report(crm, page, { [id]: '[data-mrk-made-up="mrk"]' });
    expect(entry(made, id)).toMatchObject({ replaced: true, invalid: false, record: { shown: 0, hidden: 0 }, elsewhere: { shown: 0, hidden: 0 } });
    expect(JSON.stringify(made)).not.toContain('mrk');
    expect(entry(report(crm, page, { [id]: '[[' }), id)).toMatchObject({ invalid: true });
    expect(entry(report(crm, page), id).replaced).toBe(false);
  });

  it('is the same when it is asked again, and leaves the page as it was', async () => {
    const page = open(crm);
    await expect.poll(() => Object.keys(report(crm, page).fields.standard)).toContain(AMOUNT[crm].name);
    const before = page.doc.documentElement.outerHTML;
    expect(report(crm, page)).toEqual(report(crm, page));
    expect(page.doc.documentElement.outerHTML).toBe(before);
  });

  it('of an address that is no deal says so, with no record', () => {
    const page = open(crm);
    expect(makeReport(PROBES[crm], page.doc, new URL('https://example.test/'), REQUEST)).toMatchObject({ page: 'other' });
  });
});

/** Attributes as pages have them; each may get a marker for a value, or in the middle of its own. */
const NAMES = [
  'id', 'class', 'title', 'href', 'src', 'value', 'name', 'role', 'slot', 'type', 'lang', 'style', 'aria-label', 'aria-hidden', 'placeholder', 'field-label', 'data-test-id', 'data-selenium-test',
  'data-id', 'data-lp-id', 'data-name', 'data-control-name', 'data-field-id', 'data-target-selection-name', 'data-profile-property', 'data-card-type', 'data-card-id', 'data-component-id',
  'data-value', 'data-locale-at-render', 'data-mrk-own',
];
const TAGS = ['mrk-card', 'lightning-mrk', 'records-mrk', 'c-mrk-deal', 'uci-header-control-list-mrk', 'div', 'input', 'a'];
const FIELD_IDS = ['sfdc:RecordField.Opportunity.mrk__c', 'RecordmrkField1', 'property-input-mrk', 'highlight-property-item-mrk', 'mrk-FieldSectionItemContainer', 'new_mrk.fieldControl-date-time-input', 'card-wrapper-ASSOCIATION_V3/mrk'];

const hit = fc.record({
  at: fc.nat(100_000), name: fc.constantFrom(...NAMES), how: fc.constantFrom('replace', 'before', 'after', 'child', 'text', 'field'),
  tag: fc.constantFrom(...TAGS), field: fc.constantFrom(...FIELD_IDS), mark: fc.nat(9999).map((n) => `mrk${n}`),
});
type Hit = typeof hit extends fc.Arbitrary<infer T> ? T : never;

function strike(doc: Document, { at, name, how, tag, field, mark }: Hit): void {
  const elements = [...doc.querySelectorAll('*')];
  const element = elements[at % elements.length];
  if (!element) return;
  const own = element.getAttribute(name) ?? '';
  if (how === 'replace') element.setAttribute(name, mark);
  if (how === 'before') element.setAttribute(name, `${mark} ${own}`);
  if (how === 'after') element.setAttribute(name, own + mark);
  if (how === 'text') element.append(` ${mark} `);
  if (how === 'field') element.setAttribute(name.startsWith('data-') ? name : 'data-id', field);
  if (how === 'child') {
    const child = doc.createElement(tag);
    child.setAttribute(name, mark);
    child.setAttribute(`data-${mark}`, mark);
    child.textContent = mark;
    element.append(child);
  }
}

describe.each(CRMS)('nothing that stands on a page of %s', (crm) => {
  it('is in its report: no text, value, title, address, id, label or name of a company', () => {
    let found = 0;
    fc.assert(fc.property(fc.nat(20), fc.array(hit, { minLength: 40, maxLength: 160 }), (index, hits) => {
      const page = open(crm, index);
      for (const one of hits) strike(page.doc, one);
      const url = new URL(page.url());
      url.hash = 'mrk';
      const made = makeReport(PROBES[crm], page.doc, url, { ...REQUEST, selectors: { [AMOUNT[crm].id]: '[data-id*="mrk"]' } });
      const text = JSON.stringify(made);
      expect(text).not.toMatch(/mrk/i);
      if (made.record === 'found') found += 1;
    }), { numRuns: 12, seed: 20_261_123 });
    expect(found, 'pages whose record was still found').toBeGreaterThan(0);
  });

  it('neither are the deal and its company as they are', async () => {
    const page = open(crm);
    await expect.poll(() => Object.keys(report(crm, page).fields.standard)).toContain(AMOUNT[crm].name);
    const text = JSON.stringify(report(crm, page)).toLowerCase();
    const deal = page.page.current();
    const secrets = [deal.name, deal.account, deal.owner, deal.ids[crm], page.url().hostname, ...(page.doc.body.textContent ?? '').match(/\p{L}{5,} \p{L}{5,}/gu) ?? []];
    expect(secrets.filter((secret) => secret && text.includes(secret.toLowerCase()))).toEqual([]);
  });
});
