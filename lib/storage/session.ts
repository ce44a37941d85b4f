import { sameDeal } from '../domain/deal-ref';
import type { DealRef } from '../domain/deal-ref';
import { UNPROVEN } from '../domain/format-profile';
import type { FormatProfile } from '../domain/format-profile';
import type { HomeView, TabView } from '../domain/view';
import { readArea, readItem, removeItem, watchArea, writeItem } from './area';
import { withLocks } from './lock';

const VIEW = 'view:';
const HOME = 'home';
const REFUSED = 'refused';
const PRACTICE_FORMATS = 'practice-formats:';

const viewKey = (tabId: number) => `${VIEW}${tabId}`;

/** The published view of a tab, null when there is none. Session storage is written by the background only. @throws StorageError */
export async function readView(tabId: number): Promise<TabView | null> {
  return ((await readItem('session', viewKey(tabId))) as TabView | undefined) ?? null;
}

/** The views of all tabs, by tab id. @throws StorageError */
export async function allViews(): Promise<TabView[]> {
  const items = Object.entries(await readArea('session'));
  const views = items.filter(([key]) => key.startsWith(VIEW)).map(([, view]) => view as TabView);
  return views.toSorted((a, b) => a.tabId - b.tabId);
}

/** The views of the tabs that show a deal. @throws StorageError */
export async function viewsOfDeal(ref: DealRef): Promise<TabView[]> {
  return (await allViews()).filter((view) => sameDeal(view.ref, ref));
}

/**
 * Changes the view of one tab, one change at a time: `change` gets what stands now and gives what shall stand
 * (null: nothing; the same object: leave it). Readers of one tab never see a mixture of two.
 * @returns what stands afterwards
 * @throws StorageError
 */
export function changeView(tabId: number, change: (current: TabView | null) => TabView | null): Promise<TabView | null> {
  return withLocks([`session/${viewKey(tabId)}`], async () => {
    const current = await readView(tabId);
    const next = change(current);
    if (next === current) return current;
    if (next === null) await removeItem('session', viewKey(tabId));
    else await writeItem('session', viewKey(tabId), next);
    return next;
  });
}

/** Removes the view of a closed tab. @throws StorageError */
export async function removeView(tabId: number): Promise<void> {
  await changeView(tabId, () => null);
  await keepPracticeFormats(tabId, null);
}

/** What the user answered about the formats of the practice page that a tab shows. @throws StorageError */
export async function practiceFormats(tabId: number): Promise<FormatProfile> {
  return ((await readItem('session', `${PRACTICE_FORMATS}${tabId}`)) as FormatProfile | undefined) ?? UNPROVEN;
}

/** Keeps such an answer; null: another page came into the tab. @throws StorageError */
export function keepPracticeFormats(tabId: number, formats: FormatProfile | null): Promise<void> {
  const key = `${PRACTICE_FORMATS}${tabId}`;
  return formats === null ? removeItem('session', key) : writeItem('session', key, formats);
}

/** @throws StorageError */
export async function readHome(): Promise<HomeView | null> {
  return ((await readItem('session', HOME)) as HomeView | undefined) ?? null;
}

/** @throws StorageError */
export function writeHome(home: HomeView): Promise<void> {
  return writeItem('session', HOME, home);
}

/** Calls with each new view of a tab; null when it went. @returns a function that ends it */
export function watchView(tabId: number, listener: (view: TabView | null) => void): () => void {
  return watchArea('session', (key, value) => {
    if (key === viewKey(tabId)) listener((value as TabView | undefined) ?? null);
  });
}

/** Calls whenever any tab's view changed. @returns a function that ends it */
export function watchViews(listener: () => void): () => void {
  return watchArea('session', (key) => {
    if (key.startsWith(VIEW)) listener();
  });
}

/** Calls with each new home view. @returns a function that ends it */
export function watchHome(listener: (home: HomeView | null) => void): () => void {
  return watchArea('session', (key, value) => {
    if (key === HOME) listener((value as HomeView | undefined) ?? null);
  });
}

/** How many messages were refused since the browser started, by reason. @throws StorageError */
export async function refusedCounts(): Promise<Record<string, number>> {
  return ((await readItem('session', REFUSED)) as Record<string, number> | undefined) ?? {};
}

/** Counts one refused message. @returns how many there are now of this reason @throws StorageError */
export function countRefused(reason: string): Promise<number> {
  return withLocks([`session/${REFUSED}`], async () => {
    const counts = await refusedCounts();
    const next = (counts[reason] ?? 0) + 1;
    await writeItem('session', REFUSED, { ...counts, [reason]: next });
    return next;
  });
}
