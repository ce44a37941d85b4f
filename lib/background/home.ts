import { localDay } from '../domain/day';
import type { DomainEvent } from '../domain/event';
import { appointmentsOn, stripFigures } from '../domain/kpi-strip';
import type { Playbook } from '../domain/playbook';
import type { IsoDate } from '../domain/reading';
import type { Settings } from '../domain/settings';
import type { Standing } from '../domain/standing';
import type { HomeView } from '../domain/view';

/** How many deals the panel lists when none is open. */
const RECENT = 8;

/** What the home view is made of. */
export interface HomeParts {
  /** Of all real deals. */
  standings: readonly Standing[];
  /** Events that may tell of today, of any deal or none. */
  lately: readonly DomainEvent[];
  /** The day of the oldest event, null when there is none. */
  oldest: IsoDate | null;
}

const byDay = ({ statement }: HomeView['due'][number]) => (statement.body.says === 'not-known-yet' ? statement.body.by : '');

function dueOf(standings: readonly Standing[]): HomeView['due'] {
  const due = standings.flatMap(({ summary, due: statements }) => statements.map((statement) => ({ deal: summary, statement })));
  return due.toSorted((a, b) => (byDay(a) < byDay(b) ? -1 : 1));
}

function ownersOf(standings: readonly Standing[]): HomeView['owners'] {
  const owners = new Map<string, HomeView['owners'][number]>();
  for (const { strip: { ref, owner } } of standings) {
    if (owner === null) continue;
    const key = `${ref.crm}:${ref.tenant}:${owner}`;
    const known = owners.get(key);
    if (known) known.deals += 1;
    else owners.set(key, { crm: ref.crm, tenant: ref.tenant, name: owner, deals: 1 });
  }
  return [...owners.values()].toSorted((a, b) => b.deals - a.deals);
}

/** What the panel shows beside a deal and when none is open: figures, last deals, promises due, today's log. Pure. */
export function buildHome({ standings, lately, oldest }: HomeParts, settings: Settings, playbook: Playbook, now: Date): HomeView {
  const today = localDay(now);
  const newestFirst = standings.toSorted((a, b) => (a.summary.lastSeen < b.summary.lastSeen ? 1 : -1));
  const taps = lately.filter((event) => event.kind === 'action').filter(({ deal, on }) => deal === null && on === today);
  return {
    at: now.toISOString(),
    figures: stripFigures({
      deals: newestFirst.map(({ strip }) => strip), appointments: appointmentsOn(today, lately), oldest,
      me: settings.local.me, goals: settings.synced.goals, playbook, now,
    }),
    recent: newestFirst.slice(0, RECENT).map(({ summary }) => summary),
    due: dueOf(newestFirst),
    today: taps.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    owners: ownersOf(standings),
  };
}
