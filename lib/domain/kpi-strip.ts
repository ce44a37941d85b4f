import { localDay, dayOf } from './day';
import type { DealRecord } from './deal';
import { daysInPhase } from './derive';
import { isTombstone } from './erasure';
import type { DomainEvent } from './event';
import type { GateReport } from './gate';
import { countsAsMet } from './judge-criterion';
import type { KpiFigure, StripKpi } from './kpi';
import type { Playbook } from './playbook';
import type { IsoDate } from './reading';
import { valueOf } from './reading';
import { foldText } from './text';

export interface JudgedDeal {
  record: DealRecord;
  report: GateReport;
}

export interface StripInput {
  deals: readonly JudgedDeal[];
  /** Standing events of all deals and of the one-tap log. */
  events: readonly DomainEvent[];
  /** `crm:tenant` -> owner names that are this user (LocalSettings.me). */
  me: Record<string, string[]>;
  /** KPI id -> target (SyncedSettings.goals); wins over the playbook's. */
  goals: Record<string, number>;
  playbook: Playbook;
  now: Date;
}

/** The action whose count of today is the Selection phase's own result. */
const APPOINTMENT = 'appointment';

/** The middle value, of two middle ones the mean; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function namesOf({ me }: StripInput, { record }: JudgedDeal): string[] {
  const key = `${record.ref.crm}:${record.ref.tenant}`;
  return (Object.hasOwn(me, key) ? (me[key] ?? []) : []).map(foldText);
}

/**
 * The deals that count as this user's. Until the user has said who they are in a CRM, every deal seen there counts; after
 * that a deal whose owner is unread is left out, because nobody can tell whose it is.
 */
export function myDeals(input: StripInput): JudgedDeal[] {
  return input.deals.filter((deal) => {
    const names = namesOf(input, deal);
    const owner = valueOf(deal.record.reading.fields, 'owner');
    return names.length === 0 || (owner !== null && names.includes(foldText(owner)));
  });
}

function isOpen({ report }: JudgedDeal): boolean {
  return report.gate !== null;
}

/** On track: the evidence supports the CRM's phase, and nothing that the gate needs is stale or promised for a day gone by. */
export function isOnTrack(report: GateReport): boolean {
  if (report.crmPhase === null || report.crmPhase !== report.supportedPhase) return false;
  return !report.criteria.some((result) => result.status === 'stale' || result.reason === 'promise-passed');
}

function firstDay(input: StripInput, deals: readonly JudgedDeal[]): IsoDate | null {
  const days = [
    ...deals.map(({ record }) => localDay(new Date(record.firstSeen))),
    ...input.events.filter((event) => !isTombstone(event)).map((event) => (event.kind === 'observed' ? dayOf(event.on) : localDay(new Date(event.at)))),
  ];
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

type Part = Pick<KpiFigure, 'value' | 'n' | 'of' | 'lacks'>;

/** Criteria met / due over the open deals; what is unknown counts as neither. */
function completeness(open: readonly JudgedDeal[]): Part {
  const told = open.map(({ report }) => report.criteria.filter(({ status }) => status !== 'unknown' && status !== 'not-applicable'));
  const due = told.flat();
  const n = told.filter((results) => results.length > 0).length;
  if (due.length === 0) return { value: null, n: 0, of: open.length, lacks: 'no-deals' };
  return { value: due.filter(countsAsMet).length / due.length, n, of: open.length, lacks: null };
}

function onTrack(open: readonly JudgedDeal[]): Part {
  if (open.length === 0) return { value: null, n: 0, of: 0, lacks: 'no-deals' };
  return { value: open.filter(({ report }) => isOnTrack(report)).length, n: open.length, of: open.length, lacks: null };
}

/** Median of the days in the present phase, over the open deals whose entry into it was seen. */
function phaseDays(open: readonly JudgedDeal[], input: StripInput): Part {
  const byDeal = new Map<string, DomainEvent[]>(open.map(({ record }) => [record.key, []]));
  for (const event of input.events) if (event.kind === 'observed') byDeal.get(event.deal)?.push(event);
  const days = [...byDeal.values()].map((events) => daysInPhase(events, input.now)).filter((value) => value !== null);
  const lacks = open.length === 0 ? 'no-deals' : days.length === 0 ? 'not-observed-long-enough' : null;
  return { value: median(days), n: days.length, of: open.length, lacks };
}

function appointments(input: StripInput, today: IsoDate): Part {
  const count = input.events.filter((event) => event.kind === 'action' && event.action === APPOINTMENT && event.on === today).length;
  return { value: count, n: count, of: null, lacks: null };
}

function targetOf(input: StripInput, kpi: StripKpi): number | null {
  const goal = Object.hasOwn(input.goals, kpi) ? input.goals[kpi] : undefined;
  return goal ?? input.playbook.targets.find((target) => target.kpi === kpi)?.target ?? null;
}

/**
 * The four figures of the strip, in the order of STRIP_KPIS, as they are today, over the user's open deals (won, lost and
 * unmapped ones have no gate and are left out); appointments are counted from the user's own log. `n` is what a figure
 * rests on, `of` how many deals it could rest on (null for appointments). `lacks: 'no-owner'` beside a value says that the
 * figure holds every deal seen, because the user has not yet said which owner they are in one of its CRMs.
 */
export function kpiStrip(input: StripInput): KpiFigure[] {
  const today = localDay(input.now);
  const mine = myDeals(input);
  const open = mine.filter(isOpen);
  const ownerLacks = open.some((deal) => namesOf(input, deal).length === 0) ? 'no-owner' : null;
  const base = { period: { from: today, to: today }, observedSince: firstDay(input, mine) };
  const figure = (kpi: StripKpi, unit: KpiFigure['unit'], part: Part, deals: readonly JudgedDeal[]): KpiFigure => ({
    kpi, unit, ...base, ...part,
    lacks: part.lacks ?? (deals.length > 0 ? ownerLacks : null),
    target: targetOf(input, kpi),
    better: kpi === 'days-in-phase' ? 'lower' : 'higher',
    deals: deals.map(({ record }) => record.key),
  });
  return [
    figure('gate-completeness', 'ratio', completeness(open), open),
    figure('deals-on-track', 'count', onTrack(open), open),
    figure('days-in-phase', 'days', phaseDays(open, input), open),
    figure('appointments-today', 'count', appointments(input, today), []),
  ];
}
