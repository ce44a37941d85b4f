import type { Candidate } from '../candidates';
import { defineCandidates } from '../candidates';

/**
 * `{c}` is the control (`header_ownerid`), `{a}` its column without prefix. Matched inside the field's block. `take`: the
 * value of the first match (default), of `all` in a list, the state of a `tick`, or `none`: the control is there and empty.
 */
export interface ValueCandidate extends Candidate {
  readonly css: string;
  readonly take?: 'all' | 'tick' | 'none';
}

/** `attribute` holds the control's name: whole, before `suffix`, or as the `part` between bars. */
export interface BlockCandidate extends Candidate {
  readonly css: string;
  readonly attribute: string;
  readonly suffix?: string;
  readonly part?: number;
}

const FIELD = '{c}.fieldControl';
const PCF = `[data-id="${FIELD}-pcf-container-id"]`;
const PICKED = `[data-id="${FIELD}-LookupResultsDropdown_{a}`;
const CRUMB = 'MscrmControls.Containers.ProcessBreadCrumb';
const CONTROL = 'MscrmControls.Containers.ProcessStageControl';
const ITEM = '-FieldSectionItemContainer';
const REFRESHED = 'refreshed look (default 2024, enforced 2026)';
const EARLIER = 'Unified Interface 2019';

/** Parts that show other records, or are no part of the record's form. */
const OTHERS = [
  '[id*="dialogPageContainer"]', '[data-id*="quickCreateRoot"]', '[data-id="lookupDialogRoot"]', '[data-id="SetStateDialog"]',
  '[data-lp-id*="MscrmControls.Containers.QuickForm|"]', '[data-id="notescontrol"]',
  '[role="dialog"]:not([data-id="headerFieldsFlyout"],[data-id^="MscrmControls.Containers.ProcessStageControl"])',
].join();

/**
 * Every selector of the reader. `values`: where the value stands in a field's block; the names say what kind of control it
 * is, so the kind need not be known: lookups, dates and choices first, because the last ones take any input. `blocks`: how
 * the blocks of a form tell their control; the first that finds any is used for the whole form. The rest are places of the form.
 */
export const CANDIDATES = defineCandidates({
  main: [{ id: 'dyn-main', since: EARLIER, why: 'the main region holds the page’s own form, with its header and process; side panes stand beside it', rank: 'aria', css: '[role="main"]' }],
  values: [
    { id: 'dyn-lookup-text', since: EARLIER, why: 'name of the chosen record; the part after Dropdown_ has no prefix', rank: 'api-name', css: `${PICKED}_selected_tag_text"]`, take: 'all' },
    { id: 'dyn-lookup-list', since: EARLIER, why: 'list of chosen records', rank: 'api-name', css: `${PICKED}_SelectedRecordList"] li`, take: 'all' },
    { id: 'dyn-lookup-tag', since: EARLIER, why: 'the chosen record as a link', rank: 'api-name', css: `${PICKED}_selected_tag"][role="link"]`, take: 'all' },
    { id: 'dyn-lookup-none', since: EARLIER, why: 'the control is there and nothing is chosen', rank: 'api-name', css: `[data-id="${FIELD}-Lookup_{a}"]`, take: 'none' },
    { id: 'dyn-date-input', since: EARLIER, why: 'named date input in both looks; text in the user’s format', rank: 'api-name', css: `[data-id="${FIELD}-date-time-input"]` },
    { id: 'dyn-date-container', since: EARLIER, why: 'the date’s container is named where the input is not', rank: 'api-name', css: `[data-id="${FIELD}._datecontrol-date-container"] input` },
    { id: 'dyn-date-description', since: '2026', why: 'read-only dates of 2026 have a named description container only', rank: 'api-name', css: `[data-id="${FIELD}-datetime-description_container"] input` },
    { id: 'dyn-choice-combo', since: REFRESHED, why: 'the shown option is the value attribute of the combo box', rank: 'api-name', css: `${PCF} [role="combobox"]` },
    { id: 'dyn-choice-locked', since: REFRESHED, why: 'a locked choice is a read-only input', rank: 'api-name', css: `${PCF} input[readonly]` },
    { id: 'dyn-choice-select', since: EARLIER, why: 'native select', rank: 'api-name', css: `select[data-id="${FIELD}-option-set-select"]` },
    { id: 'dyn-choice-status', since: EARLIER, why: 'status reason: the text part, without the list of options', rank: 'api-name', css: `[id="${FIELD}-pickliststatus-comboBox_text-value"]` },
    { id: 'dyn-tick-select', since: EARLIER, why: 'select with 1 and 0', rank: 'api-name', css: `select[data-id="${FIELD}-checkbox-select"]`, take: 'tick' },
    { id: 'dyn-tick-toggle', since: EARLIER, why: 'toggle with aria-checked', rank: 'api-name', css: `[data-id="${FIELD}-toggle-container"] button,[data-id="${FIELD}-checkbox-toggle"]`, take: 'tick' },
    { id: 'dyn-entry-pcf', since: REFRESHED, why: 'the input has no name of its own, its container has', rank: 'api-name', css: `${PCF} :is(input:not([role="switch"]),textarea)` },
    { id: 'dyn-entry-named', since: EARLIER, why: 'named inputs of text, amount, whole and decimal number, as Microsoft’s own test library reads them', rank: 'api-name', css: ['text-box-text', 'currency-text-input', 'whole-number-text-input', 'decimal-number-text-input'].map((part) => `[data-id="${FIELD}-${part}"]`).join() },
  ],
  blocks: [
    { id: 'dyn-block', since: '2023', why: 'data-id is the hook since July 2023', rank: 'api-name', css: `[data-id$="${ITEM}"]`, attribute: 'data-id', suffix: ITEM },
    { id: 'dyn-block-class', since: EARLIER, why: 'control class, control, table', rank: 'api-name', css: '[data-lp-id*="|"]', attribute: 'data-lp-id', part: 1 },
    { id: 'dyn-block-control', since: EARLIER, why: 'control name', rank: 'api-name', css: '[data-control-name]', attribute: 'data-control-name' },
    { id: 'dyn-block-name', since: EARLIER, why: 'control name as data-id', rank: 'api-name', css: '[data-id]', attribute: 'data-id' },
    { id: 'dyn-block-id', since: EARLIER, why: 'until July 2023 the id told: form, number, control', rank: 'api-name', css: `[id$="${ITEM}"]`, attribute: 'id', suffix: ITEM },
  ],
  form: [
    { id: 'dyn-form', since: EARLIER, why: 'root of a record form', rank: 'data-attribute', css: '[data-id="editFormRoot"]' },
    { id: 'dyn-form-role', since: EARLIER, why: 'form landmark inside the main region', rank: 'aria', css: '[role="main"] [role="form"]' },
  ],
  title: [
    { id: 'dyn-title', since: '2021', why: 'the title attribute is the name; the text also says whether the form is saved', rank: 'data-attribute', css: '[data-id="header_title"][title]' },
    { id: 'dyn-title-id', since: EARLIER, why: 'the same by generated id', rank: 'data-attribute', css: '[id^="formHeaderTitle_"][title]' },
  ],
  header: [
    { id: 'dyn-header-item', since: '2026', why: 'web component per header value, named; in the list’s open shadow root or its light DOM', rank: 'api-name', css: 'uci-header-control-list-item[data-name]' },
    { id: 'dyn-header-cell', since: EARLIER, why: 'value, then label; nothing names the column', rank: 'label', css: '[id^="headerControlsList"] > div' },
  ],
  stages: [{ id: 'dyn-stages', since: EARLIER, why: 'stage id after the last underscore', rank: 'api-name', css: `li[id^="${CRUMB}-processHeaderStage_"]` }],
  stageName: [
    { id: 'dyn-stage-name', since: '2021', why: 'label until 2021, div since: by data-id on any tag', rank: 'data-attribute', css: `[data-id^="${CRUMB}-processHeaderStageName_"]` },
    { id: 'dyn-stage-title', since: EARLIER, why: 'name as title of its container', rank: 'data-attribute', css: '[id*="stageNameContainer"][title]' },
  ],
  activeStage: [
    { id: 'dyn-stage-duration', since: EARLIER, why: 'only the active stage says how long it is active', rank: 'data-attribute', css: `:has([data-id="${CRUMB}-stageStatusLabel"])` },
    { id: 'dyn-stage-selected', since: '2026', why: 'current stage; follows a click on another one while its flyout is open', rank: 'data-attribute', css: '[data-selected-stage="true"]' },
    { id: 'dyn-stage-aria', since: EARLIER, why: 'as above', rank: 'aria', css: '[aria-selected="true"]' },
  ],
  stageOpen: [{ id: 'dyn-stage-flyout', since: EARLIER, why: 'a stage is open as flyout or docked', rank: 'data-attribute', css: `[data-id^="${CONTROL}-processHeaderStageFlyout"],[id*="ProcessStageControl-processHeaderStageFlyout"],[id="${CONTROL}-stageDockContainer"]` }],
  competitors: [{ id: 'dyn-competitors-grid', since: '2024', why: 'sub grid of the standard form', rank: 'data-attribute', css: '[data-id="Competitors-powerapps_onegrid_control_container"],[data-id="Competitors-pcf_grid_control_container"]' }],
  stakeholders: [{ id: 'dyn-stakeholders-grid', since: '2024', why: 'sub grid of the standard form; its column names are not confirmed on a live page', rank: 'data-attribute', css: '[data-id="Stakeholders-powerapps_onegrid_control_container"],[data-id="Stakeholders-pcf_grid_control_container"]' }],
  label: [{ id: 'dyn-label', since: EARLIER, why: 'the label inside the block; its `for` does not always point at the input', rank: 'api-name', css: 'label[id$="-field-label"]' }],
  lists: [{ id: 'dyn-header-list', since: '2026', why: 'web component that holds the header’s items', rank: 'data-attribute', css: 'uci-header-control-list' }],
  others: [{ id: 'dyn-others', since: EARLIER, why: 'dialogs, quick create, quick views and the timeline show other records', rank: 'data-attribute', css: OTHERS }],
  flyouts: [{ id: 'dyn-flyouts', since: EARLIER, why: 'layers outside the form that hold fields of the active form while they are open', rank: 'data-attribute', css: '[data-id="headerFieldsFlyout"],[flyoutroot="__flyoutRootNode"]' }],
});

/** The same lists, of which some candidates say more than others. */
export const VALUES: readonly ValueCandidate[] = CANDIDATES.values;
export const BLOCKS: readonly BlockCandidate[] = CANDIDATES.blocks;
