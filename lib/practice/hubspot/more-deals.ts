import type { Language } from '../../domain/playbook';
import type { PracticeDeal } from '../contract';
import { practiceDeals } from '../deals';
import { STAGES } from './properties';

const HOW_MANY = 37;

/** Further fictional deals for long lists, fresh copies at each call: enough that a page draws only some of them. */
export function moreDeals(language: Language): PracticeDeal[] {
  const [pattern] = practiceDeals(language);
  if (!pattern) return [];
  return Array.from({ length: HOW_MANY }, (_, index): PracticeDeal => {
    const number = index + 4;
    const stage = STAGES[index % STAGES.length]?.label ?? '';
    return {
      ...structuredClone(pattern),
      ids: { ...pattern.ids, hubspot: String(41250077000 + number) },
      name: language === 'nl' ? `Voorbeeldorder ${number}` : `Sample order ${number}`,
      amount: index % 9 === 4 ? null : 1500 + number * 250.5,
      closeDate: `2027-0${(index % 9) + 1}-${String((index % 27) + 1).padStart(2, '0')}`,
      stage: { ...pattern.stage, hubspot: stage },
      owner: index % 3 === 0 ? 'Alex Placeholder' : 'Robin Example',
    };
  });
}
