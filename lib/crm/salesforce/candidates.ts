import type { FieldKey } from '../../domain/reading';
import { defineCandidates } from '../candidates';

/**
 * Standard fields by API name. `CreatedById` shows who and when in one value. The record type is not taken for a pipeline:
 * stage values mean the same in every record type, and a row that is often not rendered must not decide what a stage means.
 */
export const STANDARD_FIELDS: Readonly<Record<string, FieldKey>> = {
  Name: 'name',
  AccountId: 'account',
  OwnerId: 'owner',
  StageName: 'stage',
  Amount: 'amount',
  CloseDate: 'closeDate',
  Probability: 'probability',
  ForecastCategoryName: 'forecastCategory',
  Type: 'type',
  LeadSource: 'leadSource',
  NextStep: 'nextStep',
  Description: 'description',
  CreatedDate: 'createdDate',
  CreatedById: 'createdDate',
  LastActivityDate: 'lastActivityDate',
  LastStageChangeDate: 'stageEnteredDate',
};

/** Fields that prove formats but are no fact of a deal. */
export const FORMAT_DATES = ['LastModifiedById', 'LastModifiedDate'];
export const FORMAT_NUMBERS = ['ExpectedRevenue'];

/**
 * The places of the active page where values stand. Sources: Salesforce's page objects of Spring 25 and base components,
 * markup and extensions seen on live pages. Kept short, because every page load carries these texts.
 */
export const CANDIDATES = defineCandidates({
  row: [
    {
      id: 'sf-record-field', since: 'seen live 2026', rank: 'api-name', css: '[data-target-selection-name^="sfdc:RecordField.Opportunity."]',
      why: 'on page-layout, Dynamic Forms and Aura rows, view and edit',
    },
    { id: 'sf-flexipage-field', since: 'seen live', rank: 'data-attribute', css: 'flexipage-field[data-field-id]', why: 'Record + API name + Field + number' },
    { id: 'sf-layout-label', since: 'Spring 25', rank: 'label', css: 'records-record-layout-item[field-label]', why: 'label of a page-layout row' },
  ],
  name: [
    {
      id: 'sf-primary-field', since: 'Spring 25', rank: 'data-attribute', why: 'name in both highlights panels',
      css: ':is(records-highlights2, record_flexipage-highlights-primary-row, record_flexipage-dynamic-highlights2) [slot="primaryField"]',
    },
  ],
  // Highlights have no API name.
  highlight: [{ id: 'sf-highlight-label', since: 'Spring 25', rank: 'label', css: 'records-highlights-details-item', why: 'label, then value' }],
  path: [
    // The record's stage is slds-is-current; slds-is-active is the step that the user looks at.
    { id: 'sf-path-aura', since: 'seen live', rank: 'api-name', css: 'li.slds-path__item', why: 'picklist value in data-name' },
    // Never seen on a live page: whether a step carries its picklist value is not known.
    { id: 'sf-path-lwc', since: 'Spring 25', rank: 'label', css: 'runtime_sales_pathassistant-path-step', why: 'state on the class, label in the title' },
  ],
  contacts: [
    {
      id: 'sf-contact-roles', since: 'seen live', rank: 'data-attribute', css: 'a[href*="/related/OpportunityContactRoles/"]',
      why: 'relationship name in the link of the list',
    },
  ],
});

/** A row's value, best first: the span that every kind of row has, the output component, the output slot's content. */
export const VALUE_CSS = ['.test-id__field-value', '[data-output-element-id="output-field"]', '[slot="outputField"], [slot="output"]'] as const;
/** Content of an edit slot: typed, not saved. */
export const EDIT_CSS = '[slot*="input"]';
/** What stands inside a value and is no part of it. */
export const NO_VALUE_CSS = 'button, lightning-button-icon, lightning-helptext';
/** Grey boxes and wheels: what is below them is not there yet. */
export const LOADING_CSS = 'lightning-spinner, .slds-spinner, .stencil, force-stencil, [class*="stencil-"]';
/** Parts of a record page that show other records, or a record that does not exist yet. */
export const FOREIGN_CSS = [
  '[data-component-id*="relatedrecord" i]',
  'lst-related-list-container',
  'lst-related-list-single-container',
  'lst-dynamic-related-list',
  'lst-second-degree-related-list-single-container',
  '.forceRelatedListSingleContainer',
  'lightning-datatable',
  'runtime_sales_activities-activity-panel-composer',
  'records-modal-lwc-detail-panel-wrapper',
  '.uiModal',
  '[role="dialog"]',
].join(', ');
