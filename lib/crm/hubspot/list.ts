import { isShown } from '../dom';
import type { ListPage, ListReader } from '../list-page';
import { MOST_ROWS } from '../list-page';
import { observeRecord } from '../observe';
import { overrideSelectors } from '../candidates';
import { CANDIDATES, LOADING } from './candidates';
import { languageOf } from './language';
import { boardCards } from './list-board';
import { BOARD_PART, LIST_CANDIDATES, TABLE } from './list-candidates';
import type { FoundList } from './list-table';
import { tableRows, totalOf } from './list-table';

/** The table that is shown, or the columns of the board. Quick views and panels over them are no part of either. */
function partsOf(doc: Document): { table: Element | null; columns: Element[] } {
  const table = [...doc.querySelectorAll(TABLE.css)].find(isShown) ?? null;
  return { table, columns: table ? [] : [...doc.querySelectorAll(BOARD_PART.css)].filter(isShown) };
}

/** HubSpot's table and board of deals. A board never says that all its cards are there, so it is always partial. */
export const hubspotList: ListReader = {
  crm: 'hubspot',
  open(doc, tenant, signal, { now, config }): ListPage {
    for (const table of [LIST_CANDIDATES, CANDIDATES]) overrideSelectors(table, config?.selectors ?? {}, doc);
    const find = (): FoundList | null => {
      const { table, columns } = partsOf(doc);
      if (table) return tableRows(table, tenant, config);
      return columns.length > 0 ? boardCards(doc, columns, tenant, config) : null;
    };
    return {
      read() {
        const found = find();
        const { table, columns } = partsOf(doc);
        // Nothing but skeletons is a list that is not there yet.
        if (!found || (found.rows.length === 0 && [...(table ? [table] : columns)].some((part) => part.querySelector(LOADING.css)))) return null;
        const total = table ? totalOf(doc) : null;
        const rows = [...new Map(found.rows.map(({ row }) => [row.recordId, row])).values()];
        return {
          crm: 'hubspot', tenant, at: now().toISOString(), language: languageOf(doc), layout: table ? 'table' : 'board',
          rows: rows.slice(0, MOST_ROWS), partial: found.unknown > 0 || rows.length > MOST_ROWS || total !== rows.length,
          total, dateTexts: found.dateTexts, numberTexts: [], currency: null,
        };
      },
      onChange: (listener) => observeRecord(() => {
        const { table, columns } = partsOf(doc);
        return table ? [table] : columns;
      }, listener, signal),
      anchors: () => new Map(find()?.rows.map(({ row, anchor }) => [row.recordId, anchor]) ?? []),
    };
  },
};
