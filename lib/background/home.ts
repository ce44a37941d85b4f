import type { DealRecord } from '../domain/deal';
import type { DealKey } from '../domain/deal-ref';
import { localDay } from '../domain/day';
import { evaluate } from '../domain/evaluate';
import type { DomainEvent, Statement } from '../domain/event';
import type { GateReport } from '../domain/gate';
import { kpiStrip } from '../domain/kpi-strip';
import type { Playbook } from '../domain/playbook';
import type { IsoDate } from '../domain/reading';
import { valueOf } from '../domain/reading';
import type { Settings } from '../domain/settings';
import { summarise } from '../domain/summary';
import type { HomeView } from '../domain/view';

/** How many deals the panel lists when none is open. */
const RECENT = 8;

interface Judged {
  record: DealRecord;
  report: GateReport;
}

/** Statements "not known yet" that still stand and whose day has come. */
function promisesDue({ report }: Judged, statements: Map<string, Statement>, today: IsoDate): Statement[] {
  if (report.crmPhase === 'won' || report.crmPhase === 'lost') return [];
  return report.all
    .filter((result) => result.status === 'planned' || result.reason === 'promise-passed')
    .flatMap((result) => result.evidence)
    .flatMap((item) => (item.from === 'statement' && item.says === 'not-known-yet' && item.on <= today ? [item.event] : []))
    .flatMap((id) => statements.get(id) ?? []);
}

const byDay = ({ statement }: HomeView['due'][number]) => (statement.body.says === 'not-known-yet' ? statement.body.by : '');

function dueOf(judged: Judged[], events: DomainEvent[], today: IsoDate): HomeView['due'] {
  const statements = new Map(events.filter((event) => event.kind === 'statement').map((event) => [event.id, event]));
  const due = judged.flatMap((item) =>
    promisesDue(item, statements, today).map((statement) => ({ deal: summarise(item.record, item.report), statement })),
  );
  return due.toSorted((a, b) => (byDay(a) < byDay(b) ? -1 : 1));
}

function ownersOf(records: DealRecord[]): HomeView['owners'] {
  const owners = new Map<string, HomeView['owners'][number]>();
  for (const { ref, reading } of records) {
    const name = valueOf(reading.fields, 'owner');
    if (name === null) continue;
    const key = `${ref.crm}:${ref.tenant}:${name}`;
    const known = owners.get(key) ?? { crm: ref.crm, tenant: ref.tenant, name, deals: 0 };
    owners.set(key, { ...known, deals: known.deals + 1 });
  }
  return [...owners.values()].toSorted((a, b) => b.deals - a.deals);
}

/** Events of each deal; those without a deal under null. */
function eventsByDeal(events: DomainEvent[]): Map<DealKey | null, DomainEvent[]> {
  const groups = new Map<DealKey | null, DomainEvent[]>();
  for (const event of events) {
    const deal = 'deal' in event ? event.deal : null;
    const group = groups.get(deal);
    if (group) group.push(event);
    else groups.set(deal, [event]);
  }
  return groups;
}

/**
 * What the panel shows beside a deal and when none is open: figures, last deals, promises due, today's log. Pure.
 * @param records real deals only
 * @param events of all of them, without receipts
 */
export function buildHome(records: DealRecord[], events: DomainEvent[], settings: Settings, playbook: Playbook, now: Date): HomeView {
  const today = localDay(now);
  const { me, stageAnswers } = settings.local;
  const byDeal = eventsByDeal(events);
  const judged = records
    .toSorted((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1))
    .map((record) => {
      const { ref, reading, key } = record;
      return { record, report: evaluate(playbook, { ref, reading, events: byDeal.get(key) ?? [], stageAnswers }, now) };
    });
  const logged = (byDeal.get(null) ?? []).filter((event) => event.kind === 'action');
  return {
    at: now.toISOString(),
    figures: kpiStrip({ deals: judged, events, me, goals: settings.synced.goals, playbook, now }),
    recent: judged.slice(0, RECENT).map(({ record, report }) => summarise(record, report)),
    due: dueOf(judged, events, today),
    today: logged.filter((action) => action.on === today).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    owners: ownersOf(records),
  };
}
