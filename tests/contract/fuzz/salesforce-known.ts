import type { PracticeDeal, PracticeVariant } from '../../../lib/practice/contract';

/**
 * A company that gave its close date the label of another fact, on a page whose highlights have no API names: without the
 * rows that say which field it is, the label is all there is. Read as "matched by name", for the user to confirm or map.
 */
export function renamedToAnother({ id }: PracticeVariant, { closeDate }: PracticeDeal, fault: string): boolean {
  return id === 'salesforce-renamed-en' && fault.startsWith('decisionDate:') && fault.includes(`"value":"${closeDate}"`) && fault.includes('matched by name: ');
}
