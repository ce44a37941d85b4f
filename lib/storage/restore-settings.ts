import { CRM_IDS } from '../domain/deal-ref';
import type { FieldMapping } from '../domain/own-field';
import type { LocalSettings } from '../domain/settings';
import { localSettings, syncedSettings } from './schemas/settings';
import { changeLocal, changeSynced } from './settings';

/** A backup of an earlier version knows nothing of what came later. */
const backedUp = localSettings.omit({ deviceId: true }).extend({
  fieldMaps: localSettings.shape.fieldMaps.default([]),
  selectors: localSettings.shape.selectors.default({}),
  listMarks: localSettings.shape.listMarks.default(true),
  webApi: localSettings.shape.webApi.default([]),
});

/** What is mapped here stays; what is not comes from the backup. */
function mergeMaps(here: FieldMapping[], backup: FieldMapping[]): FieldMapping[] {
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...backup.filter(({ id }) => !known.has(id))];
}

function mergeMe(a: LocalSettings['me'], b: LocalSettings['me']): LocalSettings['me'] {
  const tenants = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(tenants.map((tenant) => [tenant, [...new Set([...(a[tenant] ?? []), ...(b[tenant] ?? [])])]]));
}

/** What is here replaces what the backup has for the same built-in selector. */
function mergeSelectors(here: LocalSettings['selectors'], backup: LocalSettings['selectors']): LocalSettings['selectors'] {
  const merged = CRM_IDS.map((crm) => [crm, { ...backup[crm], ...here[crm] }] as const);
  return Object.fromEntries(merged.filter(([, own]) => Object.keys(own).length > 0));
}

type BackedUp = Omit<LocalSettings, 'deviceId'>;

/** What has one value only: a browser that was set up has its own. When the last backup was made is known to be no later than that. */
function single(here: LocalSettings, backup: BackedUp): Partial<LocalSettings> {
  if (here.firstRunDone) return {};
  const { badge, listMarks } = backup;
  return { badge, listMarks, selectors: mergeSelectors(here.selectors, backup.selectors), lastBackup: here.lastBackup ?? backup.lastBackup };
}

/**
 * Takes from a backup what this browser does not know yet; what the user set here stays. The synced part (language,
 * role, goals), replaced selectors, marks in lists and the badge's place are taken only by a browser that has not been set
 * up: others have them from the user or by sync. That the Web API may be asked is not taken by any: it is allowed for a
 * browser, by the person who uses it.
 * @returns whether the settings of the backup were readable
 * @throws StorageError
 */
export async function restoreSettings(backup: { synced?: unknown; local?: unknown }): Promise<boolean> {
  const local = backedUp.safeParse(backup.local);
  const synced = syncedSettings.safeParse(backup.synced);
  let fresh = false;
  if (local.success) {
    await changeLocal((current) => {
      fresh = !current.firstRunDone;
      return {
        ...current,
        ...single(current, local.data),
        firstRunDone: current.firstRunDone || local.data.firstRunDone,
        deviceLabel: current.deviceLabel === '' ? local.data.deviceLabel : current.deviceLabel,
        me: mergeMe(current.me, local.data.me),
        stageAnswers: { ...local.data.stageAnswers, ...current.stageAnswers },
        formats: { ...local.data.formats, ...current.formats },
        fieldMaps: mergeMaps(current.fieldMaps, local.data.fieldMaps),
      };
    });
  }
  if (fresh && synced.success) await changeSynced(() => synced.data);
  return local.success && synced.success;
}
