import type { PracticeDeal } from '../../contract';
import { dealsOf } from '../closed';
import type { SalesforceLayout } from '../layout';
import { STAGES } from '../stages';
import type { ListSpec } from './specs';

const SUBJECTS = ['Scanner service', 'Dock planning', 'Fleet tags', 'Cold-chain report', 'Yard gates', 'Label printers', 'Route audit'];
const COMPANIES = ['Wide World Goods', 'Alpine Parcels', 'Litware Freight', 'Proseware Foods', 'Adatum Depots'];
const OPEN = STAGES.filter(({ end }) => end === null);

/** A further made-up deal. Its id has the form and the check letters of a real one. */
function further(sample: PracticeDeal, index: number): PracticeDeal {
  // Small letters change no check letter.
  const number = index.toString(36).padStart(2, '0');
  const stage = OPEN[index % OPEN.length] ?? OPEN[0]!;
  const month = String((index % 9) + 1).padStart(2, '0');
  const day = String((index % 15) + 13).padStart(2, '0');
  return {
    ...sample,
    ids: { ...sample.ids, salesforce: `0065g00000PhL${number}AAF` },
    name: `${SUBJECTS[index % SUBJECTS.length]} ${number}`,
    account: index % 11 === 5 ? '' : (COMPANIES[index % COMPANIES.length] ?? ''),
    owner: index % 3 === 0 ? 'Alex Placeholder' : 'Robin Example',
    amount: index % 7 === 3 ? null : 1250.5 + index * 975,
    closeDate: `2027-${month}-${day}`,
    probability: stage.probability,
    stage: { ...sample.stage, salesforce: stage.api },
  };
}

/** The deals of a list: those that can be opened first, then further ones. */
export function listDeals(spec: ListSpec, layout: SalesforceLayout): PracticeDeal[] {
  const own = dealsOf(layout);
  const [sample] = own;
  return sample ? [...own, ...Array.from({ length: spec.more }, (_, index) => further(sample, index))] : own;
}
