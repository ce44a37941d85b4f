import type { ListLayout } from '../../domain/list-reading';
import type { ReaderContext } from '../adapter';
import { overrideSelectors } from '../candidates';
import { deepQueryAll, isShown, textOf } from '../dom';
import type { ListPage, ListReader, RawList } from '../list-page';
import { observeRecord } from '../observe';
import { cleanText } from '../text';
import { columnsIn, readBoard } from './list-board';
import { LIST_CANDIDATES } from './list-candidates';
import type { Found } from './list-table';
import { readTable } from './list-table';

const { count: [COUNT], inspection: [INSPECTION], list: [LIST], loading: [LOADING], table: [TABLE] } = LIST_CANDIDATES;

/** The list in front: Lightning keeps former lists and records mounted. Of several the innermost, which comes last. */
function listIn(doc: Document): Element | null {
  return deepQueryAll(doc, LIST.css).findLast(isShown) ?? null;
}

/** How many deals the list has: the number that its header begins with. Null where it says "50+" or nothing. */
function countIn(list: Element): number | null {
  const [counted] = deepQueryAll(list, COUNT.css).filter(isShown);
  const digits = /^(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?![\d+])/.exec(counted ? cleanText(textOf(counted)) : '')?.[1];
  return digits === undefined ? null : Number(digits.replace(/\D/g, ''));
}

type Whole = Found & { total: number | null; layout: ListLayout };

function wholeOf(list: Element, context: ReaderContext): Whole | null {
  const columns = columnsIn(list);
  if (columns.length > 0) return { ...readBoard(columns), layout: 'board' };
  const tables = deepQueryAll(list, TABLE.css).filter(isShown);
  for (const table of tables) {
    const found = readTable(table, context.config);
    // Defaults of pipeline inspection hide deals, and nothing says how many.
    if (found) return list.matches(INSPECTION.css) ? { ...found, total: null, layout: 'inspection' } : { ...found, total: countIn(list), layout: 'table' };
  }
  return null;
}

function snapshot(doc: Document, tenant: string, context: ReaderContext): RawList | null {
  const list = listIn(doc);
  const found = list && wholeOf(list, context);
  if (!list || !found) return null;
  const { layout, rows, passedOver, total } = found;
  const loading = deepQueryAll(list, LOADING.css).some(isShown);
  // An empty table is a list without deals only when the page says so.
  if (rows.length === 0 && (loading || total !== 0)) return null;
  return {
    crm: 'salesforce', tenant, at: context.now().toISOString(), language: doc.documentElement.lang || null, layout, rows,
    partial: passedOver || loading || total !== rows.length, total,
    dateTexts: [], numberTexts: [], currency: null,
  };
}

/** Reads Salesforce's lists of deals: list view of both generations, split view, kanban, pipeline inspection. */
export const salesforceList: ListReader = {
  crm: 'salesforce',
  open(doc, tenant, signal, context): ListPage {
    overrideSelectors(LIST_CANDIDATES, context.config?.selectors ?? {}, doc);
    return {
      read: () => snapshot(doc, tenant, context),
      onChange(listener) {
        observeRecord(() => [listIn(doc)].filter((list) => list !== null), listener, signal);
      },
      anchors() {
        const list = listIn(doc);
        return (list && wholeOf(list, context)?.links) ?? new Map();
      },
    };
  },
};
