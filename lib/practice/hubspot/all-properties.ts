import { valueText, editText } from './formats';
import { panel } from './panels';
import { propertyNamed } from './properties';
import type { Scene } from './scene';

/** What the panel shows where a layout does not say it. */
const COMMON = ['dealname', 'amount', 'closedate', 'dealtype', 'hs_next_step'];

/** A row: label, "Details" and the value in a text box, single lines too. An amount has a control of its own inside. */
function row(scene: Scene, name: string): HTMLElement | null {
  const { kit, spec, deal } = scene;
  const property = propertyNamed(name);
  if (valueText(property, deal, spec) === null) return null;
  const id = kit.nextId();
  const text = property.kind === 'money' || property.kind === 'date' ? editText(property, deal, spec) : (valueText(property, deal, spec) ?? '');
  const box = kit.el('textarea', { id: `i${id}`, look: 'field', rows: '1' }, text);
  return kit.el('div', { 'data-test-id': `property-input-${name}`, look: 'row' },
    kit.el('label', { id: `m${id}`, for: `i${id}` }, property.label[spec.language]),
    kit.el('span', { 'data-test-id': 'hover-content-wrapper' }, kit.el('button', { type: 'button', look: 'quiet' }, scene.text('details'))), box,
    property.kind === 'money' && kit.el('button', { type: 'button', look: 'quiet', 'data-test-id': `property-input-${name}-button` }, '0'));
}

function group(scene: Scene, name: string, title: string, ...rows: (HTMLElement | null)[]): HTMLElement {
  const { kit } = scene;
  return kit.el('div', { 'data-test-id': `group-accordion-${name}` }, kit.el('h3', {}, title), ...rows);
}

/** "View all properties": the open group with rows of which some are still loading, and a closed group without any. */
export function allPropertiesPanel(scene: Scene): void {
  const { kit, spec } = scene;
  const names = spec.allProperties ?? COMMON;
  const inside = scene.live(names, () => kit.el('div', { 'data-test-id': 'all-properties-panel' },
    group(scene, 'dealinformation', scene.text('dealInformation'), ...names.map((name) => row(scene, name)),
      kit.el('div', { 'data-test-id': 'property-input-skeleton' }, kit.el('div', { look: 'skeleton' }))),
    group(scene, 'dealactivity', scene.text('activities'))));
  panel(scene, scene.text('allProperties'), inside);
}
