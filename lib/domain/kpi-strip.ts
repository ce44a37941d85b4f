import { dayOf, localDay } from './day';
import type { DealRecord } from './deal';
import type { DealKey, DealRef } from './deal-ref';
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

/** What the strip needs of one deal. Small, so that it can be kept, and only a deal that changed is judged again. */
export interface StripDeal {
  key: DealKey;
  ref: DealRef;
  /** Null: not read. */
  owner: string | null;
  /** Won, lost and unmapped deals have no gate and are not open. */
  open: boolean;
  onTrack: boolean;
  /** Criteria of the gate that are met, and that are known to be due; what is unknown counts as neither. */
  met: number;
  due: number;
  /** Days in the present phase, null when its beginning was not seen. */
  days: number | null;
  /** The day of the first visit. */
  firstSeen: IsoDate;
}

/** What all figures of the strip are made of, besides the deals. */
export interface StripTerms {
  /** `crm:tenant` -> owner names that are this user (LocalSettings.me). */
  me: Record<string, string[]>;
  /** KPI id -> target (SyncedSettings.goals); wins over the playbook's. */
  goals: Record<string, number>;
  playbook: Playbook;
  now: Date;
}

export interface StripInput extends StripTerms {
  deals: readonly JudgedDeal[];
  /** Standing events of all deals and of the one-tap log. */
  events: readonly DomainEvent[];
}

export interface StripParts extends StripTerms {
  deals: readonly StripDeal[];
  /** Appointments of today, by the user's own log. */
  appointments: number;
  /** The day of the oldest event, null when there is none. */
  oldest: IsoDate | null;
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

function namesOf({ me }: StripTerms, { ref }: StripDeal): string[] {
  const key = `${ref.crm}:${ref.tenant}`;
  return (Object.hasOwn(me, key) ? (me[key] ?? []) : []).map(foldText);
}

/**
 * The deals that count as this user's. Until the user has said who they are in a CRM, every deal seen there counts; after
 * that a deal whose owner is unread is left out, because nobody can tell whose it is.
 */
function myDeals(input: StripParts): StripDeal[] {
  return input.deals.filter((deal) => {
    const names = namesOf(input, deal);
    return names.length === 0 || (deal.owner !== null && names.includes(foldText(deal.owner)));
  });
}

/** On track: the evidence supports the CRM's phase, and nothing that the gate needs is stale or promised for a day gone by. */
export function isOnTrack(report: GateReport): boolean {
  if (report.crmPhase === null || report.crmPhase !== report.supportedPhase) return false;
  return !report.criteria.some((result) => result.status === 'stale' || result.reason === 'promise-passed');
}

/**
 * What the strip needs of a judged deal.
 * @param events standing events of this deal
 */
export function stripDeal({ record, report }: JudgedDeal, events: readonly DomainEvent[], now: Date): StripDeal {
  const told = report.criteria.filter(({ status }) => status !== 'unknown' && status !== 'not-applicable');
  return {
    key: record.key,
    ref: record.ref,
    owner: valueOf(record.reading.fields, 'owner'),
    open: report.gate !== null,
    onTrack: isOnTrack(report),
    met: told.filter(countsAsMet).length,
    due: told.length,
    days: daysInPhase(events, now),
    firstSeen: localDay(new Date(record.firstSeen)),
  };
}

/** The day that an event tells of, for "observed since". */
export function dayOfEvent(event: DomainEvent): IsoDate {
  return event.kind === 'observed' ? dayOf(event.on) : localDay(new Date(event.at));
}

/** How many appointments the log holds of a day. */
export function appointmentsOn(day: IsoDate, events: readonly DomainEvent[]): number {
  return events.filter((event) => event.kind === 'action' && event.action === APPOINTMENT && event.on === day).length;
}

function earliest(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

type Part = Pick<KpiFigure, 'value' | 'n' | 'of' | 'lacks'>;

/** Criteria met / due over the open deals. */
function completeness(open: readonly StripDeal[]): Part {
  const due = open.reduce((sum, deal) => sum + deal.due, 0);
  if (due === 0) return { value: null, n: 0, of: open.length, lacks: 'no-deals' };
  const met = open.reduce((sum, deal) => sum + deal.met, 0);
  return { value: met / due, n: open.filter((deal) => deal.due > 0).length, of: open.length, lacks: null };
}

function onTrack(open: readonly StripDeal[]): Part {
  if (open.length === 0) return { value: null, n: 0, of: 0, lacks: 'no-deals' };
  return { value: open.filter((deal) => deal.onTrack).length, n: open.length, of: open.length, lacks: null };
}

/** Median of the days in the present phase, over the open deals whose entry into it was seen. */
function phaseDays(open: readonly StripDeal[]): Part {
  const days = open.map((deal) => deal.days).filter((value) => value !== null);
  const lacks = open.length === 0 ? 'no-deals' : days.length === 0 ? 'not-observed-long-enough' : null;
  return { value: median(days), n: days.length, of: open.length, lacks };
}

function targetOf(input: StripTerms, kpi: StripKpi): number | null {
  const goal = Object.hasOwn(input.goals, kpi) ? input.goals[kpi] : undefined;
  return goal ?? input.playbook.targets.find((target) => target.kpi === kpi)?.target ?? null;
}

/**
 * The four figures of the strip, in the order of STRIP_KPIS, as they are today, over the user's open deals; appointments are
 * counted from the user's own log. `n` is what a figure rests on, `of` how many deals it could rest on (null for
 * appointments). `lacks: 'no-owner'` beside a value says that the figure holds every deal seen, because the user has not
 * yet said which owner they are in one of its CRMs.
 */
export function stripFigures(input: StripParts): KpiFigure[] {
  const today = localDay(input.now);
  const mine = myDeals(input);
  const open = mine.filter((deal) => deal.open);
  const ownerLacks = open.some((deal) => namesOf(input, deal).length === 0) ? 'no-owner' : null;
  const days = [...mine.map((deal) => deal.firstSeen), ...(input.oldest === null ? [] : [input.oldest])];
  const base = { period: { from: today, to: today }, observedSince: earliest(days) };
  const figure = (kpi: StripKpi, unit: KpiFigure['unit'], part: Part, deals: readonly StripDeal[]): KpiFigure => ({
    kpi, unit, ...base, ...part,
    lacks: part.lacks ?? (deals.length > 0 ? ownerLacks : null),
    target: targetOf(input, kpi),
    better: kpi === 'days-in-phase' ? 'lower' : 'higher',
    deals: deals.map(({ key }) => key),
  });
  const logged = { value: input.appointments, n: input.appointments, of: null, lacks: null };
  return [
    figure('gate-completeness', 'ratio', completeness(open), open),
    figure('deals-on-track', 'count', onTrack(open), open),
    figure('days-in-phase', 'days', phaseDays(open), open),
    figure('appointments-today', 'count', logged, []),
  ];
}

/** `stripFigures` from judged deals and all their events at once: what the kept parts must add up to. */
export function kpiStrip(input: StripInput): KpiFigure[] {
  const { me, goals, playbook, now, events } = input;
  const deals = input.deals.map((deal) => stripDeal(deal, events.filter((event) => 'deal' in event && event.deal === deal.record.key), now));
  const oldest = earliest(events.filter((event) => !isTombstone(event)).map(dayOfEvent));
  return stripFigures({ me, goals, playbook, now, deals, oldest, appointments: appointmentsOn(localDay(now), events) });
}
