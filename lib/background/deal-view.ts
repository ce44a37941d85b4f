import { formatQuestion } from '../crm/formats';
import { daysInPhase, observedSince } from '../domain/derive';
import { dealKey } from '../domain/deal-ref';
import { evaluate } from '../domain/evaluate';
import type { DomainEvent } from '../domain/event';
import type { GateReport } from '../domain/gate';
import type { Playbook } from '../domain/playbook';
import { reasonOf, receiptsOf } from '../domain/receipts';
import { valueOf } from '../domain/reading';
import type { Reading } from '../domain/reading';
import type { Settings } from '../domain/settings';
import { mappingKey } from '../domain/stage-map';
import type { DealView, StageQuestion } from '../domain/view';

function stageQuestion(reading: Reading, report: GateReport): StageQuestion | null {
  if (report.stageProblem !== 'unmapped' || report.stage === null) return null;
  const pipeline = valueOf(reading.fields, 'pipeline');
  return { key: mappingKey(reading.ref, report.stage, pipeline), label: report.stage.label, pipeline };
}

/**
 * Everything that the panel shows of a deal, judged now. Pure.
 * @param events those of the deal that stand; statements and actions come out newest first
 */
export function buildDealView(reading: Reading, events: DomainEvent[], settings: Settings, playbook: Playbook, now: Date): DealView {
  const { ref } = reading;
  const key = dealKey(ref);
  const report = evaluate(playbook, { ref, reading, events, stageAnswers: settings.local.stageAnswers }, now);
  const newestFirst = events.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return {
    key, ref, reading, report,
    statements: newestFirst.filter((event) => event.kind === 'statement'),
    actions: newestFirst.filter((event) => event.kind === 'action'),
    receipts: receiptsOf(events, key).map((receipt) => ({ receipt, reason: reasonOf(receipt, events) })),
    stageQuestion: stageQuestion(reading, report),
    formatQuestion: formatQuestion(reading),
    observedSince: observedSince(events),
    daysInPhase: daysInPhase(events, now),
  };
}
