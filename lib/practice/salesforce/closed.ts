import type { PracticeDeal } from '../contract';
import { practiceDeals } from '../deals';
import type { SalesforceLayout } from './layout';
import { stageOf } from './stages';

/** How the first deals of an org end in which deals are closed. */
const ENDS = ['Closed Won', 'Closed Lost'];

/** The deals of this org, fresh copies at each call. */
export function dealsOf(layout: SalesforceLayout): PracticeDeal[] {
  return practiceDeals(layout.language).map((deal, index) => {
    const end = layout.closed ? ENDS[index] : undefined;
    return end === undefined ? deal : { ...deal, probability: stageOf(end).probability, stage: { ...deal.stage, salesforce: end } };
  });
}
