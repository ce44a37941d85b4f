import type { PracticeList, PracticeVariant } from './contract';
import { dynamicsLists, dynamicsVariants } from './dynamics';
import { hubspotLists, hubspotVariants } from './hubspot';
import { salesforceLists, salesforceVariants } from './salesforce';

/** Every practice page that there is: one entry per layout, language and format of each CRM. */
export const practiceVariants: readonly PracticeVariant[] = [...salesforceVariants, ...hubspotVariants, ...dynamicsVariants];

/** Every practice list and board. */
export const practiceLists: readonly PracticeList[] = [...salesforceLists, ...hubspotLists, ...dynamicsLists];

/** The variant with this id, or null when there is none. */
export function variantById(id: string): PracticeVariant | null {
  return practiceVariants.find((variant) => variant.id === id) ?? null;
}
