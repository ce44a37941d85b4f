import type { PracticeDeal } from '../contract';
import { typedStage, typedValue } from './edit-input';
import type { FieldSpec, SectionSpec } from './fields';
import { sectionsOf } from './fields';
import type { Child, RecordScope } from './kit';
import type { FormState } from './row';
import { auraRow } from './row-aura';
import { fieldRow } from './row';

function sectionHead(scope: RecordScope, title: string, box: () => HTMLElement | null): HTMLElement {
  const { make } = scope;
  const button = make('button.slds-button.slds-section__title-action', { type: 'button', 'aria-expanded': 'true' },
    make('span.slds-section__title-text', {}, title));
  button.addEventListener('click', () => {
    const open = box()?.classList.toggle('slds-is-open') ?? true;
    button.setAttribute('aria-expanded', String(open));
  }, { signal: scope.signal });
  return make('h3.slds-section__title', {}, button);
}

function pageLayoutSection(scope: RecordScope, section: SectionSpec, form: FormState): HTMLElement {
  const { make } = scope;
  const rows: HTMLElement[] = [];
  for (let index = 0; index < section.fields.length; index += 2) {
    const pair = section.fields.slice(index, index + 2);
    rows.push(make('records-record-layout-row', {}, make('slot', {}, ...pair.map((spec, side) => fieldRow(scope, spec, form, side === 0)))));
  }
  const box: HTMLElement = make('div.slds-section.has-header.slds-is-open', {}, sectionHead(scope, section.title, () => box),
    make('div.slds-section__content', {}, make('slot', {}, ...rows)));
  return make('records-record-layout-section', {}, box);
}

function dynamicSection(scope: RecordScope, section: SectionSpec, form: FormState, index: number): HTMLElement {
  const { make } = scope;
  const column = (side: number): HTMLElement => make('flexipage-column2', {},
    make('div.column', {}, make('slot', {}, ...section.fields.filter((_, at) => at % 2 === side).map((spec) => fieldRow(scope, spec, form, side === 0)))));
  const box: HTMLElement = make('div.slds-section.has-header.slds-is-open', {}, sectionHead(scope, section.title, () => box),
    make('div.slds-section__content', {}, make('slot', { name: 'columns' }, make('slot.columns', { slot: 'columns' }, column(0), column(1)))));
  const suffix = index === 0 ? '' : String(index + 1);
  return make('flexipage-component2', { 'data-component-id': `flexipage_fieldSection${suffix}` }, make('slot', {}, make('flexipage-field-section2', {}, box)));
}

function auraSection(scope: RecordScope, section: SectionSpec, form: FormState): HTMLElement {
  const { make } = scope;
  const box: HTMLElement = make('div.slds-section.slds-is-open', {}, sectionHead(scope, section.title, () => box),
    make('div.slds-section__content', {}, ...section.fields.map((spec) => auraRow(scope, spec, form))));
  return make('div.forcePageBlockSectionView', {}, box);
}

/** The details as Aura drew them, inside the wrapper that an LWC page puts around Aura components. */
function auraPanel(scope: RecordScope, area: HTMLElement, bottom: HTMLElement): HTMLElement {
  const { make } = scope;
  return make('flexipage-component2', { 'data-component-id': 'force_detailPanel' }, make('slot', {}, make('flexipage-aura-wrapper', {},
    make('div.forceDetailPanelDesktop', {}, make('div.forceRecordLayout', {}, area, bottom)))));
}

/** How long the values of a slow page take after their rows are there, in milliseconds. */
const FETCHING = 200;

/** What a user has typed into an open form and not saved. */
function typeSomething(area: HTMLElement): void {
  for (const input of area.querySelectorAll<HTMLInputElement>('input[name="NextStep"], input[name="Amount"]')) input.value = '99 typed, not saved';
}

/** Saves what was typed, or says that a value does not fit and stays open. */
function collect(scope: RecordScope, specs: FieldSpec[], form: Element): { changes: Partial<PracticeDeal>; stage: string | null } | null {
  const changes: Partial<PracticeDeal> = {};
  for (const spec of specs.filter((candidate) => candidate.editable && candidate.type !== 'stage')) {
    const typed = typedValue(scope, spec, form);
    if (typed === null) {
      form.querySelector(`[name="${spec.api}"]`)?.setAttribute('aria-invalid', 'true');
      return null;
    }
    Object.assign(changes, typed);
  }
  return { changes, stage: typedStage(form) };
}

function footer(scope: RecordScope, save: () => void, cancel: () => void): HTMLElement {
  const { make, labels } = scope;
  const button = (kind: string, name: string, text: string, run: () => void): HTMLElement => {
    const inner = make('button.slds-button', { type: 'button', name }, text);
    inner.addEventListener('click', run, { signal: scope.signal });
    return make(`lightning-button.${kind}`, {}, inner);
  };
  return make('records-form-footer', {}, make('div.slds-docked-form-footer', {},
    button('cancel-button', 'CancelEdit', labels.cancel, cancel), button('save-button', 'SaveEdit', labels.save, save)));
}

/** The details of a record with their edit mode: page-layout rows in a detail panel, or Dynamic Forms sections. */
export function details(scope: RecordScope): HTMLElement {
  const { make, layout } = scope;
  const sections = sectionsOf(scope);
  const area = make('div.slds-form');
  const bottom = make('div.form-footer-area');
  const refresh = (): void => scope.save({});
  const form: FormState = { editing: layout.opening === 'editing', loading: layout.opening === 'loading', open: () => { form.editing = true; refresh(); } };
  const close = (): void => { form.editing = false; refresh(); };
  const save = (): void => {
    const typed = collect(scope, sections.flatMap((section) => section.fields), area);
    if (!typed) return;
    form.editing = false;
    scope.save(typed.changes);
    if (typed.stage !== null && typed.stage !== scope.deal.stage.salesforce) scope.moveStage(typed.stage);
  };
  const kinds = { 'page-layout': pageLayoutSection, 'dynamic-forms': dynamicSection, aura: auraSection };
  area.append(...sections.map((section, index) => kinds[layout.rows](scope, section, form, index)));
  scope.live(bottom, (): Child[] => (form.editing ? (bottom.firstChild ? [...bottom.childNodes] : [footer(scope, save, close)]) : []));
  if (form.editing) typeSomething(area);
  if (form.loading) scope.later(FETCHING, () => { form.loading = false; refresh(); });
  if (layout.rows === 'aura') return auraPanel(scope, area, bottom);
  if (layout.rows === 'dynamic-forms') return make('div.dynamic-form', {}, area, bottom);
  const generated = make('forcegenerated-detailpanel_opportunity___012000000000000aaa___full___view___recordlayout2.forcegenerated-record-layout2', {}, ...area.childNodes);
  area.append(generated);
  return make('flexipage-component2', { 'data-component-id': 'force_detailPanel' }, make('slot', {}, make('records-lwc-detail-panel', {},
    make('records-base-record-form', {}, make('div', {}, make('div.record-layout-container', {}, make('records-lwc-record-layout', {}, area)), bottom)))));
}
