import type { RowField } from '../../domain/list-reading';
import type { PageConfig } from '../page-config';
import type { RawField } from '../raw-field';
import { FOOTER, HEADER, LIST_CANDIDATES, ROW } from './list-candidates';
import type { Column, FoundRow } from './list-row';
import { columnOf, dealOfLinks, rowOf } from './list-row';
import { LOADING } from './candidates';
import { readPlace } from './guard';
import { linkedRecord } from './locate';
import { rawOf, readValue, valueText } from './value';

/** `cell-0-3-{property}-{record id}`: names may hold hyphens, the id is the last number. */
const CELL = /^cell-0-3-(.+)-(\d{1,20})$/;
const HEADER_NAME = /^header-0-3-(.+)$/;
/** Further columns of dates that the CRM itself draws: they prove formats. */
const DRAWN_DATES = /^(?:createdate|hs_lastmodifieddate|notes_last_updated)$/;

/** What was found in a table: its rows, how many could not be told, and texts that prove formats. */
export interface FoundList {
  rows: FoundRow[];
  /** Rows that load, or whose record is not proven. */
  unknown: number;
  dateTexts: string[];
}

interface Cell {
  name: string;
  node: Element;
}

/** The cells of a row and the deal that all of them, the row and its links agree on; null where they do not. */
function provenRow(row: Element, tenant: string): { id: string; cells: Cell[] } | null {
  const [{ css }] = LIST_CANDIDATES.cells;
  const parsed = [...row.querySelectorAll(css)].map((node) => ({ node, match: CELL.exec(node.getAttribute('data-test-id') ?? '') }));
  const own = /^row-(\d{1,20})$/.exec(row.getAttribute('data-test-id') ?? '')?.[1];
  const ids = new Set([...parsed.map(({ match }) => match?.[2]), ...(own ? [own] : [])]);
  const [id, ...others] = ids;
  const links = [...row.querySelectorAll('a[href]')].map(linkedRecord).filter((record) => record?.object === '0-3');
  if (id === undefined || others.length > 0 || parsed.length === 0 || links.some((record) => record?.id !== id || record.portal !== tenant)) return null;
  return { id, cells: parsed.map(({ node, match }) => ({ node, name: match?.[1] ?? '' })) };
}

/** The name is the link's text: its cell holds a "Preview" button too. */
function cellValue({ node, name }: Cell, column: Column, tenant: string): RawField | null {
  const link = name === 'dealname' ? node.querySelector('a[href]') : null;
  if (link && dealOfLinks(link, tenant) !== null) return rawOf(column.field, valueText(link), column.via);
  return readValue(node, column.field, column.via);
}

function labelsIn(table: Element): Map<string, string> {
  return new Map([...table.querySelectorAll(HEADER.css)].flatMap((node) => {
    const name = HEADER_NAME.exec(node.getAttribute('data-test-id') ?? '')?.[1];
    return name ? [[name, valueText(node)]] : [];
  }));
}

function foundRow(row: Element, tenant: string, labels: Map<string, string>, config: PageConfig | undefined): FoundRow | null {
  const proven = row.querySelector(LOADING.css) ? null : provenRow(row, tenant);
  const anchor = proven?.cells.find(({ name }) => name === 'dealname')?.node;
  if (!proven || !anchor) return null;
  const found = proven.cells.flatMap((cell): [RowField, RawField][] => {
    const column = columnOf(cell.name, labels.get(cell.name) ?? '', 'hs-list-cell', config);
    const raw = column && cellValue(cell, column, tenant);
    return column && raw ? [[column.field, raw]] : [];
  });
  return { row: rowOf(proven.id, found), anchor: anchor.querySelector('a[href]') ?? anchor };
}

/** The deals of a table. A row that loads, or about whose record its parts do not agree, is left out and counted. */
export function tableRows(table: Element, tenant: string, config: PageConfig | undefined): FoundList {
  const labels = labelsIn(table);
  const rows = [...table.querySelectorAll(ROW.css)];
  const found = rows.flatMap((row) => readPlace('hs-list-row', () => [foundRow(row, tenant, labels, config)])).filter((row) => row !== null);
  const drawn = [...table.querySelectorAll(LIST_CANDIDATES.cells[0].css)].filter((cell) => DRAWN_DATES.test(CELL.exec(cell.getAttribute('data-test-id') ?? '')?.[1] ?? ''));
  return { rows: found, unknown: rows.length - found.length, dateTexts: drawn.map((cell) => valueText(cell)).filter((text) => /\d/.test(text)) };
}

/** How many records the list has, where the footer says one whole number; null where it says none or several. */
export function totalOf(doc: Document): number | null {
  const footer = doc.querySelector(FOOTER.css);
  const numbers = footer ? (valueText(footer).match(/\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d+/g) ?? []) : [];
  return numbers.length === 1 ? Number(numbers[0]?.replace(/\D/g, '')) : null;
}
