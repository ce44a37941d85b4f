import { dealKey } from '../../../lib/domain/deal-ref';
import type { Settings } from '../../../lib/domain/settings';
import type { HomeView, TabView } from '../../../lib/domain/view';
import { fakeBridge, type FakeBridge } from '../../fixtures/fake-bridge';
import { homeView, settings } from '../../fixtures/home';
import { listView } from '../../fixtures/list-view';
import { ambiguousDeal, awkwardDeal, closedDeal, EMPTY_HOME, movedDeal, readyDeal, routeDeal, stageUnreadDeal, tabView, unmappedDeal } from '../../fixtures/views';

interface Picture {
  view: TabView | null;
  home?: HomeView | null;
  local?: Partial<Settings['local']>;
  /** Drafts by what they are about, so that a form can be shown half filled in. */
  drafts?: Record<string, string>;
  answer?: FakeBridge['answer'];
}

const typing = (criterion: string, way: string, draft: object): Picture => {
  const deal = routeDeal();
  return { view: tabView(deal), drafts: { [`${deal.key}|open`]: `${criterion} ${way}`, [`${deal.key}|${criterion}`]: JSON.stringify(draft) } };
};
const NEED = 'customer-need-known';
const ref = routeDeal().ref;

/** Every state that the panel can be in, with the data that leads to it. */
const PICTURES: Record<string, () => Picture> = {
  deal: () => ({ view: tabView(routeDeal()), drafts: { [`${dealKey(ref)}|open`]: 'decision-date-known ' } }),
  'deal-plain': () => ({ view: tabView(routeDeal()) }),
  awkward: () => ({ view: tabView(awkwardDeal()), drafts: { [`${dealKey(ref)}|open`]: 'problem-known ' } }),
  moved: () => ({ view: tabView(movedDeal()) }),
  ready: () => ({ view: tabView(readyDeal()) }),
  won: () => ({ view: tabView(closedDeal(true)) }),
  lost: () => ({ view: tabView(closedDeal(false)) }),
  said: () => typing(NEED, 'known', { words: 'Drivers must get changes on the road, not the next morning.', who: 'Sanne Sample, planning', copy: true }),
  filler: () => typing(NEED, 'known', { words: 'tbd' }),
  'not-yet': () => typing('decision-date-known', 'not-known-yet', { by: '2026-12-04', from: 'Marijke Sample, CFO' }),
  'not-applicable': () => typing('competition-known', 'not-applicable', { why: '' }),
  'not-saved': () => ({ ...typing(NEED, 'known', { words: 'Drivers must get changes on the road.', who: 'Sanne Sample' }), answer: () => ({ ok: false, error: 'storage-full' }) }),
  unmapped: () => ({ view: tabView(unmappedDeal()) }),
  'stage-unread': () => ({ view: tabView(stageUnreadDeal()) }),
  format: () => ({ view: tabView(ambiguousDeal()) }),
  'reading-known': () => ({ view: tabView(routeDeal(), { state: 'reading' }) }),
  reading: () => ({ view: tabView(null, { state: 'reading' }) }),
  unread: () => ({ view: tabView(null, { state: 'unread' }) }),
  outdated: () => ({ view: tabView(null, { state: 'outdated' }) }),
  failed: () => ({ view: tabView(null, { state: 'failed', error: 'storage-failed' }) }),
  home: () => ({ view: null }),
  'home-empty': () => ({ view: null, home: EMPTY_HOME }),
  list: () => ({ view: tabView(null, { kind: 'list', state: 'reading', ref: null }) }),
  'list-read': () => ({ view: listView() }),
  'list-partial': () => ({ view: listView({ partial: true, total: 80 }) }),
  'list-unread': () => ({ view: tabView(null, { kind: 'list', state: 'unread', ref: null }) }),
  'first-run': () => ({ view: null, local: { firstRunDone: false, me: {} } }),
  'first-run-deal': () => ({ view: tabView(routeDeal()), local: { firstRunDone: false, me: {} } }),
  me: () => ({ view: tabView(routeDeal()), local: { me: {} } }),
};

export const STATES = Object.keys(PICTURES);

/** The bridge that shows a state. Unknown names show the deal. */
export function bridgeFor(state: string, synced: Partial<Settings['synced']>): FakeBridge {
  const { view, home = homeView(), local = {}, drafts = {}, answer } = (PICTURES[state] ?? PICTURES['deal']!)();
  const bridge = fakeBridge({ view, home, settings: settings(synced, local) });
  for (const [key, text] of Object.entries(drafts)) bridge.drafts.save(key as `${string}|${string}`, text);
  if (answer) bridge.answer = answer;
  return bridge;
}
