import type { Scene } from './scene';

interface CardParts {
  /** Card id of the CRM: part of several attributes. */
  id: string;
  type: string;
  title: string;
  /** Built in its turn when the page fills. */
  body: () => HTMLElement;
  actions?: HTMLElement[];
  /** Extra attributes of the card's inner element. */
  attributes?: Record<string, string>;
}

/** A card of the record: wrapper by id, header with title and actions, typed body. */
export function card(scene: Scene, parts: CardParts): HTMLElement {
  const { kit } = scene;
  const wrapper = `card-wrapper-${parts.id}`;
  const head = kit.el('header', { look: 'cardHead' },
    kit.el('span', { 'data-selenium-test': 'crm-card-title', 'data-locale-at-render': scene.spec.uiLocale }, parts.title),
    kit.el('span', { 'data-selenium-test': 'crm-card-actions', 'data-test-id': 'crm-card-actions' }, ...(parts.actions ?? [])));
  const body = kit.el('div', { 'data-card-type': parts.type, 'data-card-id': parts.id, look: 'cardBody', ...parts.attributes },
    kit.el('div', { 'data-test-id': 'crm-card-content', 'data-selenium-test': `card-id-${parts.id}` }, scene.slot(parts.body)));
  return kit.el('section', { id: wrapper, 'data-test-id': wrapper, look: 'card' }, kit.wrap(kit.el('div', {}, head, kit.wrap(body))));
}
