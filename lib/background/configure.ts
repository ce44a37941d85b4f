import type { CrmId } from '../domain/deal-ref';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { TabView } from '../domain/view';
import { parseUrl } from '../messaging/crm-host';
import { allViews } from '../storage/session';
import { ADAPTERS } from './adapters';
import { configFor } from './page-config';
import { askToConfigure } from './tabs';

interface Whose {
  crm: CrmId;
  /** Null: every tenant. */
  tenant: string | null;
}

/** Whose page a tab shows; null for what is no page of a CRM. */
function whose({ crm, ref, url }: TabView): Whose | null {
  if (ref !== null) return { crm: ref.crm, tenant: ref.tenant };
  const address = parseUrl(url);
  if (crm === null || address === null) return null;
  const location = ADAPTERS[crm].locate(address);
  return { crm, tenant: location.kind === 'list' ? location.tenant : null };
}

function isFor(page: Whose, of: Whose): boolean {
  return page.crm === of.crm && (of.tenant === null || page.tenant === null || page.tenant === of.tenant);
}

/**
 * Tells open pages anew what was decided about reading them (mapped fields, selectors), and has them read again with it.
 * To be called after each change of what configFor() answers. Practice pages follow what holds for their CRM.
 * @param of whose pages; left out: all
 * @throws StorageError
 */
export async function configurePages(of?: Whose): Promise<void> {
  const pages = (await allViews()).flatMap((view) => {
    const page = whose(view);
    const concerned = page !== null && (of === undefined || isFor(page, of) || (page.crm === of.crm && page.tenant === PRACTICE_TENANT));
    return concerned ? [{ tabId: view.tabId, page }] : [];
  });
  await Promise.all(pages.map(async ({ tabId, page }) => askToConfigure(tabId, await configFor(page))));
}
