import type { DealRecord } from './deal';
import type { GateReport } from './gate';
import { valueOf } from './reading';
import type { DealSummary } from './view';

/**
 * A deal in one line. `phase` is what the evidence supports, or won or lost when the CRM says so; `gaps` counts the open
 * mandatory criteria of its gate. A deal whose name was not read goes by its record id: a line is never blank.
 */
export function summarise(record: DealRecord, report: GateReport): DealSummary {
  const { fields } = record.reading;
  const closed = report.crmPhase === 'won' || report.crmPhase === 'lost';
  return {
    key: record.key,
    ref: record.ref,
    url: record.url,
    name: valueOf(fields, 'name') ?? record.ref.recordId,
    account: valueOf(fields, 'account'),
    phase: closed ? report.crmPhase : report.supportedPhase,
    gaps: report.gate?.mandatoryOpen ?? null,
    gate: report.gate?.state ?? null,
    lastSeen: record.lastSeen,
  };
}
