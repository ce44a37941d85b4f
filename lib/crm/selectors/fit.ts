import { CRM_IDS } from '../../domain/deal-ref';
import type { CrmId } from '../../domain/deal-ref';
import type { SelectorOverrides } from '../../domain/policy';
import { candidateById } from '../report/catalogue';

/** What decides which element is the active record and what in it is another record's: a wrong one shows another deal's values. */
const FIXED: Record<CrmId, readonly string[]> = {
  salesforce: ['sf-host', 'sf-foreign'],
  hubspot: ['hs-record-id', 'hs-root', 'hs-left-column', 'hs-highlight-card', 'hs-preview', 'hs-all-properties-panel', 'hs-elsewhere'],
  dynamics: ['dyn-main', 'dyn-form', 'dyn-form-role', 'dyn-others', 'dyn-flyouts'],
};

/** Why a selector cannot stand in for a candidate, as far as no document is needed to say it. */
export const MISFITS = [
  'unknown-candidate', // this version has no selector of that name, or one that cannot be replaced
  'fixed', // it says what the active record is
  'no-placeholder', // the built-in one has places for a name, and this one lacks one of them: every field would show the same value
] as const;
export type Misfit = (typeof MISFITS)[number];

/** The places for names in a selector of the reader's, such as `{c}`. */
function placeholders(css: string): string[] {
  return [...new Set(css.match(/\{[a-z]+\}/g) ?? [])];
}

/** Why a selector cannot stand in for the candidate of that id; null where it can, as far as no document is needed to say it. Pure. */
export function misfit(crm: CrmId, id: string, css: string): Misfit | null {
  const builtIn = candidateById(crm, id)?.css;
  if (builtIn === undefined) return 'unknown-candidate';
  if (FIXED[crm].includes(id)) return 'fixed';
  return placeholders(builtIn).some((place) => !css.includes(place)) ? 'no-placeholder' : null;
}

/** Those of a table that can stand in for a candidate: what a page may be told. Pure. */
export function fittingSelectors(selectors: SelectorOverrides): SelectorOverrides {
  const fitting = (crm: CrmId) => Object.entries(selectors[crm] ?? {}).filter(([id, css]) => misfit(crm, id, css) === null);
  return Object.fromEntries(CRM_IDS.map((crm) => [crm, fitting(crm)] as const).filter(([, all]) => all.length > 0).map(([crm, all]) => [crm, Object.fromEntries(all)]));
}
