import { misfit } from '../crm/selectors/fit';
import type { CrmId } from '../domain/deal-ref';
import { changeLocal } from '../storage/settings';
import { configurePages } from './configure';
import { ActError } from './outcome';

/**
 * Puts other selectors in place of a CRM's built-in ones (all that were there before go), and has its open pages read
 * again with them.
 * @param selectors by candidate id; none: the built-in ones hold again
 * @throws ActError `refused` for one that cannot stand in for a built-in one; StorageError
 */
export async function saveSelectors(crm: CrmId, selectors: Record<string, string>): Promise<void> {
  if (Object.entries(selectors).some(([id, css]) => misfit(crm, id, css) !== null)) throw new ActError('refused');
  await changeLocal((local) => {
    const { [crm]: _before, ...others } = local.selectors;
    return { ...local, selectors: Object.keys(selectors).length > 0 ? { ...others, [crm]: selectors } : others };
  });
  await configurePages({ crm, tenant: null });
}
