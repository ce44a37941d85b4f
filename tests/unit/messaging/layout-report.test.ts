import { describe, expect, it } from 'vitest';
import type { LayoutReport } from '../../../lib/crm/report/layout-report';
import { layoutReport } from '../../../lib/messaging/layout-report';

const NONE = { shown: 0, hidden: 0 };
const found = (path: string, id = 'sf-record-field', part = 'row'): LayoutReport['candidates'][number] => ({
  id, part, replaced: false, invalid: false, record: { shown: 1, hidden: 0 }, elsewhere: NONE, paths: [{ path, count: 1 }],
});
const report = (over: Partial<LayoutReport> = {}): LayoutReport => ({
  format: 'phasegate-layout-report', version: 1, crm: 'salesforce', extension: '1.2.3', world: 'extension', patched: false, browserLanguage: 'nl-NL', pageLanguage: 'en',
  page: 'deal', record: 'found', shadowRoots: 12, candidates: [], fields: { standard: { Amount: 1 }, others: 2 }, tags: { div: 3, 'records-*': 1, 'runtime_sales_*': 2 }, attributes: { 'data-id': 1, others: 4 }, ...over,
});
const isTaken = (over: Partial<LayoutReport>): boolean => layoutReport.safeParse(report(over)).success;

describe('a layout report from a page', () => {
  it.each([
    'div', 'section[role=tabpanel] > div[class +1] > li', 'lightning-* | a[data-lp-id=*MscrmControls.Containers.QuickForm|* href=/lightning/r/* +12] > own-*', 'h1[+2] > slot',
  ])('is taken with the outline %s', (path) => {
    expect(isTaken({ candidates: [found(path)] })).toBe(true);
  });

  it.each(['Acme B.V. € 100', 'div Acme', 'div[title=Acme B.V.]', 'div > Acme', 'div[class=€100]', 'div > ', '', 'div[]', '<b>acme</b>'])('is refused with the text %s for an outline', (path) => {
    expect(isTaken({ candidates: [found(path)] })).toBe(false);
  });

  it('is refused with text for a name, and with a candidate that no reader has', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ tags: { 'Acme B.V.': 1 } })).toBe(false);
    expect(isTaken({ attributes: { 'Acme B.V.': 1 } })).toBe(false);
    expect(isTaken({ fields: { standard: { 'Van Dam € 100': 1 }, others: 0 } })).toBe(false);
    expect(isTaken({ extension: 'Acme B.V.' })).toBe(false);
    expect(isTaken({ candidates: [found('div', 'acme-bv')] })).toBe(false);
    expect(isTaken({ candidates: [found('div', 'sf-record-field', 'path')] })).toBe(false);
    expect(isTaken({ candidates: [found('div', 'sf-record-field', 'constructor')] })).toBe(false);
    expect(isTaken({ crm: 'hubspot', candidates: [found('div')] })).toBe(false);
  });
});
