import ext from 'webextension-polyfill';
import type { LayoutReport, ReportRequest } from '../crm/report/layout-report';
import { askForReport } from '../crm/report/report-door';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { CrmId } from '../domain/deal-ref';
import { layoutReport } from '../messaging/layout-report';
import { createLogger } from '../platform/logger';
import { readView } from '../storage/session';
import { ActError } from './outcome';
import { configFor } from './page-config';

const log = createLogger('background');
/** Scripts that make reports, brought when one is asked for: entrypoints/report-<crm>.ts. */
const REPORTS: Record<CrmId, string> = { salesforce: '/report-salesforce.js', hubspot: '/report-hubspot.js', dynamics: '/report-dynamics.js' };

/** Runs the script of the CRM in the page, in the extension's own world, and asks it. */
async function askPage(tabId: number, crm: CrmId, request: ReportRequest): Promise<unknown> {
  const target = { tabId, frameIds: [0] };
  try {
    await ext.scripting.executeScript({ target, files: [REPORTS[crm]] });
    const [answer] = await ext.scripting.executeScript({ target, func: askForReport, args: [request] });
    return answer?.result;
  } catch (error) {
    // The tab was closed or left while it was asked.
    log.failed('layout-report', error);
    throw new ActError('tab-gone');
  }
}

/**
 * The layout report of the CRM page that a tab shows, with the selectors that hold for it.
 * @throws ActError `no-such-tab` for a tab without a CRM page, `tab-gone`, `unparseable`; StorageError
 */
export async function makeLayoutReport(tabId: number): Promise<LayoutReport> {
  const view = await readView(tabId);
  if (!view?.crm || view.ref?.tenant === PRACTICE_TENANT) throw new ActError('no-such-tab');
  const { crm, ref } = view;
  const { selectors } = await configFor({ crm, tenant: ref?.tenant ?? null });
  const parsed = layoutReport.safeParse(await askPage(tabId, crm, { extension: ext.runtime.getManifest().version, world: 'extension', selectors }));
  if (!parsed.success) throw new ActError('unparseable');
  return parsed.data;
}
