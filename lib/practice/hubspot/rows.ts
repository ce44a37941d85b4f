import { dropdown } from './dropdown';
import { editText, EMPTY, typedValue, valueText } from './formats';
import { propertyNamed, PIPELINE, STAGES, type PracticeProperty } from './properties';
import type { Scene } from './scene';

/** Whether a row says its internal name: property cards do, label-only lists do not. */
export type Naming = 'named' | 'label-only';

interface Row {
  scene: Scene;
  property: PracticeProperty;
  naming: Naming;
  label: HTMLElement;
  controlId: string;
  edit: () => void;
  close: () => void;
}

const named = (row: Row): Record<string, string> => (row.naming === 'named' ? { 'data-selenium-test': `property-input-${row.property.name}` } : {});

function shownValue(row: Row, text: string): HTMLElement {
  const { kit } = row.scene;
  const { kind } = row.property;
  if (kind === 'owner') return kit.el('div', {}, text || row.scene.text('noOwner'), kit.el('span', {}, kit.el('span', { 'data-test-id': 'dropdown-caret', look: 'caret' })));
  if (kind === 'enum' && text) {
    const tag = kit.el('span', { 'data-component-name': 'UITag', 'data-test-id': 'badge', look: 'badge' }, kit.el('span', {}, text));
    return kit.el('div', {}, kit.el('span', named(row), tag), kit.el('span', {}, kit.el('span', { 'data-test-id': 'dropdown-caret', look: 'caret' })));
  }
  const inner = kind === 'money' && text ? kit.el('span', { 'data-selenium-test': 'currency-component-loaded' }, kit.el('span', {}, text)) : text || EMPTY;
  return kit.wrap(kit.el('span', named(row), inner));
}

function details({ scene, property }: Row): HTMLElement {
  const button = scene.kit.el('button', { type: 'button', look: 'quiet' }, scene.text('details'));
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    scene.showHistory(property);
  });
  return scene.kit.el('span', { 'data-test-id': 'hover-content-wrapper', look: 'hover' }, button);
}

function displayMode(row: Row, text: string): HTMLElement {
  const { kit } = row.scene;
  const editable = !row.property.readonly;
  const region = kit.el('div', { 'aria-labelledby': row.label.id, id: row.controlId, look: 'value' }, kit.el('span', {}, kit.wrap(shownValue(row, text))));
  const inside = kit.wrap(kit.el('div', {}, kit.el('div', {}, row.label), details(row), region));
  const root = kit.el('div', {
    look: 'rowInside', 'data-deferred-property-input-root': 'true', 'data-deferred-property-input-state': editable ? 'editable' : 'readonly',
    'data-deferred-property-input-mode': 'display', ...(editable ? { role: 'button', tabindex: '0' } : {}),
  }, inside);
  if (editable) {
    root.addEventListener('click', row.edit);
    root.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target === root) row.edit(); });
  }
  return root;
}

/** The choices of an enum: the values that any practice deal has. */
function choicesOf(row: Row): { value: string; label: string }[] {
  if (row.property.kind === 'stage') return STAGES.map((stage) => ({ value: stage.id, label: stage.label }));
  if (row.property.kind === 'pipeline') return [{ value: 'default', label: PIPELINE }];
  const nl = row.scene.spec.language === 'nl';
  const labels = row.property.name === 'dealtype' ? (nl ? ['Nieuwe klant', 'Bestaande klant'] : ['New Business', 'Existing Business']) : [nl ? 'Beurs' : 'Trade fair', 'Web'];
  return [...labels.map((label) => ({ value: label.toLowerCase().replaceAll(' ', ''), label })), { value: '', label: row.scene.text('emptyChoice') }];
}

interface Control {
  node: HTMLElement;
  typed(): string;
}

function enumControl(row: Row, text: string): Control {
  const { kit } = row.scene;
  let picked = text;
  const holder = kit.el('div', {});
  const draw = () => holder.replaceChildren(dropdown(kit, {
    attributes: { id: row.controlId, ...named(row) },
    current: picked || row.scene.text('emptyChoice'),
    choices: choicesOf(row),
    choose: (choice) => { picked = choice.value === '' ? '' : choice.label; draw(); },
  }));
  draw();
  return { node: holder, typed: () => picked };
}

function textControl(row: Row, text: string): Control {
  const input = row.scene.kit.el(row.property.kind === 'long' ? 'textarea' : 'input', { id: row.controlId, look: 'field', ...named(row) }) as HTMLInputElement;
  input.setAttribute('value', text);
  input.value = text;
  return { node: input, typed: () => input.value };
}

function inputMode(row: Row): HTMLElement {
  const { scene, property } = row;
  const { kit } = scene;
  const text = editText(property, scene.deal, scene.spec);
  const control = ['enum', 'stage', 'pipeline'].includes(property.kind) ? enumControl(row, text) : textControl(row, text);
  const save = kit.el('button', { type: 'button', look: 'primary' }, scene.text('save'));
  const cancel = kit.el('button', { type: 'button', look: 'secondary' }, scene.text('cancel'));
  save.addEventListener('click', () => {
    const value = typedValue(property, control.typed(), scene.spec);
    if (value === undefined) return control.node.setAttribute('aria-invalid', 'true');
    row.close();
    scene.save(property, value);
  });
  cancel.addEventListener('click', row.close);
  const form = kit.el('div', { 'data-test-id': 'DisplayOptimizedFormControl' },
    kit.wrap(kit.el('div', {}, kit.el('div', {}, row.label), details(row), kit.el('div', {}, control.node), kit.el('div', { look: 'editBar' }, save, cancel))));
  return kit.el('div', {
    look: 'rowInside', 'data-deferred-property-input-root': 'true', 'data-deferred-property-input-state': 'editable', 'data-deferred-property-input-mode': 'input',
  }, form);
}

function labelFor(scene: Scene, property: PracticeProperty, controlId: string, id: number): HTMLElement {
  return scene.kit.el('label', { id: `FormControl-label${id}`, for: controlId }, scene.kit.el('span', {}, scene.kit.el('span', {}, property.label[scene.spec.language])));
}

/**
 * One property row in the deferred form shell: shown, or open for editing until saved or cancelled.
 * @returns null when the deal has no such field.
 */
export function propertyRow(scene: Scene, name: string, naming: Naming): HTMLElement | null {
  const property = propertyNamed(name);
  if (valueText(property, scene.deal, scene.spec) === null) return null;
  const id = scene.kit.nextId();
  const controlId = `FormControl${id}`;
  const holder = scene.kit.el(naming === 'named' ? 'span' : 'div', { look: 'row', 'data-test-id': naming === 'named' ? name : 'crm-property-list-item' });
  let editing = false;
  const row: Row = {
    scene, property, naming, controlId,
    get label() { return label; },
    edit() {
      editing = true;
      holder.replaceChildren(inputMode(row));
      holder.querySelector<HTMLElement>('input, textarea')?.focus();
    },
    close() {
      editing = false;
      holder.replaceChildren(displayMode(row, valueText(property, scene.deal, scene.spec) ?? ''));
    },
  };
  const label = labelFor(scene, property, controlId, id);
  scene.live([name], () => {
    if (!editing) holder.replaceChildren(displayMode(row, valueText(property, scene.deal, scene.spec) ?? ''));
    return holder;
  });
  if (scene.spec.editing?.includes(name)) row.edit();
  return holder;
}

/** A row of a card that fills row by row: in its place a skeleton stands for a while, or for good. */
export function rowInTime(scene: Scene, name: string, naming: Naming): HTMLElement | null {
  const { kit, spec } = scene;
  const late = spec.lateRows?.includes(name);
  if (!late && !spec.unknownRows?.includes(name)) return propertyRow(scene, name, naming);
  const skeleton = kit.el('div', { 'data-test-id': 'property-input-skeleton', 'aria-busy': late ? 'true' : undefined }, kit.el('span', { look: 'skeleton' }));
  if (late) kit.later(kit.between(400, 900), () => skeleton.replaceWith(propertyRow(scene, name, naming) ?? ''));
  return skeleton;
}
