const PREFIXED = '[data-test-id^="property-input-"],[data-selenium-test^="property-input-"]';
const HIGHLIGHT = '[data-card-type="OBJECT_HIGHLIGHT"]';

/**
 * Selectors of the places that show a deal's facts, most trusted first; what each rests on stands in candidates.ts, which is
 * not shipped into the page. A prefixed test id names its property; a bare one proves nothing by itself and counts only
 * inside its known structure. Both attribute families are asked, since a name may be in either.
 */
export const PLACES = {
  title: {
    'hs-title-display': `${HIGHLIGHT} [data-test-id="highlight-property-display-dealname"]`,
    'hs-title': '[data-selenium-test="highlightTitle"],[data-test-id="highlight-record-label"]',
  },
  properties: {
    'hs-highlight-display': `${HIGHLIGHT} [data-test-id^="highlight-property-display-"]`,
    'hs-highlight-control': `${HIGHLIGHT} :is(${PREFIXED})`,
    'hs-highlight-item': `${HIGHLIGHT} [data-test-id^="highlight-property-item-"]`,
    'hs-property-row': '[data-card-type="PROPERTIES_V3"] [data-test-id] > [data-deferred-property-input-root="true"]',
    'hs-profile-property': '[data-profile-property]',
    'hs-property-input': `#record-page-left-sidebar :is(${PREFIXED}),[data-test-id="left-sidebar"] :is(${PREFIXED})`,
    'hs-former-select': '#stage-select,#pipeline-select',
    'hs-former-close-date': '[data-selenium-test="DealHighlightDetailsCloseDateInput"]',
    'hs-property-list': '[data-card-type="PROPERTIES_LIST"] [data-test-id="crm-property-list-item"]',
    'hs-data-highlight': '[data-card-type="DATA_HIGHLIGHTS"] [data-test-id="crm-data-highlights-item"]',
  },
  associations: {
    'hs-association-card': '[data-test-id="card-wrapper-ASSOCIATION_V3/{object}"]',
    'hs-association-table': '[id="card-wrapper-ASSOCIATION_TABLE/{object}"]',
    'hs-former-association': '[data-sidebar-card-association-object-type-id="{object}"]',
  },
} as const;

export type PropertyPlace = keyof typeof PLACES.properties;

/** Places that show facts of other records, or text about this one that is not its record: never read for a deal's property. */
export const NOT_THE_RECORD = [
  '[data-crm-location="CRM_OBJECT_PREVIEW"]', '[data-component-name="Panel"]', '[data-layer-for]', '[role="dialog"]',
  '[data-test-id="IndexPageInlineSidebar"]', '[data-card-type^="ASSOCIATION"]', '[id^="card-wrapper-ASSOCIATION"]',
  '[data-test-id^="card-wrapper-ASSOCIATION"]', '[data-sidebar-card-association-object-type-id]', '[data-test-id^="associated-objects-card-content"]',
  '[data-test-id="mini-highlight-container"]', '[data-test-id="crm-events-viz-timeline"]', '[data-card-type^="AI_"]', 'nav',
].join(',');

/** What a part shows while it is not known yet. */
export const LOADING = '[data-test-id="property-input-skeleton"],[aria-busy="true"],[data-loading="true"]';
