import ext from 'webextension-polyfill';
import type { PageConfig } from '../crm/page-config';
import { dealKey } from '../domain/deal-ref';
import type { FormatProfile } from '../domain/format-profile';
import type { ListMark } from '../domain/list-reading';
import { UNPROVEN } from '../domain/format-profile';
import type { DealRef } from '../domain/deal-ref';
import type { Settings } from '../domain/settings';
import type { FieldKey } from '../domain/reading';
import type { TabView } from '../domain/view';
import { localDay } from '../domain/day';
import type { ToPageMessage } from '../messaging/messages';
import { now } from '../platform/clock';
import { builtInPlaybook } from '../playbook';
import type { BadgeFacts } from './badge-model';
import { badgeModel } from './badge-model';
import { opensPanelFromPage, panelShortcut } from './panel';

/** What a page answered, or undefined when no script of ours is there: a tab that was closed, reloaded or is not ours. */
async function tell(tabId: number, message: ToPageMessage): Promise<unknown> {
  return ext.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Whether a script of this version answers in the tab. */
export async function isListening(tabId: number): Promise<boolean> {
  return (await tell(tabId, { type: 'page.ping' })) === true;
}

/** Asks the page to read again and send it even when nothing changed. False when nobody was there or the page shows neither a deal nor a list. */
export async function askToRead(tabId: number): Promise<boolean> {
  return (await tell(tabId, { type: 'page.read' })) === true || (await tell(tabId, { type: 'list.again' })) === true;
}

/** Gives the page of a list its marks. One that is gone needs none. */
export async function sendMarks(tabId: number, marks: Record<string, ListMark>): Promise<void> {
  await tell(tabId, { type: 'list.mark', marks });
}

/** Tells the page what was decided about reading it; it reads again. False when nobody was there. */
export async function askToConfigure(tabId: number, config: PageConfig): Promise<boolean> {
  return (await tell(tabId, { type: 'page.configure', config })) === true;
}

/** Asks the page to show a field. False when it is not there. */
export async function askToReveal(tabId: number, field: FieldKey): Promise<boolean> {
  return (await tell(tabId, { type: 'page.reveal', field })) === true;
}

/** The key of a tenant's settings: `crm:tenant`. */
export function tenantKey(ref: Pick<DealRef, 'crm' | 'tenant'>): string {
  return `${ref.crm}:${ref.tenant}`;
}

export function formatsOf(settings: Settings, ref: Pick<DealRef, 'crm' | 'tenant'>): FormatProfile {
  return settings.local.formats[tenantKey(ref)] ?? UNPROVEN;
}

/** What the badge depends on now. */
export async function badgeFacts(): Promise<BadgeFacts> {
  return { day: localDay(now()), opensPanel: opensPanelFromPage(), shortcut: await panelShortcut() };
}

/** Sends a tab's verdict to its badge. A page that shows no deal takes its badge away by itself. */
export async function showBadge(view: TabView | null, settings: Settings): Promise<void> {
  if (view === null || view.ref === null) return;
  const model = badgeModel(view, settings, builtInPlaybook, await badgeFacts());
  if (model === null) return;
  await tell(view.tabId, { type: 'badge.show', deal: dealKey(view.ref), model, place: settings.local.badge.position });
}
