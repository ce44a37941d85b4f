import { CANDIDATES, FORMAT_DATES, FORMAT_NUMBERS, STANDARD_FIELDS } from '../salesforce/candidates';
import { locate } from '../salesforce/locate';
import { activeHost, ownPage } from '../salesforce/scope';
import type { Probe } from './probe';
import { NO_RECORD } from './probe';

const STANDARD = [...Object.keys(STANDARD_FIELDS), ...FORMAT_DATES, ...FORMAT_NUMBERS];

/** `sfdc:RecordField.Opportunity.Amount` and `RecordAmountField1` name a field; `__c` stands for a company's own. */
function fieldName(element: Element): string | null {
  const target = /^sfdc:RecordField\.Opportunity\.(\w+)$/.exec(element.getAttribute('data-target-selection-name') ?? '');
  return (target ?? /^Record(\w+?)Field\d*$/.exec(element.getAttribute('data-field-id') ?? ''))?.[1] ?? null;
}

/** What a layout report must know of Salesforce. */
export const salesforceProbe: Probe = {
  crm: 'salesforce',
  locate,
  table: CANDIDATES,
  whole: (_part, css) => css,
  record(doc, ref) {
    const host = ref === null ? null : activeHost(doc, ref.recordId);
    if (host === null) return NO_RECORD;
    const page = ownPage(host);
    return { state: 'found', all: (css) => page.all(css) };
  },
  fieldsAt: { css: '[data-target-selection-name],[data-field-id]', name: fieldName },
  isStandard: (name) => STANDARD.includes(name),
};
