import type { StageTarget } from '../domain/playbook';
import { dealKey } from '../domain/deal-ref';
import { covers, eraseEvent } from '../domain/erasure';
import type { Erase } from '../domain/event';
import type { LocalSettings } from '../domain/settings';
import type { Answers, ViewMessage } from '../messaging/messages';
import { instant, now } from '../platform/clock';
import { newId } from '../platform/ids';
import { builtInPlaybook } from '../playbook';
import { exportBackup, restoreBackup } from '../storage/backup';
import { forgetDrafts } from '../storage/drafts';
import { eraseScope } from '../storage/erase';
import { eraseLogs } from '../storage/read-logs';
import { allEvents } from '../storage/events';
import { forgetSeenFields } from '../storage/seen-fields';
import { allViews, changeView } from '../storage/session';
import { changeLocal, changeSynced, ensureDeviceId, forgetDamaged, readSettings } from '../storage/settings';
import { removeTotals } from '../storage/totals';
import { configurePages } from './configure';
import { ActError, inBackground } from './outcome';
import { publishDeal } from './publish';
import { rebadgeAll, refreshHome, rejudgeAll } from './refresh';
import { takeTicket } from './tickets';
import { takeReading } from './visit';
import { forgetWebApi } from './web-api-kept';

type Message<T extends ViewMessage['type']> = Extract<ViewMessage, { type: T }>;

function withoutTenant<T>(items: Record<string, T>, tenant: string): Record<string, T> {
  // Keys are `crm:tenant`, or begin with it; those of stage answers are case-folded.
  const prefix = tenant.toLowerCase();
  const belongs = (key: string) => key.toLowerCase() === prefix || key.toLowerCase().startsWith(`${prefix}:`);
  return Object.fromEntries(Object.entries(items).filter(([key]) => !belongs(key)));
}

/** What the settings know of the erased people and stages goes with them. */
function forget(local: LocalSettings, scope: Erase['scope']): LocalSettings {
  if ('deal' in scope) return local;
  if ('all' in scope) return { ...local, me: {}, stageAnswers: {}, formats: {}, fieldMaps: [], webApi: [] };
  const tenant = `${scope.crm}:${scope.tenant}`;
  return {
    ...local,
    me: withoutTenant(local.me, tenant),
    stageAnswers: withoutTenant(local.stageAnswers, tenant),
    formats: withoutTenant(local.formats, tenant),
    webApi: local.webApi.filter((one) => one !== tenant),
    fieldMaps: local.fieldMaps.filter((map) => map.crm !== scope.crm || map.tenant !== scope.tenant),
  };
}

/** The names of fields that were seen go with their tenant. */
async function forgetFields(scope: Erase['scope']): Promise<void> {
  if (!('deal' in scope)) await forgetSeenFields('all' in scope ? null : scope);
}

/** The visits of erased deals tell the read log nothing when their tabs are left or closed. */
async function forgetHealth(scope: Erase['scope']): Promise<void> {
  for (const { tabId } of await allViews()) {
    await changeView(tabId, (view) => (view?.ref && view.health !== null && covers(scope, dealKey(view.ref)) ? { ...view, health: null } : view));
  }
}

/**
 * Erases a scope. A tab that shows such a deal keeps what is on the page now; nothing of it is stored until it is read
 * again. So open pages are not told that mappings went with it: one that is told reads at once. Each learns it when it is
 * loaded anew.
 */
export async function eraseData(scope: Erase['scope']): Promise<Answers['data.erase']> {
  const device = await ensureDeviceId();
  const tombstone = eraseEvent(scope, await allEvents(), now(), newId(), device);
  const erased = await eraseScope(tombstone);
  await forgetWebApi();
  await forgetHealth(scope);
  await Promise.all([changeLocal((local) => forget(local, scope)), eraseLogs(scope), forgetFields(scope)]);
  await rejudgeAll();
  await refreshHome();
  // Last, so that a sync that does not answer keeps nothing else from being erased.
  if ('all' in scope) await Promise.all([removeTotals(device), forgetDamaged(), forgetDrafts()]);
  return { erased };
}

/** Makes a backup and remembers when. */
export async function exportData(): Promise<Answers['data.export']> {
  const backup = await exportBackup();
  await changeLocal((local) => ({ ...local, lastBackup: instant() }));
  return { backup };
}

/** What pages are told about reading, as text to compare. */
async function toldToPages(): Promise<string> {
  const { fieldMaps, selectors } = (await readSettings()).local;
  return JSON.stringify([fieldMaps, selectors]);
}

/** Restores a backup. Open pages read again only when it changed how: a deal that the backup erases is not stored anew by that. */
export async function restoreData(backup: unknown): Promise<Answers['data.restore']> {
  const before = await toldToPages();
  const report = await restoreBackup(backup);
  if ((await toldToPages()) !== before) inBackground('configure', () => configurePages());
  await rejudgeAll();
  await refreshHome();
  return report;
}

/** Saves settings; badges and figures follow. */
export async function saveSettings({ synced, local }: Message<'settings.save'>): Promise<Answers['settings.save']> {
  if (synced) await changeSynced((current) => ({ ...current, ...synced }));
  if (local) await changeLocal((current) => ({ ...current, ...local }));
  await rebadgeAll();
  inBackground('home', refreshHome);
  return { saved: true };
}

/** Remembers which phase a stage stands for, and takes the tabs that asked in anew, so that the log knows the phase. */
export async function answerStage(key: string, target: StageTarget): Promise<Answers['stage.answer']> {
  const exists = target === 'won' || target === 'lost' || builtInPlaybook.phases.some(({ id }) => id === target);
  if (!exists) throw new ActError('refused');
  await changeLocal((local) => ({ ...local, stageAnswers: { ...local.stageAnswers, [key]: target } }));
  const settings = await readSettings();
  for (const view of await allViews()) {
    const { tabId, url, crm, ref, reading, health } = view;
    if (view.deal?.stageQuestion?.key !== key || reading === null) continue;
    const ticket = takeTicket(tabId);
    const { deal, error } = await takeReading(reading, url, settings);
    await publishDeal({ tabId, ticket, url, crm }, { ref, state: 'read', error, reading, health, deal }, settings);
  }
  await rejudgeAll();
  inBackground('home', refreshHome);
  return { saved: true };
}

/** Takes an answer about a stage back: the deals of that stage are judged by the built-in map again, or the user is asked anew. */
export async function forgetStage(key: string): Promise<Answers['stage.forget']> {
  await changeLocal((local) => ({ ...local, stageAnswers: Object.fromEntries(Object.entries(local.stageAnswers).filter(([one]) => one !== key)) }));
  await rejudgeAll();
  inBackground('home', refreshHome);
  return { saved: true };
}
