import type { Language } from '../../domain/playbook';
import type { PracticeDeal } from '../contract';
import { practiceDeals } from '../deals';

const HOW_MANY = 37;
const STAGES = ['Qualify', 'Develop', 'Propose', 'Close'];

/** Further fictional deals for long lists, fresh copies at each call: enough that a page draws only some of them. */
export function moreDeals(language: Language): PracticeDeal[] {
  const [pattern] = practiceDeals(language);
  if (!pattern) return [];
  return Array.from({ length: HOW_MANY }, (_, index): PracticeDeal => {
    const number = index + 4;
    return {
      ...structuredClone(pattern),
      ids: { ...pattern.ids, dynamics: `a1f0c5d2-3b64-4e0a-9c1d-0f5be2a7${String(number).padStart(4, '0')}` },
      name: language === 'nl' ? `Voorbeeldorder ${number}` : `Sample order ${number}`,
      account: `${pattern.account} ${number}`,
      amount: index % 9 === 4 ? null : 1500 + number * 250.5,
      closeDate: `2027-0${(index % 9) + 1}-${String((index % 27) + 1).padStart(2, '0')}`,
      probability: 2 + ((number * 7) % 99),
      owner: index % 3 === 0 ? 'Alex Placeholder' : 'Robin Example',
      stage: { ...pattern.stage, dynamics: STAGES[index % STAGES.length] ?? 'Qualify' },
    };
  });
}
