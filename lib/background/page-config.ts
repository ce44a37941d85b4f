import type { PageConfig, PageMapping } from '../crm/page-config';
import { foldLabel } from '../crm/text';
import type { CrmId } from '../domain/deal-ref';
import type { FieldMapping } from '../domain/own-field';
import { readSettings } from '../storage/settings';

export const NO_CONFIG: PageConfig = { mappings: [], selectors: {} };

function forPage({ name, target }: FieldMapping): PageMapping {
  return name.by === 'api-name' ? { api: name.apiName.toLowerCase(), to: target } : { label: foldLabel(name.label), to: target };
}

/**
 * What a page's script of a CRM is told about reading.
 * @param of `tenant` null where the address does not tell it yet: only what holds for the whole CRM
 * @throws StorageError
 */
export async function configFor({ crm, tenant }: { crm: CrmId; tenant: string | null }): Promise<PageConfig> {
  const { local } = await readSettings();
  const mine = local.fieldMaps.filter((map) => map.crm === crm && (map.tenant === null || map.tenant === tenant));
  return { mappings: mine.map(forPage), selectors: local.selectors[crm] ?? {} };
}
