import { contradict } from './field-maps';
import type { Policy, SelectorOverrides } from './policy';
import { EVERY_ORGANISATION } from './settings';
import type { LocalSettings, Settings } from './settings';

function joinSelectors(mine: SelectorOverrides, theirs: SelectorOverrides): SelectorOverrides {
  const crms = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as (keyof SelectorOverrides)[];
  return Object.fromEntries(crms.map((crm) => [crm, { ...mine[crm], ...theirs[crm] }]));
}

function webApi(mine: string[], decided: boolean | undefined): string[] {
  if (decided === undefined) return mine;
  return decided ? [EVERY_ORGANISATION] : [];
}

function joinLocal(local: LocalSettings, { stageAnswers = {}, fieldMaps = [], selectors = {}, features = {} }: Policy): LocalSettings {
  return {
    ...local,
    stageAnswers: { ...local.stageAnswers, ...stageAnswers },
    // The administrator's come first, and what contradicts them does not hold.
    fieldMaps: [...fieldMaps, ...local.fieldMaps.filter((mine) => !fieldMaps.some((theirs) => contradict(mine, theirs)))],
    selectors: joinSelectors(local.selectors, selectors),
    listMarks: features.listMarks ?? local.listMarks,
    webApi: webApi(local.webApi, features.webApi),
  };
}

/**
 * The settings that count: what the administrator decided beats what the user set, part by part. What the user set stays
 * stored, and holds again when the policy goes. Pure.
 */
export function effectiveSettings({ synced, local }: Settings, policy: Policy): Settings {
  const { language = synced.language, features: { syncTotals = synced.syncTotals } = {} } = policy;
  return { synced: { ...synced, language, syncTotals }, local: joinLocal(local, policy) };
}
