/** Neutral look of the practice CRM: own colours and shapes, no vendor's. Tag names are those of the real page. */
const STYLE = `
*, *::before { box-sizing: border-box; }
body { margin: 0; background: #eef1f4; color: #1f2a35; font: 14px/1.45 system-ui, sans-serif; }
a { color: #215a86; text-decoration: none; cursor: pointer; }
a:hover { text-decoration: underline; }
h1, h2, h3, p, dl, dd, ul { margin: 0; padding: 0; }
ul { list-style: none; }
button, input, textarea, select { font: inherit; }
.slds-assistive-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden], .slds-hide { display: none !important; }
.slds-button { border: 1px solid #b8c4cf; border-radius: 4px; background: #fff; color: #215a86; padding: 3px 12px; cursor: pointer; }
.slds-button_icon { border: 0; background: none; padding: 0 4px; }
.slds-button_brand, .uiButton--default, .save-button .slds-button { background: #2f6690; border-color: #2f6690; color: #fff; }
.slds-button:focus-visible, a:focus-visible { outline: 2px solid #2f6690; outline-offset: 2px; }
.oneHeader { display: flex; justify-content: space-between; gap: 16px; padding: 10px 20px; background: #fff; border-bottom: 1px solid #d5dce3; }
.product { font-weight: 600; }
.host { color: #5b6875; }
one-appnav nav { display: flex; flex-wrap: wrap; gap: 18px; padding: 8px 20px; background: #fff; border-bottom: 2px solid #2f6690; }
.nav-title { font-weight: 600; }
.lafPageHost { padding: 14px 20px; }
.highlights, .slds-card, .card, flexipage-tabset2, .slds-path { display: block; background: #fff; border: 1px solid #d5dce3; border-radius: 6px; }
.highlights { padding: 14px 16px; }
.primaryFieldRow { display: flex; gap: 12px; align-items: center; }
.primaryFieldRow h1 { flex: 1; font-size: 20px; }
.entityNameTitle { font-size: 12px; font-weight: 400; color: #5b6875; }
.record-icon { display: block; width: 32px; height: 32px; border-radius: 6px; background: #7b93a8; }
.secondaryFields { display: flex; flex-wrap: wrap; gap: 12px 36px; margin-top: 12px; }
.slds-text-title, .secondaryFields .test-id__field-label, .slds-form-element__label { display: block; font-size: 12px; color: #5b6875; }
.region-subheader, .columns-main { margin-top: 12px; }
.slds-path { padding: 10px 12px; }
.slds-path__track { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
.slds-path__scroller-container, runtime_sales_pathassistant-path-track-scroller { flex: 1 1 90%; min-width: 280px; }
.slds-path__action { margin-left: auto; }
.slds-card .slds-path { border: 0; }
.slds-path__nav { display: flex; gap: 4px; flex-wrap: wrap; align-items: stretch; }
.slds-path__item { display: flex; flex: 1 0 0; min-width: min-content; max-width: 220px; }
.slds-path__link { display: flex; align-items: center; justify-content: center; width: 100%; padding: 4px 6px; border-radius: 14px; line-height: 1.25; background: #e3e9ee; color: #1f2a35; text-align: center; font-size: 12px; border: 2px solid transparent; }
.slds-is-complete > .slds-path__link { background: #cfe0d5; }
.slds-is-current > .slds-path__link { background: #2f6690; color: #fff; font-weight: 600; }
.slds-is-won > .slds-path__link { background: #2c7a4f; color: #fff; }
.slds-is-lost > .slds-path__link { background: #8d3b3b; color: #fff; }
.slds-is-active > .slds-path__link { border-color: #16334a; }
.columns-main { display: grid; grid-template-columns: minmax(0, 2fr) minmax(200px, 1fr); gap: 12px; }
@media (max-width: 700px) { .columns-main { grid-template-columns: 1fr; } }
.slds-tabs_default__nav { display: flex; gap: 20px; padding: 0 16px; border-bottom: 1px solid #d5dce3; }
.slds-tabs_default__link { display: block; padding: 9px 2px; color: #1f2a35; }
.slds-is-active > .slds-tabs_default__link { border-bottom: 3px solid #2f6690; font-weight: 600; }
.slds-tabs_default__content { display: block; padding: 12px 16px; }
.slds-section { margin-bottom: 12px; }
.slds-section:not(.slds-is-open) > .slds-section__content { display: none; }
.slds-section__title { font-size: 14px; }
.slds-section__title-action { width: 100%; text-align: left; border: 0; background: #f1f4f7; color: #1f2a35; font-weight: 600; }
records-record-layout-row > slot { display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }
slot.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; }
records-record-layout-item, flexipage-field { display: block; padding: 6px 0; }
.slds-form flexipage-field, records-record-layout-item { border-bottom: 1px solid #e3e9ee; }
.slds-form-element__control { display: flex; justify-content: space-between; gap: 8px; min-height: 21px; overflow-wrap: anywhere; }
.slds-input, .slds-textarea, .slds-combobox__input, .uiInputSelect { display: block; width: 100%; border: 1px solid #8fa0b0; border-radius: 4px; padding: 4px 8px; background: #fff; color: #1f2a35; font-size: 14px; text-align: left; }
abbr.slds-required { float: left; margin-right: 3px; color: #a33; text-decoration: none; }
.drawer-content .runtime_sales_pathassistantPathAssistantBody { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; margin-top: 12px; font-size: 13px; }
.drawer-content h2 { font-size: 14px; }
.bodyHeader { display: flex; gap: 12px; align-items: baseline; }
.countSortedByFilteredBy { color: #5b6875; font-size: 13px; }
lst-object-home, lst-pipeline-inspector-common-list, .forceListViewManager { display: block; padding: 14px 16px; background: #fff; border: 1px solid #d5dce3; border-radius: 6px; }
lst-list-view-manager-header .slds-page-header, .forceListViewManagerHeader { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin-bottom: 10px; }
lst-list-view-manager-header h1, .forceListViewManagerHeader h1 { font-size: 18px; }
.slds-scrollable_x, .uiScroller, .runtime_sales_pipelineboardPipelineViewBoard { overflow-x: auto; }
.slds-table thead th { font-weight: 600; white-space: nowrap; }
.slds-cell-edit__button { opacity: 0; }
runtime_pipeline_inspector-kpi-panel { display: block; margin-bottom: 10px; }
.split-left { max-width: 560px; padding: 14px 20px; }
.runtime_sales_pipelineboardPipelineViewBoard { display: flex; gap: 10px; }
.runtime_sales_pipelineboardPipelineViewColumn { flex: 1 0 190px; }
.runtime_sales_pipelineboardPipelineViewColumnHeader { display: grid; padding: 6px 8px; border-radius: 4px; background: #e3e9ee; font-weight: 600; }
.runtime_sales_pipelineboardPipelineViewColumnHeader .total { font-weight: 400; font-size: 12px; }
.pipelineViewCard { margin-top: 8px; padding: 8px 10px; border: 1px solid #d5dce3; border-radius: 4px; background: #fff; font-size: 13px; }
.forcePageBlockItem { display: grid; grid-template-columns: 130px 1fr; }
.drawer-content .label, .tileDetail .label { color: #5b6875; }
[aria-invalid] { border-color: #a33; }
.slds-form-element__help { font-size: 12px; color: #5b6875; }
.slds-combobox { position: relative; }
.slds-dropdown { position: absolute; z-index: 5; inset: 100% 0 auto; box-shadow: 0 6px 20px rgb(20 30 40 / 18%); border: 1px solid #8fa0b0; border-radius: 4px; background: #fff; }
.slds-listbox__option { display: block; padding: 3px 10px; cursor: pointer; }
.slds-listbox__option:hover { background: #e3e9ee; }
.slds-docked-form-footer, .slds-modal__footer { display: flex; justify-content: center; gap: 8px; padding: 10px; }
records-hoverable-link, records-hoverable-link > div, force-lookup > .slds-grid, lst-related-list-quick-link { display: inline-block; }
[slot="rightsidebar"] > flexipage-component2 { display: block; margin-bottom: 12px; }
.region-sidebar-right .slds-card, .card { padding: 12px 14px; }
.slds-card__header-title { font-size: 14px; margin-bottom: 6px; }
.slds-card__header-title span + span { margin-left: 5px; }
.tileDetail .label { margin-right: 8px; font-size: 13px; }
[data-component-id="console_relatedRecord"] h2 { font-size: 14px; }
[data-component-id="console_relatedRecord"] .test-id__field-label { display: block; font-size: 12px; color: #5b6875; }
.slds-card h3 { font-size: 14px; font-weight: 500; }
.slds-card dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 8px; margin-bottom: 8px; font-size: 13px; }
.slds-card dt { color: #5b6875; }
.slds-table { width: 100%; border-collapse: collapse; font-size: 13px; }
.slds-table th, .slds-table td { text-align: left; padding: 4px 6px; border-bottom: 1px solid #e3e9ee; font-weight: 400; }
.tabBarItems { display: flex; gap: 4px; padding: 6px 20px 0; }
.oneConsoleTabItem { display: flex; align-items: center; padding: 4px 10px; border: 1px solid #d5dce3; border-bottom: 0; border-radius: 6px 6px 0 0; background: #e3e9ee; }
.oneConsoleTabItem .close .slds-button { border: 0; background: none; padding: 0 0 0 8px; }
.oneConsoleTabItem.active { background: #fff; font-weight: 600; }
.stencil { background: #fff; border: 1px solid #d5dce3; border-radius: 6px; padding: 14px 16px; }
.stencil-line { height: 10px; margin: 6px 0; border-radius: 5px; background: #dfe5ea; }
.forceToastMessage { position: fixed; top: 12px; left: 50%; transform: translateX(-50%); padding: 10px 16px; border-radius: 6px; background: #2c5f46; color: #fff; }
.uiModal { position: fixed; inset: 0; display: grid; place-items: center; background: rgb(20 30 40 / 45%); }
.slds-modal__container { display: grid; gap: 12px; min-width: 320px; padding: 18px; border-radius: 8px; background: #fff; }
.countSortedByFilteredBy { color: #5b6875; font-size: 13px; }
lst-object-home, lst-pipeline-inspector-common-list, .forceListViewManager { display: block; padding: 14px 16px; background: #fff; border: 1px solid #d5dce3; border-radius: 6px; }
lst-list-view-manager-header .slds-page-header, .forceListViewManagerHeader { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin-bottom: 10px; }
lst-list-view-manager-header h1, .forceListViewManagerHeader h1 { font-size: 18px; }
.slds-scrollable_x, .uiScroller, .runtime_sales_pipelineboardPipelineViewBoard { overflow-x: auto; }
.slds-table thead th { font-weight: 600; white-space: nowrap; }
.slds-cell-edit__button { opacity: 0; }
runtime_pipeline_inspector-kpi-panel { display: block; margin-bottom: 10px; }
.split-left { max-width: 560px; padding: 14px 20px; }
.runtime_sales_pipelineboardPipelineViewBoard { display: flex; gap: 10px; }
.runtime_sales_pipelineboardPipelineViewColumn { flex: 1 0 190px; }
.runtime_sales_pipelineboardPipelineViewColumnHeader { display: grid; padding: 6px 8px; border-radius: 4px; background: #e3e9ee; font-weight: 600; }
.runtime_sales_pipelineboardPipelineViewColumnHeader .total { font-weight: 400; font-size: 12px; }
.pipelineViewCard { margin-top: 8px; padding: 8px 10px; border: 1px solid #d5dce3; border-radius: 4px; background: #fff; font-size: 13px; }
.forcePageBlockItem { padding: 6px 0; border-bottom: 1px solid #e3e9ee; }
.forceOutputLookup { display: inline-block; }
.forceHighlightsPanel .slds-page-header__detail-block > span { display: block; font-size: 12px; color: #5b6875; }
`;

/** The look for native shadow roots, which the page's style element does not reach: one sheet a document. */
const shared = new WeakMap<Document, CSSStyleSheet>();

/** The page's style element, not yet attached. @param doc the page's document */
export function styleElement(doc: Document): HTMLStyleElement {
  const style = doc.createElement('style');
  style.textContent = STYLE;
  return style;
}

/**
 * Gives a native shadow root the page's look. An adopted sheet adds no node, so what the root holds stays as the CRM writes it.
 * @throws TypeError when the document is not shown in a window
 */
export function dressRoot(root: ShadowRoot): void {
  const { ownerDocument: doc } = root;
  const win = doc.defaultView;
  if (!win) throw new TypeError('A practice page needs a document that is shown');
  const sheet = shared.get(doc) ?? new win.CSSStyleSheet();
  if (!shared.has(doc)) sheet.replaceSync(STYLE);
  shared.set(doc, sheet);
  root.adoptedStyleSheets = [sheet];
}
