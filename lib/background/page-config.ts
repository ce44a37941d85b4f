import type { PageConfig, PageMapping } from '../crm/page-config';
import { fittingSelectors } from '../crm/selectors/fit';
import { foldLabel } from '../crm/text';
import type { CrmId } from '../domain/deal-ref';
import { effectiveSettings } from '../domain/effective';
import type { FieldMapping } from '../domain/own-field';
import { readPolicy } from '../storage/policy';
import { readOwnSettings } from '../storage/settings';

export const NO_CONFIG: PageConfig = { mappings: [], selectors: {} };

function forPage({ name, target }: FieldMapping): PageMapping {
  return name.by === 'api-name' ? { api: name.apiName.toLowerCase(), to: target } : { label: foldLabel(name.label), to: target };
}

/**
 * What a page's script of a CRM is told about reading. A selector that cannot stand in for a built-in one is not told,
 * whoever decided it: the next in line holds.
 * @param of `tenant` null where the address does not tell it yet: only what holds for the whole CRM
 * @throws StorageError
 */
export async function configFor({ crm, tenant }: { crm: CrmId; tenant: string | null }): Promise<PageConfig> {
  const [{ synced, local: own }, { policy }] = await Promise.all([readOwnSettings(), readPolicy()]);
  const fitting = { ...own, selectors: fittingSelectors(own.selectors) };
  const { local } = effectiveSettings({ synced, local: fitting }, { ...policy, selectors: fittingSelectors(policy.selectors ?? {}) });
  const mine = local.fieldMaps.filter((map) => map.crm === crm && (map.tenant === null || map.tenant === tenant));
  return { mappings: mine.map(forPage), selectors: local.selectors[crm] ?? {} };
}
