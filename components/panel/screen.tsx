import type { ReactNode } from 'react';
import type { Settings } from '../../lib/domain/settings';
import type { HomeView, TabView } from '../../lib/domain/view';
import { DealHead } from '../gate/deal-head';
import { Bar } from './bar';
import { DealScreen } from './deal-screen';
import { FirstRun } from './first-run';
import { Home } from './home';
import { Failed, Outdated, ReadingNow, Unread } from './states';

export type ScreenName = 'home' | 'first-run' | 'reading' | 'deal' | 'unread' | 'outdated' | 'failed';

/** Which screen a tab's view asks for. A first run takes the whole panel only where there is no deal to show. */
export function screenOf(view: TabView | null, settings: Settings): ScreenName {
  if (view?.state === 'outdated' || view?.state === 'failed' || (view?.state === 'unread' && view.kind !== 'list')) return view.state;
  if (view?.kind === 'deal' && view.state !== 'none') return view.state === 'read' && view.deal ? 'deal' : 'reading';
  return settings.local.firstRunDone ? 'home' : 'first-run';
}

interface ScreenProps {
  view: TabView | null;
  home: HomeView | null;
  settings: Settings;
  menu: ReactNode;
}

function Reading({ view, menu }: { view: TabView; menu: ReactNode }) {
  const fields = view.deal?.reading.fields ?? view.reading?.fields;
  const crm = view.ref?.crm ?? view.crm;
  return (
    <>
      {fields && crm ? <DealHead crm={crm} fields={fields} reading menu={menu} /> : <Bar menu={menu} />}
      <ReadingNow deal={view.deal} />
    </>
  );
}

/** The screen for what the followed tab shows now. */
export function Screen({ view, home, settings, menu }: ScreenProps) {
  const screen = screenOf(view, settings);
  if (screen === 'deal' && view?.deal) return <DealScreen key={view.deal.key} deal={view.deal} tabId={view.tabId} home={home} settings={settings} menu={menu} />;
  if (screen === 'reading' && view) return <Reading view={view} menu={menu} />;
  return (
    <>
      <Bar menu={screen === 'first-run' ? undefined : menu} />
      {screen === 'first-run' && <FirstRun settings={settings} home={home} besideDeal={false} />}
      {screen === 'unread' && view && <Unread view={view} />}
      {screen === 'outdated' && view && <Outdated view={view} />}
      {screen === 'failed' && view && <Failed view={view} />}
      {screen === 'home' && <Home view={view} home={home} settings={settings} />}
    </>
  );
}
