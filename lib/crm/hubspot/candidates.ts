import { defineCandidates } from '../candidates';

const PREFIXED = '[data-test-id^="property-input-"],[data-selenium-test^="property-input-"]';
const HIGHLIGHT = '[data-card-type="OBJECT_HIGHLIGHT"]';
const PREVIEW = '[data-crm-location="CRM_OBJECT_PREVIEW"]';
const PANEL = '[data-test-id="all-properties-panel"]';

/**
 * Where HubSpot's deal record shows facts, most trusted first, and what bounds the record. A prefixed test id names its
 * property; a bare one proves nothing by itself and counts only inside its known structure. Both attribute families are
 * asked, since a name may be in either.
 */
export const CANDIDATES = defineCandidates({
  title: [
    { id: 'hs-title-display', since: '2025', why: 'the highlight card shows the name under its property name', rank: 'api-name', css: `${HIGHLIGHT} [data-test-id="highlight-property-display-dealname"]` },
    { id: 'hs-title', since: '2019', why: 'the record\'s title, the most long-lived hook of the page; one node carries both names', rank: 'data-attribute', css: '[data-selenium-test="highlightTitle"],[data-test-id="highlight-record-label"]' },
  ],
  properties: [
    { id: 'hs-highlight-display', since: '2025', why: 'a value of the highlight card, named after its property', rank: 'api-name', css: `${HIGHLIGHT} [data-test-id^="highlight-property-display-"]` },
    { id: 'hs-highlight-control', since: '2025', why: 'stage and other choices of the highlight card are closed input controls', rank: 'api-name', css: `${HIGHLIGHT} :is(${PREFIXED})` },
    { id: 'hs-highlight-item', since: '2025', why: 'an item of one property without a named value: what remains beside the label', rank: 'api-name', css: `${HIGHLIGHT} [data-test-id^="highlight-property-item-"]` },
    { id: 'hs-property-row', since: '2025', why: 'a row of a property card: internal name around the deferred input', rank: 'api-name', css: '[data-card-type="PROPERTIES_V3"] [data-test-id] > [data-deferred-property-input-root="true"]' },
    { id: 'hs-profile-property', since: '2018', why: 'a row of the former sidebar carries the property name', rank: 'api-name', css: '[data-profile-property]' },
    { id: 'hs-property-input', since: '2018', why: 'a named value anywhere else in the left column, or in a preview', rank: 'api-name', css: `#record-page-left-sidebar :is(${PREFIXED}),[data-test-id="left-sidebar"] :is(${PREFIXED}),${PREVIEW} :is(${PREFIXED})` },
    { id: 'hs-all-properties', since: '2026', why: 'a row of the panel of all properties; what has no label is a skeleton or a control inside of another row', rank: 'api-name', css: `${PANEL} [data-test-id^="property-input-"]` },
    { id: 'hs-former-select', since: '2020', why: 'stage and pipeline of the former highlight card are selects with an id of their own', rank: 'data-attribute', css: '#stage-select,#pipeline-select' },
    { id: 'hs-former-close-date', since: '2020', why: 'the former highlight card holds the close date in a named input', rank: 'data-attribute', css: '[data-selenium-test="DealHighlightDetailsCloseDateInput"]' },
    { id: 'hs-property-list', since: '2025', why: 'property lists have the same rows without internal names', rank: 'label', css: '[data-card-type="PROPERTIES_LIST"] [data-test-id="crm-property-list-item"]' },
    { id: 'hs-data-highlight', since: '2025', why: 'data highlights show label and value only', rank: 'label', css: '[data-card-type="DATA_HIGHLIGHTS"] [data-test-id="crm-data-highlights-item"]' },
  ],
  associations: [
    { id: 'hs-association-card', since: '2024', why: 'associated records by object type id', rank: 'data-attribute', css: '[data-test-id="card-wrapper-ASSOCIATION_V3/{object}"]' },
    { id: 'hs-association-table', since: '2025', why: 'the same as a table in the middle column', rank: 'data-attribute', css: '[id="card-wrapper-ASSOCIATION_TABLE/{object}"]' },
    { id: 'hs-former-association', since: '2022', why: 'the former association card', rank: 'data-attribute', css: '[data-sidebar-card-association-object-type-id="{object}"]' },
  ],
  scope: [
    { id: 'hs-record-id', since: '2026', why: 'the record id as a property, the only place that says it; by the pattern of all properties', rank: 'api-name', css: '[data-selenium-test="property-input-hs_object_id"],[data-test-id="property-input-hs_object_id"]' },
    { id: 'hs-currency-code', since: '2026', why: 'the deal\'s currency code in portals of several currencies; by the pattern of all properties', rank: 'api-name', css: '[data-selenium-test="property-input-deal_currency_code"],[data-test-id="property-input-deal_currency_code"]' },
    { id: 'hs-root', since: '2026', why: 'root of the CRM application', rank: 'data-attribute', css: '#crm' },
    { id: 'hs-left-column', since: '2024', why: 'left column of the record', rank: 'data-attribute', css: '#record-page-left-sidebar,[data-test-id="left-sidebar"]' },
    { id: 'hs-highlight-card', since: '2024', why: 'its card id ends in the object type id', rank: 'data-attribute', css: HIGHLIGHT },
    { id: 'hs-preview', since: '2025', why: 'quick view of a record over a list; measured for other objects, for deals inferred', rank: 'data-attribute', css: PREVIEW },
    { id: 'hs-all-properties-panel', since: '2026', why: 'panel of all properties, outside of the application\'s root', rank: 'data-attribute', css: PANEL },
    { id: 'hs-loading', since: '2026', why: 'what a part shows while it is not known yet', rank: 'data-attribute', css: '[data-test-id="property-input-skeleton"],[aria-busy="true"],[data-loading="true"]' },
    {
      id: 'hs-elsewhere', since: '2026', why: 'facts of other records, or text about this one that is not its record', rank: 'data-attribute',
      css: `${PREVIEW},[data-component-name="Panel"],[data-layer-for],[role="dialog"],[data-test-id="IndexPageInlineSidebar"],[data-card-type^="ASSOCIATION"],[id^="card-wrapper-ASSOCIATION"],`
        + '[data-test-id^="card-wrapper-ASSOCIATION"],[data-sidebar-card-association-object-type-id],[data-test-id^="associated-objects-card-content"],'
        + '[data-test-id="mini-highlight-container"],[data-test-id="crm-events-viz-timeline"],[data-card-type^="AI_"],nav',
    },
  ],
});

export type PropertyPlace = (typeof CANDIDATES.properties)[number]['id'];

/** What bounds the record. Their `css` is taken when reading, since it may be replaced. */
export const [RECORD_ID, CURRENCY_CODE, ROOT, LEFT_COLUMN, HIGHLIGHT_CARD, QUICK_VIEW, ALL_PROPERTIES, LOADING, ELSEWHERE] = CANDIDATES.scope;
