import type { RowField } from '../../domain/list-reading';
import { defineCandidates } from '../candidates';

/**
 * Columns by API name; a field of another object has that object's name before it. Left out: an owner's alias, which is not
 * the owner's name, and amounts that were converted into another currency.
 */
export const COLUMN_FIELDS: Readonly<Record<string, RowField>> = {
  Name: 'name',
  'Account.Name': 'account',
  AccountId: 'account',
  'Owner.Name': 'owner',
  OwnerId: 'owner',
  StageName: 'stage',
  Amount: 'amount',
  CloseDate: 'closeDate',
  Probability: 'probability',
  ForecastCategoryName: 'forecastCategory',
};

/**
 * Where lists and boards of deals stand. Only in the script that comes when a list is shown. Sources: Salesforce's page
 * objects of Spring 25, its base components, and markup that public tests and extensions name; no live page was seen.
 */
export const LIST_CANDIDATES = defineCandidates({
  // Lists; not the related lists of a record page, which have containers of their own.
  list: [
    {
      id: 'sf-list', since: 'Spring 25', rank: 'label', css: 'lst-object-home, lst-pipeline-inspector-common-list, .forceListViewManager',
      why: 'LWC list view; pipeline inspection; Aura list view and kanban, also in split view',
    },
  ],
  inspection: [{ id: 'sf-list-inspection', since: 'seen live', rank: 'label', css: 'lst-pipeline-inspector-common-list', why: 'container of pipeline inspection' }],
  loading: [
    {
      id: 'sf-list-loading', since: 'Spring 25', rank: 'label', why: 'spinners, stencils, loader of the LWC table',
      css: 'lightning-spinner, .slds-spinner, .stencil, [class*="stencil-"], lightning-primitive-datatable-loading-indicator',
    },
  ],
  // "50+ items" in the user's language, the number first.
  count: [{ id: 'sf-list-count', since: 'seen live', rank: 'label', css: '.countSortedByFilteredBy', why: 'both generations of the list header' }],
  table: [{ id: 'sf-list-table', since: 'Spring 25', rank: 'aria', css: 'table', why: 'LWC table and Aura table' }],
  row: [
    { id: 'sf-list-row', since: 'Spring 25', rank: 'data-attribute', css: 'tbody tr[data-row-key-value]', why: 'row key, normally the record id' },
    { id: 'sf-list-row-aura', since: 'Spring 25', rank: 'label', css: 'tbody tr', why: 'Aura rows; their id is in the link' },
  ],
  rowHead: [{ id: 'sf-list-row-head', since: 'Spring 25', rank: 'aria', css: ':scope > th', why: 'the head of an Aura row holds the link of its record' }],
  head: [{ id: 'sf-list-head', since: 'Spring 25', rank: 'aria', css: 'thead th', why: 'label in aria-label or title, in both' }],
  // `<fieldName>-<type>-<index>`; that list views put the API name there was seen on a live list of leads.
  cell: [
    { id: 'sf-list-column', since: '2026 base components', rank: 'api-name', css: '[data-col-key-value]', why: 'API name in the column key' },
    { id: 'sf-list-label', since: 'Spring 25', rank: 'label', css: ':scope > th, :scope > td', why: 'Aura cells, under the head at the same place' },
  ],
  // A value that was changed in the list and is not saved.
  edited: [{ id: 'sf-list-edited', since: 'base components', rank: 'label', css: '.slds-is-edited', why: 'class of a cell with a draft' }],
  link: [
    {
      id: 'sf-list-link', since: 'seen live', rank: 'data-attribute', css: 'a[data-recordid], a[href*="/r/"], a[href*="/sObject/"]',
      why: 'id in an attribute in Aura, in the address in LWC',
    },
  ],
  column: [{ id: 'sf-kanban', since: 'seen live', rank: 'label', css: '.runtime_sales_pipelineboardPipelineViewColumn', why: 'named by three sources' }],
  columnHead: [
    {
      id: 'sf-kanban-stage', since: 'seen live', rank: 'label', css: '.stageHeaderLabel',
      why: 'group and count, "Proposal (16)"; by which field is not said, so only well-known stages are taken for stages',
    },
  ],
  // Parts of a cell that hold something whenever they are drawn.
  undrawn: [
    { id: 'sf-list-undrawn', since: '2026 base components', rank: 'label', css: ':is(lightning-primitive-cell-factory, lightning-primitive-custom-cell):empty', why: 'cell parts' },
  ],
  card: [{ id: 'sf-kanban-card', since: 'seen live', rank: 'label', css: '.pipelineViewCard', why: 'record id among its classes' }],
  cardName: [{ id: 'sf-kanban-name', since: 'seen live', rank: 'label', css: '.primaryDisplayField a', why: 'name of the record, in a link to it' }],
  // Other lines of a card have neither label nor API name, so they are not taken.
  cardAmount: [{ id: 'sf-kanban-amount', since: 'seen once', rank: 'label', css: '.sfaOpportunityDealMotionAmount', why: 'class that names the field' }],
  cardCloseDate: [{ id: 'sf-kanban-close-date', since: 'seen once', rank: 'label', css: '.sfaOpportunityDealMotionCloseDate', why: 'class that names the field' }],
});
