import type { Anatomy } from './anatomy';
import { made, placeIn } from './anatomy';
import { find, plain } from './page-text';

const HOST = '.lafPageHost, .oneContent.active';

/** A box of the record's page with another record's rows, marked as Lightning marks it. */
const beside = (name: string, tag: string, attributes: Record<string, string> = {}) =>
  placeIn(name, '.region-sidebar-right, one-record-home-flexipage2', (doc, rows) => made(doc, tag, attributes, made(doc, 'article', { class: 'slds-card' }, rows)));

/** How Lightning's record pages are built. */
export const salesforceAnatomy: Anatomy = {
  crm: 'salesforce',
  record: (doc) => {
    const hosts = [...doc.querySelectorAll(HOST)].filter((host) => host.checkVisibility());
    return hosts.find((host) => !hosts.some((other) => other !== host && host.contains(other))) ?? null;
  },
  units: 'records-record-layout-item, flexipage-field, [data-target-selection-name], records-highlights-details-item, [slot="primaryField"], .slds-path, lst-related-list-single-container, .forceRelatedListSingleContainer, lst-related-list-quick-link',
  rows: 'records-record-layout-item, flexipage-field, records-highlights-details-item',
  foreign: 'lst-dynamic-related-list, [data-component-id*="relatedrecord" i], [role="dialog"], .uiModal, runtime_sales_activities-activity-panel-composer, [data-target-selection-name^="sfdc:RecordField.Account."]',
  movable: 'records-record-layout-row, records-record-layout-item, records-record-layout-section, flexipage-field, records-highlights-details-item, flexipage-column2, flexipage-component2',
  joints: 'slot, slot > *, .slds-path *, h2',
  together: ':not(*)',
  identity: 'a[href*="/related/"], [slot="primaryField"], [data-target-selection-name$="Opportunity.Name"], [field-label="Opportunity Name"], a.tabHeader',
  keys: ['data-target-selection-name', 'data-field-id', 'field-label', 'slot'],
  absentWhenEmpty: 'records-hoverable-link',
  facts: ['data-name', 'data-tab-name'],
  skeleton: (doc) => made(doc, 'div', { class: 'stencil', 'aria-hidden': 'true' }, made(doc, 'div', { class: 'stencil-line', style: 'height: 10px; width: 80px' })),
  label: (row) => row.getAttribute('field-label') ?? plain(find(row, '.test-id__field-label, p[title]')[0]?.textContent ?? ''),
  others: [
    beside('a related list', 'lst-related-list-single-container'),
    beside('a list of other deals', 'lst-dynamic-related-list'),
    beside('the lists of another record', 'lst-second-degree-related-list-single-container'),
    beside('a related record', 'flexipage-component2', { 'data-component-id': 'console_relatedRecord2' }),
    beside('a table', 'lightning-datatable'),
    beside('the form of a new activity', 'runtime_sales_activities-activity-panel-composer'),
    beside('a dialog of the record', 'div', { role: 'dialog' }),
    placeIn('a window of the old kind', 'body', (doc, rows) => made(doc, 'div', { class: 'uiModal open active' }, rows)),
    placeIn('a dialog over the page', 'body', (doc, rows) => made(doc, 'section', { role: 'dialog', class: 'slds-modal slds-fade-in-open' }, made(doc, 'records-modal-lwc-detail-panel-wrapper', {}, rows))),
    placeIn('the body', 'body', (doc, rows) => made(doc, 'div', {}, rows)),
    placeIn('a page that is not in front', 'body', (doc, rows) =>
      made(doc, 'div', { class: 'windowViewMode-normal oneContent lafPageHost', style: 'display: none' }, made(doc, 'one-record-home-flexipage2', {}, rows))),
    placeIn('a console tab behind', 'body', (doc, rows) => made(doc, 'section', { class: 'tabContent oneConsoleTab', 'aria-hidden': 'true', style: 'display: none' },
      made(doc, 'div', { class: 'windowViewMode-maximized active lafPageHost' }, made(doc, 'one-record-home-flexipage2', {}, rows)))),
    placeIn('the utility bar', 'body', (doc, rows) => made(doc, 'div', { class: 'oneUtilityBarContainer' }, rows)),
  ],
};
