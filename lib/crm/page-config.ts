import type { FieldTarget } from '../domain/own-field';
import { foldLabel } from './text';

/** A mapped field in the shortest form that a page needs. `api` is lower case; `label` is folded (foldLabel). */
export interface PageMapping {
  api?: string;
  label?: string;
  to: FieldTarget;
}

/** What the user or the administrator decided about reading pages of this CRM, sent to the page's script. */
export interface PageConfig {
  mappings: PageMapping[];
  /** Candidate id -> selector that stands in for the built-in one. */
  selectors: Record<string, string>;
}

/** The target of a field on the page, or null where nobody mapped it. An API name beats a label. */
export function mappedTo(config: PageConfig | undefined, apiName: string | null, label: string): FieldTarget | null {
  const { mappings = [] } = config ?? {};
  const [api, folded] = [apiName?.toLowerCase(), foldLabel(label)];
  const found = mappings.find((one) => one.api !== undefined && one.api === api) ?? mappings.find((one) => one.label !== undefined && one.label === folded);
  return found?.to ?? null;
}
