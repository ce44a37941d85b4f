import type { PracticeDeal } from '../../contract';
import { EMPTY, valueText } from '../formats';
import { propertyNamed, STAGES } from '../properties';
import { nameLink, type ListParts } from './index-page';
import type { DrawnList } from './table';

/** Cards of a column that come when it is scrolled to its end. */
const MORE = 3;

function lines(parts: ListParts, deal: PracticeDeal): HTMLElement[] {
  const { kit, spec } = parts;
  return spec.shown.map((name, index) => {
    const property = propertyNamed(name);
    const text = valueText(property, deal, spec.record) || EMPTY;
    const value = property.kind === 'money' && text !== EMPTY ? kit.el('span', { 'data-selenium-test': 'currency-component-loaded' }, kit.el('span', {}, text)) : kit.el('span', {}, text);
    return kit.el('div', { 'data-test-id': `cdbc-property-${index}`, 'data-selenium-test': 'card-property' },
      kit.el('span', { 'data-test-id': 'cdbc-property-label' }, `${property.label[spec.record.language]}:`), ' ',
      kit.el('span', {}, kit.el('span', { 'data-test-id': 'cdbc-property-value' }, value)));
  });
}

function cardOf(parts: ListParts, deal: PracticeDeal): HTMLElement {
  const { kit, spec } = parts;
  const former = spec.cards === 'former';
  const { link, preview } = nameLink(parts, deal, { 'data-test-id': former ? 'cdbc-title' : 'board-card-section-title-link' }, kit.el('span', {}, deal.name));
  const inside = [link, kit.el('div', {}, preview), ...lines(parts, deal)];
  const id = deal.ids.hubspot;
  return former
    ? kit.el('div', { 'data-test-id': 'cdb-column-item', 'data-selenium-id': id, 'data-rbd-draggable-id': id }, kit.el('div', { 'data-test-id': 'cdbc-card', look: 'boardCard' }, ...inside))
    : kit.el('div', { 'data-test-id': 'cdb-column-item', 'data-selenium-id': id }, kit.el('div', { 'data-test-id': 'cdbc-card', look: 'boardCard' }, kit.el('div', { 'data-test-id': 'title-hover-container' }, ...inside)));
}

/** The board of an index page: a column for each stage, whose cards come a few at a time; sums under them are no deals. */
export function boardOf(parts: ListParts): DrawnList {
  const { kit, spec, deals, text } = parts;
  const counts = new Map<string, number>();
  const inStage = (label: string) => deals.filter((deal) => deal.stage.hubspot === label);
  const shownIn = (label: string) => inStage(label).slice(0, counts.get(label) ?? spec.drawn ?? deals.length);
  const board = kit.el('div', { look: 'board' });
  const column = ({ id, label }: (typeof STAGES)[number]) => {
    const body = kit.el('div', { 'data-test-id': 'cdb-column-body', look: 'boardBody', ...(spec.cards === 'former' ? { 'data-rbd-droppable-id': id } : { 'data-droppable-id': id }) },
      ...shownIn(label).map((deal) => cardOf(parts, deal)));
    body.addEventListener('scroll', () => {
      if (body.scrollTop + body.clientHeight < body.scrollHeight - 4 || shownIn(label).length === inStage(label).length) return;
      counts.set(label, shownIn(label).length + MORE);
      draw();
    });
    return kit.el('div', { 'data-test-id': `framework-data-column-${id}`, 'data-column-id': id, look: 'boardColumn' },
      kit.el('div', { look: 'boardHead' }, kit.el('span', { 'data-test-id': 'cdb-column-name' }, kit.el('span', {}, kit.el('span', {}, label))), kit.el('span', {}, String(inStage(label).length))),
      body, kit.el('div', { look: 'small' }, `${text('total')}: € 99.999`));
  };
  const draw = () => board.replaceChildren(...STAGES.map(column));
  draw();
  return {
    node: board,
    shown: () => STAGES.flatMap(({ label }) => shownIn(label).map((deal) => deal.ids.hubspot)),
    draw,
    scrollTo(index) {
      const deal = deals[index];
      if (!deal) return;
      const { hubspot } = deal.stage;
      counts.set(hubspot, Math.max(shownIn(hubspot).length, inStage(hubspot).indexOf(deal) + 1));
      draw();
    },
  };
}
