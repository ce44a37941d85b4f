import type { PageLocation } from '../crm/adapter';
import { sameDeal } from '../domain/deal-ref';
import type { CrmId } from '../domain/deal-ref';
import type { Settings } from '../domain/settings';
import type { TabView } from '../domain/view';
import { instant } from '../platform/clock';
import { changeView } from '../storage/session';
import { readSettings } from '../storage/settings';
import { noteVisit } from './read-log';
import { showBadge } from './tabs';
import { isLatest } from './tickets';

/** What a tab said and when, as far as its view needs it. */
export interface Turn {
  tabId: number;
  ticket: number;
  url: string;
  /** Null: the practice page. */
  crm: CrmId | null;
}

/** The view of a tab of which nothing is known yet but its address. */
export function blankView({ tabId, url, crm }: Turn): TabView {
  return {
    tabId, url, crm, kind: 'other', ref: null, state: 'none', error: null, at: instant(), reading: null, health: null, deal: null,
  };
}

/**
 * Publishes that a tab shows another address now: the old verdict is gone at once. Reloading the same deal keeps its last
 * picture, marked as being read. What was shown before is a visit that ended.
 * @throws StorageError
 */
export async function publishLocation(turn: Turn, location: PageLocation): Promise<TabView | null> {
  let left: TabView | null = null;
  const view = await changeView(turn.tabId, (current) => {
    if (!isLatest(turn.tabId, turn.ticket)) return current;
    left = current;
    if (location.kind !== 'deal') return { ...blankView(turn), kind: location.kind, state: location.kind === 'list' ? 'reading' : 'none' };
    const { ref } = location;
    const kept = current !== null && sameDeal(current.ref, ref) ? current.deal : null;
    return { ...blankView(turn), crm: ref.crm, kind: 'deal', ref, state: 'reading', deal: kept };
  });
  noteVisit(left);
  return view;
}

/**
 * Publishes a deal's state and shows it on the badge, unless the tab has said something newer meanwhile.
 * @throws StorageError
 */
export async function publishDeal(
  turn: Turn,
  shown: Pick<TabView, 'ref' | 'state'> & Partial<Pick<TabView, 'error' | 'reading' | 'health' | 'deal'>>,
  settings: Settings,
): Promise<void> {
  const view: TabView = { ...blankView(turn), kind: 'deal', crm: shown.ref?.crm ?? turn.crm, ...shown };
  const published = await changeView(turn.tabId, (current) => (isLatest(turn.tabId, turn.ticket) ? view : current));
  if (published === view) await showBadge(view, settings);
}

/**
 * Says of a tab that waits for a verdict that what its page told could not be understood. A verdict that stands, stands.
 * @throws StorageError
 */
export async function publishGarbled(tabId: number): Promise<void> {
  const view = await changeView(tabId, (current) =>
    current?.state === 'reading' ? { ...current, state: 'failed', error: 'unparseable', at: instant() } : current,
  );
  if (view?.state === 'failed') await showBadge(view, await readSettings());
}
