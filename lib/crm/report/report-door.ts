import { door } from '../../platform/door';
import type { LayoutReport, ReportRequest } from './layout-report';

/** Where the script that makes layout reports of a CRM leaves what it can. */
export const reportDoor = door<(request: ReportRequest) => LayoutReport>('report');

/**
 * Asks for a report in a page; sent there as text by the background, so it uses nothing from around it. Null: the script
 * that makes reports is not there.
 */
export function askForReport(request: ReportRequest): unknown {
  const make = (globalThis as { [key: symbol]: ((asked: ReportRequest) => unknown) | undefined })[Symbol.for('phasegate.report')];
  return make === undefined ? null : make(request);
}
