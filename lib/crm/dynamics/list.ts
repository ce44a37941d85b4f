import { overrideSelectors } from '../candidates';
import { isShown } from '../dom';
import type { ListPage, ListReader } from '../list-page';
import { observeRecord } from '../observe';
import { rawList } from '../raw-list';
import { LIST_CANDIDATES } from './list-candidates';
import type { FoundRow } from './list-grid';
import { gridRows } from './list-grid';

/** The list in front: its grid, and whether the page says that it holds opportunities. Null without one, or with another table. */
function listIn(doc: Document): { grid: Element; ofDeals: boolean } | null {
  const { grid: grids, table: [TABLE] } = LIST_CANDIDATES;
  for (const { css } of grids) {
    const [grid, ...others] = [...doc.querySelectorAll(css)].filter(isShown);
    if (!grid) continue;
    const body = [...doc.querySelectorAll(TABLE.css)].find((one) => one.contains(grid) || grid.contains(one));
    const table = body?.getAttribute('data-lp-id')?.split('|')[2] ?? null;
    return others.length > 0 || (table !== null && table !== 'opportunity') ? null : { grid, ofDeals: table === 'opportunity' };
  }
  return null;
}

/**
 * Dynamics' lists of opportunities: the current grid control and the read-only one of 2021 to 2024. Of the editable grid
 * nothing proves whose row a row is, so it gives none. Always partial: rows are drawn as far as they are on screen, and
 * nothing on the page provably says how many there are. A stage is not among the columns: the table's own phase texts
 * are another thing than the process' stage.
 */
export const dynamicsList: ListReader = {
  crm: 'dynamics',
  open(doc, tenant, signal, { now, config }): ListPage {
    overrideSelectors(LIST_CANDIDATES, config?.selectors ?? {}, doc);
    const rows = (): FoundRow[] | null => {
      const list = listIn(doc);
      const found = list && gridRows(list.grid, tenant, list.ofDeals, config);
      // Rows of other records only is no list of deals; no rows at all is one that loads, or is empty.
      return found && (found.rows.length > 0 || found.unknown > 0) ? found.rows : null;
    };
    return {
      read() {
        const found = rows();
        return found && rawList({
          crm: 'dynamics', tenant, at: now().toISOString(), language: doc.documentElement.lang || null, layout: 'table',
          rows: found.map(({ row }) => row), partial: true, total: null, dateTexts: [], numberTexts: [], currency: null,
        });
      },
      onChange: (listener) => observeRecord(() => {
        const list = listIn(doc);
        return list ? [list.grid] : [...doc.querySelectorAll('#ApplicationShell')].slice(0, 1);
      }, listener, signal),
      anchors: () => new Map(rows()?.map(({ row, anchor }) => [row.recordId, anchor]) ?? []),
    };
  },
};
