import { associationsCard } from './associations';
import { card } from './card';
import { EMPTY, valueText } from './formats';
import { PIPELINE, propertyNamed } from './properties';
import { propertyRow, rowInTime } from './rows';
import type { Scene } from './scene';
import type { CardSpec } from './spec';

type Of<K extends CardSpec['card']> = Extract<CardSpec, { card: K }>;

function propertiesCard(scene: Scene, spec: Of<'properties'>): HTMLElement {
  const { kit } = scene;
  const all = kit.el('button', { type: 'button', look: 'quiet', 'data-key': 'profileSidebarModule.viewProfile' }, scene.text('viewAll'));
  all.addEventListener('click', () => scene.showAllProperties());
  const rows = () => kit.el('div', { 'data-selenium-test': 'profile-properties' },
    kit.el('ul', { 'data-selenium-test': 'profile-properties-list' }, ...spec.rows.map((name) => rowInTime(scene, name, 'named'))));
  return card(scene, {
    id: spec.id, type: 'PROPERTIES_V3', title: scene.text(spec.title), body: rows,
    actions: spec.title === 'about' ? [all] : [], attributes: { 'data-selenium-test': 'properties-card-content' },
  });
}

function listCard(scene: Scene, spec: Of<'list'>): HTMLElement {
  const rows = () => scene.kit.el('ul', {}, ...spec.rows.map((name) => propertyRow(scene, name, 'label-only')));
  return card(scene, { id: `PROPERTIES_LIST/${spec.title}`, type: 'PROPERTIES_LIST', title: scene.text(spec.title), body: rows });
}

function highlightTile(scene: Scene, name: string): HTMLElement {
  const { kit, spec } = scene;
  const property = propertyNamed(name);
  return scene.live(property.kind === 'stage' ? ['dealstage', 'pipeline'] : [name], () => {
    const text = valueText(property, scene.deal, spec);
    const value = property.kind === 'stage' ? `${text} (${PIPELINE})` : text || EMPTY;
    return kit.el('li', { 'data-test-id': 'crm-data-highlights-item' },
      kit.el('div', {}, kit.el('p', {}, property.label[spec.language]), kit.el('p', {}, property.kind === 'stage' ? kit.el('span', {}, value) : value)));
  });
}

function dataHighlightsCard(scene: Scene, spec: Of<'data-highlights'>): HTMLElement {
  const tiles = () => scene.kit.el('ul', { look: 'tiles' }, ...spec.rows.map((name) => highlightTile(scene, name)));
  return card(scene, { id: 'DATA_HIGHLIGHTS/0-3', type: 'DATA_HIGHLIGHTS', title: scene.text('highlights'), body: tiles });
}

/** The cards of one column, in the order of the layout. */
export function cardsOf(scene: Scene, specs: readonly CardSpec[]): HTMLElement[] {
  return specs.map((spec) => {
    if (spec.card === 'properties') return propertiesCard(scene, spec);
    if (spec.card === 'list') return listCard(scene, spec);
    if (spec.card === 'associations') return associationsCard(scene, spec.of, spec.form);
    return dataHighlightsCard(scene, spec);
  });
}
