import type { FieldMapping } from './own-field';
import type { Policy, SelectorOverrides } from './policy';
import { EVERY_ORGANISATION } from './settings';
import type { LocalSettings, Settings } from './settings';
import { foldText } from './text';

function sameTenant(a: FieldMapping, b: FieldMapping): boolean {
  return a.crm === b.crm && (a.tenant === null || b.tenant === null || foldText(a.tenant) === foldText(b.tenant));
}

const nameOf = ({ name }: FieldMapping) => `${name.by} ${foldText(name.by === 'api-name' ? name.apiName : name.label)}`;
const targetOf = ({ target }: FieldMapping) => ('field' in target ? `field ${target.field}` : `criterion ${target.criterion}`);

/** Whether two mappings cannot both hold: one field would stand for two things, or two fields for one. */
function contradict(a: FieldMapping, b: FieldMapping): boolean {
  return sameTenant(a, b) && (nameOf(a) === nameOf(b) || targetOf(a) === targetOf(b));
}

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
