import type { Deal } from './deal';
import { phaseMoves } from './derive';
import type { DealKey } from './deal-ref';
import { evaluate } from './evaluate';
import type { DeviceId, DomainEvent, MoveReason, Observation, Receipt } from './event';
import type { CriterionResult, GateReport } from './gate';
import { isGap } from './judge-criterion';
import type { PhaseId, Playbook } from './playbook';
import type { FieldReading, StageValue } from './reading';
import { stageKey } from './stage-map';

/** The id of the receipt of a move: derived, so that two browsers that saw the move hold one receipt. */
export function receiptId(move: string): string {
  return `r-${move}`;
}

/**
 * The gate report at the moment of a move: the facts as they are on the page now, judged from the stage before it, so that
 * what was filled in together with the move counts.
 * @param deal the deal with its new reading and the events before the move
 * @param stageBefore the stage field of the reading before it
 */
export function reportBeforeMove(playbook: Playbook, deal: Deal, stageBefore: FieldReading<StageValue>, now: Date): GateReport {
  const fields = { ...deal.reading.fields, stage: stageBefore };
  return evaluate(playbook, { ...deal, reading: { ...deal.reading, fields } }, now);
}

/**
 * Receipts for the phase moves among new observations: forward, back and skipping alike. A stage seen for the first time, a
 * stage within the same phase, and a stage that only got its place on the map are no moves.
 * @param observations what observe() just returned
 * @param reportBefore reportBeforeMove(), or the last report of the deal; null when there is none: then nothing is frozen
 */
export function receiptsFor(observations: readonly Observation[], reportBefore: GateReport | null, now: Date, device: DeviceId): Receipt[] {
  if (reportBefore === null) return [];
  return observations.flatMap((seen): Receipt[] => {
    if (seen.field !== 'stage' || seen.before === null) return [];
    // The mapping may have come after the stage was seen; the report knows the phase as it is mapped now.
    const from = seen.before.phase ?? reportBefore.crmPhase;
    const to = seen.value.phase;
    if (to === null || from === to || stageKey(seen.before) === stageKey(seen.value)) return [];
    const base = { kind: 'receipt', id: receiptId(seen.id), at: now.toISOString(), device } as const;
    return [{ ...base, deal: seen.deal, move: seen.id, from, to, report: reportBefore }];
  });
}

/**
 * The mandatory criteria that were open when a deal moved forward: those of every phase before the one it reached.
 * Empty for a move back, a lost deal and a move whose start is not known. Unknown criteria are no gaps.
 * @param playbook gives the order of the phases; without it the order in which the report's criteria name them
 */
export function gapsOfMove(receipt: Receipt, playbook?: Pick<Playbook, 'phases'>): CriterionResult[] {
  const order: PhaseId[] = playbook?.phases.map(({ id }) => id) ?? [...new Set(receipt.report.all.map((result) => result.phase))];
  const place = (phase: Receipt['from'] | Receipt['to']) => (phase === 'won' ? order.length : order.indexOf(phase ?? ''));
  const from = place(receipt.from);
  const to = place(receipt.to);
  // A lost deal has no place in the order, so it comes after nothing.
  if (from < 0 || to <= from) return [];
  return receipt.report.all.filter((result) => result.mandatory && isGap(result) && order.indexOf(result.phase) < to);
}

/**
 * Whether a move went forward over open mandatory criteria and nobody has said why yet.
 * @param playbook gives the order of the phases; without it the report's own order
 * @param events standing events that may hold the reason; leave out when it is known that there is none
 */
export function needsReason(receipt: Receipt, playbook?: Pick<Playbook, 'phases'>, events: readonly DomainEvent[] = []): boolean {
  return gapsOfMove(receipt, playbook).length > 0 && reasonOf(receipt, events) === null;
}

/** The newest standing reason that was given for a receipt, null when there is none. */
export function reasonOf(receipt: Receipt, events: readonly DomainEvent[]): MoveReason | null {
  const reasons = events.filter((event): event is MoveReason => event.kind === 'move-reason' && event.receipt === receipt.id);
  return reasons.reduce<MoveReason | null>((newest, reason) => (newest === null || reason.at >= newest.at ? reason : newest), null);
}

/**
 * The receipts of one deal, newest move first. A move that two browsers noticed on different days left two receipts; the one
 * of the move as it is derived from both logs is shown, and each that somebody gave a reason for.
 */
export function receiptsOf(events: readonly DomainEvent[], deal: DealKey): Receipt[] {
  const own = events.filter((event) => 'deal' in event && event.deal === deal);
  const places = new Map(phaseMoves(own).map((move, index) => [move.observation, index]));
  return own
    .filter((event): event is Receipt => event.kind === 'receipt')
    .filter((receipt) => places.has(receipt.move) || reasonOf(receipt, own) !== null)
    .toSorted((a, b) => (places.get(b.move) ?? -1) - (places.get(a.move) ?? -1));
}
