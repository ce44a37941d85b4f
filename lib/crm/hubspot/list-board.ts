import type { RowField } from '../../domain/list-reading';
import type { PageConfig } from '../page-config';
import type { RawField } from '../raw-field';
import { LOADING } from './candidates';
import { readPlace } from './guard';
import { BOARD_PART, CARD, LIST_CANDIDATES } from './list-candidates';
import type { FoundRow } from './list-row';
import { columnOf, dealOfLinks, rowOf } from './list-row';
import type { FoundList } from './list-table';
import { rawOf, readValue, valueText } from './value';

const [STAGE, PIPELINE, PROPERTY] = LIST_CANDIDATES.properties;

/** The widest element of a card around its title. */
function cardOf(title: Element): Element {
  let card = title;
  for (let up = title.closest(CARD.css); up; up = up.parentElement?.closest(CARD.css) ?? null) card = up;
  return card;
}

/** The column's name: of the nearest element around the card's column that holds one, if it holds no other. */
function stageOf(card: Element): string | null {
  for (let up = card.closest(BOARD_PART.css); up; up = up.parentElement) {
    const names = up.querySelectorAll(STAGE.css);
    if (names.length > 0) return names.length === 1 && names[0] ? valueText(names[0]) : null;
  }
  return null;
}

/** The value beside a label: the rest of the line that both stand in. */
function lineValue(label: Element, field: RowField, via: string): RawField | null {
  const node = label.nextElementSibling;
  return node && readValue(node, field, via);
}

function linesOf(card: Element, config: PageConfig | undefined): [RowField, RawField][] {
  return [...card.querySelectorAll(PROPERTY.css)].flatMap((label): [RowField, RawField][] => {
    const column = columnOf(null, valueText(label).replace(/\s*:$/, ''), PROPERTY.id, config);
    const raw = column && lineValue(label, column.field, column.via);
    return column && raw ? [[column.field, raw]] : [];
  });
}

function foundCard(title: Element, tenant: string, pipeline: string, config: PageConfig | undefined): FoundRow | null {
  const card = cardOf(title);
  const id = dealOfLinks(card, tenant);
  const said = card.getAttribute('data-selenium-id');
  if (id === null || dealOfLinks(title, tenant) !== id || (said !== null && said !== id) || card.querySelector(LOADING.css)) return null;
  const stage = stageOf(card);
  const found: [RowField, RawField][] = [
    ['name', rawOf('name', valueText(title), 'hs-board-title')],
    ...(stage ? [['stage', rawOf('stage', stage, STAGE.id)] as [RowField, RawField]] : []),
    ...(pipeline ? [['pipeline', rawOf('pipeline', pipeline, PIPELINE.id)] as [RowField, RawField]] : []),
    ...linesOf(card, config),
  ];
  return { row: rowOf(id, found), anchor: title };
}

/** The deals of a board: stage from the column, pipeline from the switch above it, the rest by the labels on the card. */
export function boardCards(doc: Document, columns: readonly Element[], tenant: string, config: PageConfig | undefined): FoundList {
  const switcher = doc.querySelector(PIPELINE.css);
  const pipeline = switcher ? valueText(switcher) : '';
  const titles = [...new Set(columns.flatMap((column) => [...column.querySelectorAll(LIST_CANDIDATES.cards[0].css)]))];
  const rows = titles.flatMap((title) => readPlace('hs-board-card', () => [foundCard(title, tenant, pipeline, config)])).filter((row) => row !== null);
  return { rows, unknown: titles.length - rows.length, dateTexts: [] };
}
