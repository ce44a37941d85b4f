import { localDay } from './day';
import type { DealRecord } from './deal';
import { evaluate } from './evaluate';
import type { DomainEvent, Statement } from './event';
import type { GateReport } from './gate';
import { fingerprint } from './hash';
import { stripDeal } from './kpi-strip';
import type { StripDeal } from './kpi-strip';
import type { Playbook, StageTarget } from './playbook';
import type { DealKey } from './deal-ref';
import type { IsoDate } from './reading';
import { summarise } from './summary';
import type { DealSummary } from './view';

/** The form of a standing: a change of what it holds or how it is worked out raises it, so that older ones are made anew. */
const FORM = 1;

/**
 * How a deal stood when it was last judged: what the home view needs of it. Derived, so it may be thrown away at any time;
 * kept, so that a visit costs the judging of one deal and not of all.
 */
export interface Standing {
  key: DealKey;
  /** standingBasis() that it was judged on: with another one it counts no more. */
  basis: string;
  summary: DealSummary;
  strip: StripDeal;
  /** Statements "not known yet" that still stand and whose day has come. */
  due: Statement[];
}

/** What a verdict depends on besides the deal itself, as one text: the day, the playbook, the company's own stage map. */
export function standingBasis(playbook: Playbook, stageAnswers: Record<string, StageTarget>, now: Date): string {
  const answers = Object.entries(stageAnswers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [FORM, localDay(now), `${playbook.id}@${playbook.version}`, fingerprint(JSON.stringify(answers))].join(' ');
}

function promisesDue(report: GateReport, events: readonly DomainEvent[], today: IsoDate): Statement[] {
  if (report.crmPhase === 'won' || report.crmPhase === 'lost') return [];
  const statements = new Map(events.filter((event) => event.kind === 'statement').map((event) => [event.id, event]));
  return report.all
    .filter((result) => result.status === 'planned' || result.reason === 'promise-passed')
    .flatMap((result) => result.evidence)
    .flatMap((item) => (item.from === 'statement' && item.says === 'not-known-yet' && item.on <= today ? [item.event] : []))
    .flatMap((id) => statements.get(id) ?? []);
}

/**
 * Judges a deal for the home view.
 * @param events standing events of this deal; receipts may be left out
 */
export function standingOf(
  record: DealRecord,
  events: DomainEvent[],
  playbook: Playbook,
  stageAnswers: Record<string, StageTarget>,
  now: Date,
): Standing {
  const { ref, reading, key } = record;
  const report = evaluate(playbook, { ref, reading, events, stageAnswers }, now);
  return {
    key,
    basis: standingBasis(playbook, stageAnswers, now),
    summary: summarise(record, report),
    strip: stripDeal({ record, report }, events, now),
    due: promisesDue(report, events, localDay(now)),
  };
}
