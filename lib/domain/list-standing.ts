import type { ListMark, ListReading, ListRow } from './list-reading';
import type { DealRecord } from './deal';
import { valueOf } from './reading';
import type { StageValue } from './reading';
import { foldText } from './text';
import type { RowStanding } from './view';

/** By API name where both have one; else by label, for a list shows the words that the deal's page shows. */
function sameStage(a: StageValue, b: StageValue): boolean {
  if (a.apiName !== null && b.apiName !== null) return a.apiName === b.apiName;
  return foldText(a.label) === foldText(b.label);
}

/** Whether a row shows the deal in another stage than its stored reading does. A stage that either does not show proves nothing. */
export function hasMoved(row: ListRow, record: DealRecord): boolean {
  const shown = row.fields.stage;
  const held = valueOf(record.reading.fields, 'stage');
  return shown?.kind === 'read' && held !== null && !sameStage(shown.value, held);
}

/** What a deal of a list is to its reader: not opened yet, closed, or how its gate stands. */
export type RowState = 'new' | 'closed' | ListMark['state'];

/** @param standing undefined: the deal was never opened */
export function rowState(row: ListRow, standing: RowStanding | undefined): RowState {
  const { stage } = row.fields;
  if (stage?.kind === 'read' && stage.value.closed === true) return 'closed';
  if (standing === undefined) return 'new';
  if (standing.moved) return 'cannot-tell';
  const { phase, gate, gaps } = standing.deal;
  if (phase === 'won' || phase === 'lost') return 'closed';
  return phase === null || gate === null || gaps === null ? 'cannot-tell' : gate;
}

/** How many deals of a list are in each state. */
export function countStates(list: ListReading, known: Record<string, RowStanding>): Record<RowState, number> {
  const counts: Record<RowState, number> = { new: 0, closed: 0, ready: 0, 'not-ready': 0, 'cannot-tell': 0 };
  for (const row of list.rows) counts[rowState(row, known[row.recordId])] += 1;
  return counts;
}

/** What is worth a look: gaps, and where no verdict is or holds. */
const TO_OPEN: readonly RowState[] = ['not-ready', 'new', 'cannot-tell'];
const LATEST = '9999-12-31';

function closeDay({ fields }: ListRow): string {
  return fields.closeDate?.kind === 'read' ? fields.closeDate.value : LATEST;
}

function amountOf({ fields }: ListRow): number {
  return fields.amount?.kind === 'read' ? fields.amount.value.amount : 0;
}

function sooner(a: ListRow, b: ListRow): number {
  const [one, other] = [closeDay(a), closeDay(b)];
  if (one === other) return amountOf(b) - amountOf(a);
  return one < other ? -1 : 1;
}

/** The rows that are worth opening first: those that close soonest, of those the largest. None that is ready or closed. */
export function openFirst(list: ListReading, known: Record<string, RowStanding>, limit: number): ListRow[] {
  const open = list.rows.filter((row) => TO_OPEN.includes(rowState(row, known[row.recordId])));
  return open.toSorted(sooner).slice(0, limit);
}
