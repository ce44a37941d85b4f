import type { Statement } from '../../lib/domain/event';
import type { DealView } from '../../lib/domain/view';

/** What was said about a criterion of a deal, newest first. */
export function statementsOn(deal: DealView, criterion: string): Statement[] {
  return deal.statements.filter((one) => one.criterion === criterion).toSorted((a, b) => b.at.localeCompare(a.at));
}
