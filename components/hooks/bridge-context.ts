import { createContext, useContext, useSyncExternalStore } from 'react';
import { NO_POLICY } from '../../lib/domain/policy';
import type { PolicyState } from '../../lib/domain/policy';
import type { Settings } from '../../lib/domain/settings';
import type { HomeView, TabView } from '../../lib/domain/view';
import type { TenantLog } from '../../lib/storage/read-logs';
import type { Bridge, Send, Source } from './bridge';

export const BridgeContext = createContext<Bridge | null>(null);

/** The bridge of this page. Throws when a component stands outside a provider: a mistake of the code, not a state. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('No BridgeContext around this component');
  return bridge;
}

function useSource<T>(source: Source<T>): T | undefined {
  return useSyncExternalStore(source.subscribe, source.get);
}

/** The published view of the followed tab: undefined while it is not read yet, null when there is none. */
export function useTabView(): TabView | null | undefined {
  return useSource(useBridge().tabView);
}

/** What stands beside the deal: undefined while it is not read yet, null when nothing was published yet. */
export function useHomeView(): HomeView | null | undefined {
  return useSource(useBridge().homeView);
}

/** The user's settings, undefined while they are not read yet. */
export function useSettings(): Settings | undefined {
  return useSource(useBridge().settings);
}

/** The settings as the user set them, without what an administrator decided; undefined while they are not read yet. */
export function useOwnSettings(): Settings | undefined {
  return useSource(useBridge().ownSettings);
}

/** What the administrator decided; nothing while it is not read yet. */
export function usePolicy(): PolicyState {
  return useSource(useBridge().policy) ?? NO_POLICY;
}

/** How reading went on the last deal pages of each tenant, undefined while it is not read yet. */
export function useReadLogs(): readonly TenantLog[] | undefined {
  return useSource(useBridge().readLogs);
}

/** The function that sends a request to the background. */
export function useSend(): Send {
  return useBridge().send;
}
