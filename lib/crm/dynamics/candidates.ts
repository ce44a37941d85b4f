import type { Candidate } from '../candidates';
import { defineCandidates } from '../candidates';
import type { ControlKind } from './fields';

/** Which part of the element is the value. */
type Take = 'property' | 'text' | 'value-attribute' | 'option' | 'checked' | 'nothing';

/** `{c}` is the control (`header_ownerid`), `{a}` its column without prefix. Matched inside the field's block. */
export interface ValueCandidate extends Candidate {
  readonly css: string;
  readonly take: Take;
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

const value = (id: string, since: string, css: string, take: Take, why: string): ValueCandidate => ({ id, since, why, rank: 'api-name', css, take });

/** Where the value stands in a field's block, by kind of control. */
export const VALUES = defineCandidates({
  text: [
    value('dyn-text-pcf', REFRESHED, `${PCF} :is(input,textarea)`, 'property', 'the input has no name of its own, its container has'),
    value('dyn-text-box', EARLIER, `[data-id="${FIELD}-text-box-text"]`, 'property', 'Microsoft’s own test library reads text here'),
  ],
  money: [
    value('dyn-money-pcf', REFRESHED, `${PCF} input`, 'property', 'numeric input inside the named container'),
    value('dyn-money-input', EARLIER, `[data-id="${FIELD}-currency-text-input"]`, 'property', 'named currency input, in user format'),
  ],
  integer: [
    value('dyn-integer-pcf', REFRESHED, `${PCF} input`, 'property', 'numeric input inside the named container'),
    value('dyn-integer-input', EARLIER, `[data-id="${FIELD}-whole-number-text-input"],[data-id="${FIELD}-decimal-number-text-input"]`, 'property', 'named number input'),
  ],
  date: [
    value('dyn-date-input', EARLIER, `[data-id="${FIELD}-date-time-input"]`, 'property', 'named date input in both looks; text in the user’s format'),
    value('dyn-date-container', EARLIER, `[data-id="${FIELD}._datecontrol-date-container"] input`, 'property', 'the date’s container is named where the input is not'),
    value('dyn-date-description', '2026', `[data-id="${FIELD}-datetime-description_container"] input`, 'property', 'read-only dates of 2026 have a named description container only'),
  ],
  lookup: [
    value('dyn-lookup-text', EARLIER, `${PICKED}_selected_tag_text"]`, 'text', 'name of the chosen record; the part after Dropdown_ has no prefix'),
    value('dyn-lookup-list', EARLIER, `${PICKED}_SelectedRecordList"] li`, 'text', 'list of chosen records'),
    value('dyn-lookup-tag', EARLIER, `${PICKED}_selected_tag"][role="link"]`, 'text', 'the chosen record as a link'),
    value('dyn-lookup-none', EARLIER, `[data-id="${FIELD}-Lookup_{a}"]`, 'nothing', 'the control is there and nothing is chosen'),
  ],
  choice: [
    value('dyn-choice-combo', REFRESHED, `${PCF} [role="combobox"]`, 'value-attribute', 'the shown option is the value attribute of the combo box'),
    value('dyn-choice-locked', REFRESHED, `${PCF} input[readonly]`, 'property', 'a locked choice is a read-only input'),
    value('dyn-choice-button', '2023', `button[data-id="${FIELD}-option-set-select"]`, 'text', 'a button between the two looks'),
    value('dyn-choice-select', EARLIER, `select[data-id="${FIELD}-option-set-select"]`, 'option', 'native select'),
    value('dyn-choice-status', EARLIER, `[id="${FIELD}-pickliststatus-comboBox_text-value"]`, 'text', 'status reason: the text part, without the list of options'),
  ],
  tick: [
    value('dyn-tick-combo', REFRESHED, `${PCF} [role="combobox"]`, 'value-attribute', 'two options are a choice in this look'),
    value('dyn-tick-locked', REFRESHED, `${PCF} input[readonly]`, 'property', 'the same, locked'),
    value('dyn-tick-select', EARLIER, `select[data-id="${FIELD}-checkbox-select"]`, 'checked', 'select with 1 and 0'),
    value('dyn-tick-toggle', EARLIER, `[data-id="${FIELD}-toggle-container"] button,[data-id="${FIELD}-checkbox-toggle"]`, 'checked', 'toggle with aria-checked'),
    { ...value('dyn-tick-switch', EARLIER, '[role="switch"]', 'checked', 'the block’s only switch'), rank: 'aria' },
  ],
});

/** How the blocks of a form tell their control. The first that finds any is used for the whole form. */
export const BLOCKS: readonly BlockCandidate[] = defineCandidates({
  blocks: [
    { id: 'dyn-block', since: '2023', why: 'data-id is the hook since July 2023', rank: 'api-name', css: `[data-id$="${ITEM}"]`, attribute: 'data-id', suffix: ITEM },
    { id: 'dyn-block-class', since: EARLIER, why: 'control class, control, table', rank: 'api-name', css: '[data-lp-id*="|"]', attribute: 'data-lp-id', part: 1 },
    { id: 'dyn-block-control', since: EARLIER, why: 'control name', rank: 'api-name', css: '[data-control-name]', attribute: 'data-control-name' },
    { id: 'dyn-block-name', since: EARLIER, why: 'control name as data-id', rank: 'api-name', css: '[data-id]', attribute: 'data-id' },
    { id: 'dyn-block-id', since: EARLIER, why: 'until July 2023 the id told: form, number, control', rank: 'api-name', css: `[id$="${ITEM}"]`, attribute: 'id', suffix: ITEM },
  ],
} as const).blocks;

/** The other places of the form. */
export const PLACES = defineCandidates({
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
});

/** Parts that show other records, or are no part of the record's form. */
export const NOT_THE_RECORD = [
  '[id*="dialogPageContainer"]', '[data-id*="quickCreateRoot"]', '[data-id="lookupDialogRoot"]', '[data-id="SetStateDialog"]',
  '[data-lp-id*="MscrmControls.Containers.QuickForm|"]', '[data-id="notescontrol"]',
  '[role="dialog"]:not([data-id="headerFieldsFlyout"],[data-id^="MscrmControls.Containers.ProcessStageControl"])',
].join(',');

/** Layers outside the form that hold fields of the active form while they are open. */
export const FLYOUTS = '[data-id="headerFieldsFlyout"],[flyoutroot="__flyoutRootNode"]';

/** Candidates of a kind, all kinds in turn for a column whose type is not known. */
export function valueCandidates(kind: ControlKind): readonly ValueCandidate[] {
  if (kind !== 'any') return VALUES[kind];
  return [...VALUES.lookup, ...VALUES.date, ...VALUES.choice, ...VALUES.tick.slice(2), ...VALUES.money.slice(1), ...VALUES.integer.slice(1), ...VALUES.text];
}
