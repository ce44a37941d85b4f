import { textOf } from '../dom';
import type { RawListRow } from '../list-page';
import type { RawField } from '../raw-field';
import { cleanText, foldLabel } from '../text';
import { LIST_CANDIDATES } from './list-candidates';
import { dealId, dealOf, shownIn } from './list-rows';
import type { Found } from './list-table';
import { STAGE_LABELS } from './stage-labels';

const {
  card: [CARD], cardAmount: [AMOUNT], cardCloseDate: [CLOSE_DATE], cardName: [NAME], column: [COLUMN], columnHead: [HEAD],
} = LIST_CANDIDATES;

/** A column's head: its label, and the count behind it; null where there is none or it says "at least". */
function headOf(column: Element): { label: string; count: number | null } {
  const head = column.querySelector(HEAD.css);
  const [, label = '', count] = /^(.*?)\s*(?:\((\d+)\)|\(\d+\+\))?$/.exec(head ? cleanText(textOf(head)) : '') ?? [];
  return { label, count: count === undefined ? null : Number(count) };
}

function readCard(card: Element, id: string, stage: string | null): RawListRow {
  const part = (css: string, via: string): RawField<never> | undefined => {
    const element = card.querySelector(css);
    return element ? shownIn(element, via) : undefined;
  };
  const found = {
    name: part(NAME.css, NAME.id), amount: part(AMOUNT.css, AMOUNT.id), closeDate: part(CLOSE_DATE.css, CLOSE_DATE.id),
    stage: stage === null ? undefined : { kind: 'text', raw: stage, via: HEAD.id },
  };
  return { recordId: id, fields: Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) };
}

/**
 * The deals of a kanban board. A column draws a dozen cards at most, whatever it holds, and says in its head how many it has.
 * A board may be grouped by any picklist and does not say by which, so a column is taken for the stage only where each head
 * is a stage that Salesforce brings along. A board with a stage of the company's own gives none.
 * @returns `total` null where a column does not say its count
 */
export function readBoard(columns: readonly Element[]): Found & { total: number | null } {
  const found: Found = { rows: [], links: new Map(), passedOver: false };
  const heads = columns.map(headOf);
  const byStage = heads.every(({ label }) => STAGE_LABELS.has(foldLabel(label)));
  for (const [index, column] of columns.entries()) {
    const { label = '' } = heads[index] ?? {};
    for (const card of column.querySelectorAll(CARD.css)) {
      const deal = dealOf(card, [...card.classList].find((name) => dealId(name) !== null) ?? null);
      if (deal === null || found.links.has(deal.id)) found.passedOver = true;
      else {
        found.links.set(deal.id, deal.link);
        found.rows.push(readCard(card, deal.id, byStage ? label : null));
      }
    }
  }
  const counts = heads.map(({ count }) => count);
  return { ...found, total: counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
}

/** The columns of a board in a list's container. */
export const columnsIn = (list: Element): Element[] => [...list.querySelectorAll(COLUMN.css)];
