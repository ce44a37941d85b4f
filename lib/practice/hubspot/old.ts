import { dropdown } from './dropdown';
import { EMPTY, editText, typedValue, valueText } from './formats';
import { activityButtons } from './highlight';
import { PIPELINE, propertyNamed, STAGES, type PracticeProperty } from './properties';
import type { Scene } from './scene';
import type { CardSpec } from './spec';

function selectById(scene: Scene, id: string, current: string, choose: (label: string) => void): HTMLElement {
  const choices = id === 'stage-select' ? STAGES.map((stage) => ({ value: stage.id, label: stage.label })) : [{ value: 'default', label: PIPELINE }];
  return dropdown(scene.kit, { attributes: { id }, current, choices, choose: (choice) => choose(choice.label) });
}

/** The former highlight card: stage and pipeline by id, the close date in an input that always is one. */
export function oldHighlight(scene: Scene, title: HTMLElement): HTMLElement {
  const { kit, spec, deal } = scene;
  const fact = (name: string, value: HTMLElement) => kit.el('div', { look: 'fact' }, kit.el('span', {}, `${propertyNamed(name).label[spec.language]}:`), value);
  const closeDate = () => {
    const input = kit.el('input', { 'data-selenium-test': 'DealHighlightDetailsCloseDateInput', look: 'field', 'aria-label': propertyNamed('closedate').label[spec.language], value: valueText(propertyNamed('closedate'), deal, spec) ?? '' });
    return savedOnEnter(scene, propertyNamed('closedate'), input as HTMLInputElement);
  };
  const facts = () => kit.el('div', { 'data-selenium-test': 'deal-highlight-details' },
    fact('closedate', scene.live(['closedate'], closeDate)),
    fact('dealstage', scene.live(['dealstage'], () => selectById(scene, 'stage-select', deal.stage.hubspot, scene.moveStage))),
    fact('pipeline', selectById(scene, 'pipeline-select', PIPELINE, () => undefined)));
  return kit.el('section', { 'data-selenium-component': 'ProfileHighlightContainer', look: 'card' },
    kit.el('div', { look: 'cardBody' }, kit.wrap(title), scene.slot(facts)), activityButtons(scene));
}

/** Typed text counts once it was saved: Enter saves, Escape takes it back. */
function savedOnEnter(scene: Scene, property: PracticeProperty, input: HTMLInputElement): HTMLInputElement {
  const saved = input.value;
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') input.value = saved;
    if (event.key !== 'Enter') return;
    const value = typedValue(property, input.value, scene.spec);
    if (value === undefined) return input.setAttribute('aria-invalid', 'true');
    input.blur();
    scene.save(property, value);
  });
  return input;
}

function control(scene: Scene, property: PracticeProperty, id: string): HTMLElement {
  const { kit, deal, spec } = scene;
  const names = { id, 'data-field': property.name, 'data-selenium-test': `property-input-${property.name}` };
  const text = valueText(property, deal, spec) ?? '';
  if (property.readonly) return kit.el('div', names, text || EMPTY);
  if (property.kind === 'enum' || property.kind === 'owner') {
    const label = kit.el('span', {}, kit.el('span', {}, text || EMPTY));
    label.className = 'uiDropdown__buttonLabel';
    (label.firstElementChild as HTMLElement).className = 'private-dropdown__item__label';
    return kit.el('button', { ...names, type: 'button', look: 'dropdown' }, label);
  }
  const input = kit.el('input', { ...names, look: 'field', value: property.kind === 'money' ? text : editText(property, deal, spec) });
  return savedOnEnter(scene, property, input as HTMLInputElement);
}

/** Rows of the deal's own card carry the property's name; those of other cards leave it to the control. */
function row(scene: Scene, name: string, named: boolean): HTMLElement | null {
  const { kit, spec } = scene;
  const property = propertyNamed(name);
  if (valueText(property, scene.deal, spec) === null) return null;
  const id = kit.nextId();
  return scene.live([name], () => kit.el('div', { 'data-profile-property': named ? name : undefined, look: 'row' },
    kit.wrap(kit.el('div', { look: 'rowInside' },
      kit.el('label', { id: `UIFormControl-label-${id}`, for: `UIFormControl-${id}` }, kit.el('span', {}, property.label[spec.language])),
      control(scene, property, `UIFormControl-${id}`)))));
}

/** The former sidebar: sections of rows that carry the property's name, controls that are inputs all the time. */
export function oldSections(scene: Scene, cards: readonly CardSpec[]): HTMLElement[] {
  const { kit } = scene;
  return cards.flatMap((spec) => spec.card !== 'properties' ? [] : [kit.el('section', { look: 'card' },
    kit.el('header', { look: 'cardHead' }, kit.el('span', { 'data-locale-at-render': scene.spec.uiLocale }, scene.text(spec.title))),
    kit.el('div', { look: 'cardBody' }, scene.slot(() => kit.el('div', {}, ...spec.rows.map((name) => row(scene, name, spec.title === 'about'))))))]);
}
