import type { Anatomy } from './anatomy';
import { made, placeIn } from './anatomy';
import { find, plain } from './page-text';

/** Beside the record; panels and previews open one at a time. */
const inApp = (name: string, tag: string, attributes: Record<string, string>) =>
  placeIn(name, 'body:not(:has([data-component-name="Panel"])) #crm', (doc, rows) => made(doc, tag, attributes, rows));
const inColumn = (name: string, tag: string, attributes: Record<string, string>) =>
  placeIn(name, '[data-test-id="left-sidebar"], #crm', (doc, rows) => made(doc, tag, attributes, rows));

/** How HubSpot's deal record is built. */
export const hubspotAnatomy: Anatomy = {
  crm: 'hubspot',
  // Over a list or board the deal of the address is the one in the preview.
  record: (doc) => [...(doc.querySelector('#crm')?.children ?? [])].find((frame) => frame.checkVisibility() && frame.querySelector('[data-test-id="left-sidebar"]'))
    ?? [...doc.querySelectorAll('[data-crm-location="CRM_OBJECT_PREVIEW"]')].find((preview) => preview.checkVisibility()) ?? null,
  units: '[data-deferred-property-input-root], [data-test-id^="highlight-property-item-"], [data-test-id^="highlight-property-display-"], [data-test-id="crm-data-highlights-item"], [data-profile-property], div:has(> label[id^="UIFormControl-label"]), [data-selenium-test="deal-highlight-details"] > *, h2, [data-test-id^="card-wrapper-ASSOCIATION"], [id^="card-wrapper-ASSOCIATION"], [data-sidebar-card-association-object-type-id]',
  rows: '[data-card-type="PROPERTIES_V3"] [data-test-id]:has(> [data-deferred-property-input-root]), [data-test-id="crm-property-list-item"], [data-test-id^="highlight-property-item-"], [data-test-id="crm-data-highlights-item"], [data-profile-property]',
  foreign: '[data-crm-location="CRM_OBJECT_PREVIEW"], [data-component-name="Panel"], [role="dialog"], [data-layer-for], [data-test-id="mini-highlight-container"], [data-test-id="crm-events-viz-timeline"], [data-card-type^="AI_"], nav',
  movable: '[data-card-type], [data-test-id="crm-property-list-item"], [data-test-id="crm-data-highlights-item"], [data-profile-property], [data-test-id^="highlight-property-item-"]',
  joints: '[data-deferred-property-input-root], [data-test-id^="highlight-property-item-"], [data-test-id^="highlight-property-item-"] > *, [data-test-id="crm-data-highlights-item"] > *, [data-component-name="UITag"], h2',
  together: '[data-component-name="Panel"]',
  identity: 'h2, [data-test-id="highlight-property-display-dealname"], [data-card-type="OBJECT_HIGHLIGHT"], [data-selenium-test="property-input-hs_object_id"], [data-test-id="property-input-hs_object_id"]',
  keys: ['data-test-id', 'data-selenium-test', 'data-profile-property', 'data-field', 'id', 'data-deferred-property-input-root'],
  absentWhenEmpty: ':not(*)',
  facts: [],
  skeleton: (doc) => made(doc, 'div', { 'data-test-id': 'property-input-skeleton', 'aria-busy': 'true' }, made(doc, 'span', { style: 'display: inline-block; width: 80px; height: 10px' })),
  label: (row) => plain(find(row, 'label, p, span')[0]?.textContent ?? '').replace(/:$/, ''),
  others: [
    inApp('the preview of another record', 'div', { 'data-crm-location': 'CRM_OBJECT_PREVIEW', 'data-component-name': 'Panel' }),
    inApp('a panel', 'aside', { 'data-component-name': 'Panel' }),
    inApp('a layer over the page', 'div', { 'data-layer-for': 'select' }),
    inApp('a dialog', 'div', { role: 'dialog' }),
    inApp('the column of a list', 'div', { 'data-test-id': 'IndexPageInlineSidebar' }),
    inApp('a navigation', 'nav', {}),
    inColumn('the card of another association', 'div', { 'data-test-id': 'card-wrapper-ASSOCIATION_V3/0-5', 'data-card-type': 'ASSOCIATION_V3' }),
    inColumn('the former card of another association', 'section', { 'data-sidebar-card-association-object-type-id': '0-5' }),
    inColumn('the small highlight of scrolling', 'div', { 'data-test-id': 'mini-highlight-container' }),
    inColumn('the time line', 'div', { 'data-test-id': 'crm-events-viz-timeline' }),
    inColumn('a summary', 'section', { 'data-card-type': 'AI_OBJECT_SUMMARY' }),
    placeIn('the body', 'body', (doc, rows) => made(doc, 'div', {}, rows)),
    placeIn('a record that is not in front', '#crm', (doc, rows) => made(doc, 'div', { style: 'display: none' }, made(doc, 'aside', { 'data-test-id': 'left-sidebar' }, rows))),
  ],
};
