import type { PracticeVariant } from './contract';
import { dynamicsVariants } from './dynamics';
import { hubspotVariants } from './hubspot';
import { salesforceVariants } from './salesforce';

/** Every practice page that there is: one entry per layout, language and format of each CRM. */
export const practiceVariants: readonly PracticeVariant[] = [...salesforceVariants, ...hubspotVariants, ...dynamicsVariants];

/** The variant with this id, or null when there is none. */
export function variantById(id: string): PracticeVariant | null {
  return practiceVariants.find((variant) => variant.id === id) ?? null;
}
