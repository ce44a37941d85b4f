import { dealKey, sameDeal } from '../domain/deal-ref';
import type { DealRef } from '../domain/deal-ref';
import { localDay } from '../domain/day';
import { dayOfEvent } from '../domain/kpi-strip';
import { deviceTotals } from '../domain/kpi-totals';
import { standingBasis, standingOf } from '../domain/standing';
import type { TabView } from '../domain/view';
import { instant, now } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { builtInPlaybook } from '../playbook';
import { eventsSince, oldestEvent } from '../storage/events';
import { allViews, changeView, readHome, viewsOfDeal, writeHome } from '../storage/session';
import { ensureDeviceId, readSettings } from '../storage/settings';
import { standingsOn } from '../storage/standings';
import type { Judge } from '../storage/standings';
import { publishTotals } from '../storage/totals';
import { buildHome } from './home';
import { askAgainForTotals } from './alarms';
import { remarkLists } from './list-view';
import { showBadge } from './tabs';
import { aloneWith, judge } from './visit';

const log = createLogger('background');

/** An act of today was written today, or a day before by a clock that was behind. */
const LATELY_MS = 2 * 86_400_000;

/** Judges the deal of one tab anew and publishes it, unless the tab has gone to another deal meanwhile. That its reading could not be saved stays true. */
async function rejudgeView(view: TabView): Promise<void> {
  const { ref, reading, tabId } = view;
  if (view.state !== 'read' || ref === null || reading === null) return;
  const settings = await readSettings();
  const deal = await aloneWith(dealKey(ref), () => judge(reading, settings));
  const next = await changeView(tabId, (current) =>
    current?.state === 'read' && sameDeal(current.ref, ref) && current.reading?.at === reading.at
      ? { ...current, deal, at: instant() }
      : current,
  );
  await showBadge(next, settings);
}

/** Judges a deal anew in every tab that shows it or lists it. @throws StorageError */
export async function rejudgeDeal(ref: DealRef): Promise<void> {
  await Promise.all((await viewsOfDeal(ref)).map(rejudgeView));
  await remarkLists();
}

/** Judges every tab anew: after a change of settings, mapping or day. @throws StorageError */
export async function rejudgeAll(): Promise<void> {
  await Promise.all((await allViews()).map(rejudgeView));
}

/** Words the badges of all tabs anew. @throws StorageError */
export async function rebadgeAll(): Promise<void> {
  const settings = await readSettings();
  await Promise.all((await allViews()).map((view) => showBadge(view, settings)));
}

/** Puts the totals of the home view into sync; when it is too soon, an alarm asks again. @throws StorageError */
export async function updateTotals(): Promise<void> {
  const home = await readHome();
  if (home === null) return;
  const { synced, local } = await readSettings();
  const totals = deviceTotals(home.figures, await ensureDeviceId(), local.deviceLabel, localDay(now()));
  if ((await publishTotals(totals, synced.syncTotals, now())) === 'later') await askAgainForTotals();
}

/** Builds the home view anew, judging only the deals that changed, and publishes it with the totals. @throws StorageError */
async function buildHomeNow(): Promise<void> {
  const time = now();
  const settings = await readSettings();
  const { stageAnswers } = settings.local;
  const judgeDeal: Judge = (record, events) => standingOf(record, events, builtInPlaybook, stageAnswers, time);
  const [standings, lately, first] = await Promise.all([
    standingsOn(standingBasis(builtInPlaybook, stageAnswers, time), judgeDeal),
    eventsSince(instant(new Date(time.getTime() - LATELY_MS))),
    oldestEvent(),
  ]);
  const oldest = first === null ? null : dayOfEvent(first);
  await writeHome(buildHome({ standings, lately, oldest }, settings, builtInPlaybook, time));
  await remarkLists();
  await updateTotals();
}

let running: Promise<void> | null = null;
let again = false;

async function buildUntilQuiet(): Promise<void> {
  try {
    do {
      again = false;
      await buildHomeNow();
    } while (again);
  } finally {
    // In the same turn as the last look at `again`, so that no call falls between.
    running = null;
  }
}

/**
 * Brings the home view up to date. Calls while it runs are put together into one more run, so that a burst of changes
 * costs two. Never rejects; a failure is logged and the view before it stands.
 */
export function refreshHome(): Promise<void> {
  if (running === null) running = buildUntilQuiet().catch((error: unknown) => log.failed('home-failed', error));
  else again = true;
  return running;
}
