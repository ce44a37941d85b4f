import type { DealRef } from '../domain/deal-ref';
import { sameDeal } from '../domain/deal-ref';
import type { CrmAdapter } from './adapter';

/** Dynamics: `appid` names the app in which the list is open; without it the CRM would ask which app to use (Microsoft, "Open a form by URL"). */
function dynamicsRecord(list: URL, id: string): URL {
  const url = new URL('/main.aspx', list);
  const app = list.searchParams.get('appid');
  if (app !== null) url.searchParams.set('appid', app);
  for (const [name, value] of [['pagetype', 'entityrecord'], ['etn', 'opportunity'], ['id', id]] as const) url.searchParams.set(name, value);
  return url;
}

/** Each CRM's documented form of a record's address, on the host of the list. */
const FORMS: Record<DealRef['crm'], (list: URL, ref: DealRef) => URL> = {
  salesforce: (list, { recordId }) => new URL(`/lightning/r/Opportunity/${recordId}/view`, list),
  hubspot: (list, { tenant, recordId }) => new URL(`/contacts/${tenant}/record/0-3/${recordId}`, list),
  dynamics: (list, { recordId }) => dynamicsRecord(list, recordId),
};

/**
 * The address of a deal that a list shows, made from the list's own address. Null unless the reader of that CRM takes it for
 * that very deal: a row's id may be anything that a page claims.
 */
export function dealUrl(listUrl: string, ref: DealRef, adapter: Pick<CrmAdapter, 'locate'>): string | null {
  const url = FORMS[ref.crm](new URL(listUrl), ref);
  const located = adapter.locate(url);
  return located.kind === 'deal' && sameDeal(located.ref, ref) ? url.href : null;
}
