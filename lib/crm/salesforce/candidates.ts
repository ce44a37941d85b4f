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
  // Only classes tell page hosts apart: several are mounted, one is in front.
  host: [
    {
      id: 'sf-host', since: 'seen live 2023', rank: 'label', why: 'standard app (two generations), sub-tab in front of a console, LWC record home inside either',
      css:
        'div.windowViewMode-normal.active.lafPageHost, div.windowViewMode-normal.oneContent.active, ' +
        'section.oneConsoleTab.active div.windowViewMode-maximized.active.lafPageHost, one-record-home-flexipage2',
    },
  ],
  // Parts of a record page that show other records, or a record that does not exist yet.
  foreign: [
    {
      id: 'sf-foreign', since: 'Spring 25', rank: 'label', why: 'related lists, related-record panels, composer, dialogs',
      css:
        '[data-component-id*="relatedrecord" i], lst-related-list-container, lst-related-list-single-container, lst-dynamic-related-list, ' +
        'lst-second-degree-related-list-single-container, .forceRelatedListSingleContainer, lightning-datatable, ' +
        'runtime_sales_activities-activity-panel-composer, records-modal-lwc-detail-panel-wrapper, .uiModal, [role="dialog"]',
    },
  ],
  // Grey boxes and wheels: what is below them is not there yet.
  loading: [
    {
      id: 'sf-loading', since: 'seen live', rank: 'label', css: 'lightning-spinner, .slds-spinner, .stencil, force-stencil, [class*="stencil-"]',
      why: 'spinners and stencils',
    },
  ],
  row: [
    {
      id: 'sf-record-field', since: 'seen live 2026', rank: 'api-name', css: '[data-target-selection-name^="sfdc:RecordField.Opportunity."]',
      why: 'on page-layout, Dynamic Forms and Aura rows, view and edit',
    },
    { id: 'sf-flexipage-field', since: 'seen live', rank: 'data-attribute', css: 'flexipage-field[data-field-id]', why: 'Record + API name + Field + number' },
    { id: 'sf-layout-label', since: 'Spring 25', rank: 'label', css: 'records-record-layout-item[field-label]', why: 'label of a page-layout row' },
  ],
  label: [{ id: 'sf-row-label', since: 'seen live', rank: 'label', css: '.test-id__field-label', why: 'in all three kinds of row' }],
  // A row's value, best first.
  value: [
    { id: 'sf-value', since: 'seen live', rank: 'data-attribute', css: '.test-id__field-value', why: 'in all three kinds of row' },
    { id: 'sf-value-output', since: 'seen live 2026', rank: 'data-attribute', css: '[data-output-element-id="output-field"]', why: 'output component' },
    { id: 'sf-value-slot', since: 'Spring 25', rank: 'data-attribute', css: '[slot="outputField"], [slot="output"]', why: "the output slot's content" },
  ],
  // Typed, not saved.
  edit: [{ id: 'sf-edit', since: 'Spring 25', rank: 'data-attribute', css: '[slot*="input"], .uiInput--default', why: 'input slot of LWC rows, input of Aura rows' }],
  name: [
    {
      id: 'sf-primary-field', since: 'Spring 25', rank: 'data-attribute', why: 'name in all three highlights panels',
      css:
        ':is(records-highlights2, record_flexipage-highlights-primary-row, record_flexipage-dynamic-highlights2) [slot="primaryField"], ' +
        '.forceHighlightsPanel .primaryField',
    },
  ],
  // Highlights have no API name.
  highlight: [
    {
      id: 'sf-highlight-label', since: 'Spring 25', rank: 'label', why: 'label, then value, in the LWC and the Aura panel',
      css: 'records-highlights-details-item, .forceHighlightsPanel .slds-page-header__detail-block',
    },
  ],
  highlightLabel: [{ id: 'sf-highlight-title', since: 'seen live', rank: 'label', css: 'p[title], span[title]', why: 'the whole label is in the title' }],
  highlightValue: [
    { id: 'sf-highlight-value', since: 'seen live', rank: 'label', css: '.fieldComponent, [class*="uiOutput"], .forceOutputLookup', why: 'LWC, output components of Aura' },
  ],
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

/** What stands inside a value and is no part of it. */
export const NO_VALUE_CSS = 'button, lightning-button-icon, lightning-helptext';
