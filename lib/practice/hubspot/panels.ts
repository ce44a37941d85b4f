import { recordAddress } from './associations';
import { EMPTY, valueText } from './formats';
import { propertyNamed, type PracticeProperty } from './properties';
import type { PreviewTarget, Scene } from './scene';

/** A layer of its own over the page, outside of the application's root; closes by its button and by Escape. */
export function panel(scene: Scene, name: string, inside: HTMLElement): HTMLElement {
  const { kit } = scene;
  const close = kit.el('button', { type: 'button', look: 'secondary' }, scene.text('close'));
  const dialog = kit.el('div', { 'data-component-name': 'Panel', 'data-open-complete': 'true', role: 'dialog', 'aria-label': name, look: 'layer' },
    kit.el('div', { look: 'headRow' }, kit.el('strong', {}, name), close), inside);
  const layer = kit.el('div', { 'data-layer-for': 'Panel' }, dialog);
  close.addEventListener('click', () => layer.remove());
  dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape') layer.remove(); });
  kit.doc.body.append(layer);
  close.focus();
  return layer;
}

/** "Details" of a property: the table of its history, which here holds the present value only. */
export function historyPanel(scene: Scene, property: PracticeProperty): void {
  const { kit, spec } = scene;
  const label = property.label[spec.language];
  panel(scene, `${scene.text('details')}: ${label}`, kit.el('table', { 'data-test-id': 'property-info-table' }, kit.el('tbody', {},
    kit.el('tr', { 'data-test-id': 'property-info-table-row' }, kit.el('td', { 'data-test-id': 'property-label-cell' }, label), kit.el('td', {}, valueText(property, scene.deal, spec) || EMPTY)))));
}

/** The quick view of another record over this one: the address stays, the other record's facts are there in full markup. */
export function previewPanel(scene: Scene, target: PreviewTarget, facts: readonly [name: string, value: string][]): void {
  const { kit, spec } = scene;
  const list = facts.map(([name, value]) => kit.el('div', { 'data-test-id': `highlight-property-item-${name}`, look: 'fact' },
    kit.el('span', {}, `${propertyNamed(name).label[spec.language]}:`), kit.el('span', { 'data-test-id': `highlight-property-display-${name}` }, value || EMPTY)));
  const link = kit.el('a', { href: recordAddress(scene, target.object, target.id) }, target.name);
  link.addEventListener('click', (event) => event.preventDefault());
  const highlight = kit.el('div', { 'data-card-type': 'OBJECT_HIGHLIGHT', 'data-card-id': `OBJECT_HIGHLIGHT-FAS-${target.object}-1` },
    kit.el('div', { 'data-test-id': 'record-highlight-content' },
      kit.el('h2', { 'data-test-id': 'highlight-record-label', 'data-selenium-test': 'highlightTitle', look: 'title' }, target.name), ...list));
  panel(scene, scene.text('preview'), kit.el('div', { 'data-crm-location': 'CRM_OBJECT_PREVIEW' }, link, highlight));
}
