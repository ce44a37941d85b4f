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

/** The places of the active page where values stand. Sources: Salesforce's page objects and base components, markup and extensions seen live. */
export const CANDIDATES = defineCandidates({
  row: [
    {
      id: 'sf-record-field', since: 'Lightning; page objects of Spring 25', rank: 'api-name',
      css: '[data-target-selection-name^="sfdc:RecordField.Opportunity."]',
      why: 'API name in page-layout and Dynamic Forms rows, view and edit mode, every language; other extensions rely on it in 2026',
    },
    {
      id: 'sf-flexipage-field', since: 'Dynamic Forms', rank: 'data-attribute', css: 'flexipage-field[data-field-id]',
      why: 'Id of a Dynamic Forms field: Record, API name with __c as _c, Field, number',
    },
    {
      id: 'sf-layout-label', since: 'Lightning; page objects of Spring 25', rank: 'label', css: 'records-record-layout-item[field-label]',
      why: 'Label of a page-layout row, for rows without API name',
    },
  ],
  name: [
    {
      id: 'sf-primary-field', since: 'page objects of Spring 25', rank: 'data-attribute',
      css: ':is(records-highlights2, record_flexipage-highlights-primary-row, record_flexipage-dynamic-highlights2) [slot="primaryField"]',
      why: 'The record name in both kinds of highlights panel',
    },
  ],
  highlight: [
    {
      id: 'sf-highlight-link', since: 'page objects of Spring 25', rank: 'data-attribute', css: 'records-highlights-details-item',
      why: 'Highlights have no API name; the only link to an account or a user tells the field in languages without a label table',
    },
    {
      id: 'sf-highlight-label', since: 'page objects of Spring 25', rank: 'label', css: 'records-highlights-details-item',
      why: 'Label of a highlight in its first paragraph, value in the second',
    },
  ],
  path: [
    {
      id: 'sf-path-aura', since: 'seen live; page objects of Spring 25', rank: 'api-name', css: 'li.slds-path__item',
      why: 'Steps of the Aura path with the picklist value in data-name; the current step is slds-is-current, never slds-is-active',
    },
    {
      id: 'sf-path-lwc', since: 'page objects of Spring 25, never seen live', rank: 'label', css: 'runtime_sales_pathassistant-path-step',
      why: 'Steps of the LWC path: state on the class, label in the title',
    },
  ],
  contacts: [
    {
      id: 'sf-contact-roles', since: 'seen live', rank: 'data-attribute', css: 'a[href*="/related/OpportunityContactRoles/"]',
      why: 'The relationship name in the link of a related list is the same in every language',
    },
  ],
});

/** A row's value, best first: the span that every kind of row has, the output component, the output slot's content. */
export const VALUE_CSS = ['.test-id__field-value', '[data-output-element-id="output-field"]', '[slot="outputField"], [slot="output"]'];
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
