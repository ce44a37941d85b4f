/* oxlint-disable unicorn/consistent-function-scoping -- readClientApi is sent into the page as text: nothing may be outside it */
export type { ClientAttribute, ClientReading, ClientValue } from './client-parse';
export { parseClientApi } from './client-parse';
export { clientFormats, mergeClientApi } from './client-merge';

/** The part of the client API that is used. Whatever a page puts there instead is hostile data: see parseClientApi. */
interface XrmAttribute {
  getName: () => string;
  getValue: () => unknown;
  getText?: () => unknown;
  getIsDirty: () => boolean;
  getAttributeType: () => string;
  getFormat?: () => string | null;
  getUserPrivilege?: () => { canRead?: boolean };
  controls?: { get: () => { getLabel?: () => string }[] };
}
interface XrmPage {
  data?: {
    entity?: { getId: () => string; getEntityName: () => string; attributes: { get: () => XrmAttribute[] } };
    process?: { getActiveProcess?: () => { getName: () => string } | null; getActiveStage?: () => { getId: () => string; getName: () => string } | null };
  } | null;
}
interface XrmApi {
  Page?: XrmPage | null;
  Utility?: { getGlobalContext?: () => { userSettings?: { languageId?: number; dateFormattingInfo?: { ShortDatePattern?: string } } } };
}

/**
 * Reads the open record through `window.Xrm`. Runs in the page's own world: it is sent there as text, so it uses nothing
 * from outside itself. Reads only. `Xrm.Page` is deprecated but kept, and there is no other way in for an extension.
 * @param expected the record that is asked for; nothing but its name is told of another one. `columns`: further ones by name,
 *   which somebody mapped
 * @returns JSON-safe data for parseClientApi: entity and id before and after, the columns wanted (the known ones and a
 *   company's own) with value, text, label, dirty mark, type and format, active stage and process, formats of the user.
 *   Dates as `y-m-d` from local parts: a date-only column comes as local midnight. Null without a client API.
 */
export function readClientApi(expected?: { entity: string; id: string; columns?: string[] }): unknown {
  const api = (globalThis as { Xrm?: XrmApi }).Xrm;
  const data = api?.Page?.data;
  const entity = data?.entity;
  if (!api || !data || !entity) return null;
  const cut = (text: unknown): string | null => (typeof text === 'string' ? text.slice(0, 20_001) : null);
  const who = (): { entity: string; id: string } => ({ entity: entity.getEntityName(), id: entity.getId().replace(/[{}]/g, '').toLowerCase() });
  const before = who();
  if (expected && (before.entity !== expected.entity || before.id !== expected.id)) return { before, after: before };
  const known = /^(?:name|(?:parentaccount|customer|parentcontact|owner|transactioncurrency)id|estimated(?:value|closedate)|createdon|closeprobability|description|currentsituation|customer(?:painpoints|need)|finaldecisiondate|identifycompetitors|decisionmaker|statecode|statuscode|msdyn_forecastcategory)$|^(?!msdyn|mscrm|adx_)[a-z][a-z0-9]{1,7}_\w/;
  const two = (part: number): string => String(part).padStart(2, '0');
  const safe = (raw: unknown): unknown => {
    if (Object.prototype.toString.call(raw) === '[object Date]') {
      const day = raw as Date;
      return { day: `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}` };
    }
    if (Array.isArray(raw)) return { names: raw.slice(0, 20).map((one: { name?: unknown } | null) => cut(one?.name) ?? '') };
    return typeof raw === 'string' ? cut(raw) : typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
  };
  const columns = entity.attributes.get().filter((column) => known.test(column.getName()) || expected?.columns?.includes(column.getName())).slice(0, 300);
  const attributes = columns.map((column) => {
    try {
      return {
        name: column.getName(), value: safe(column.getValue()), text: cut(column.getText?.()), label: cut(column.controls?.get()[0]?.getLabel?.()),
        dirty: column.getIsDirty(), type: column.getAttributeType(), format: column.getFormat?.() ?? null, readable: column.getUserPrivilege?.().canRead !== false,
      };
    } catch (error) {
      return { name: column.getName(), failed: error instanceof Error ? error.name : typeof error };
    }
  });
  const stage = data.process?.getActiveStage?.();
  const user = api.Utility?.getGlobalContext?.().userSettings;
  return {
    before, attributes,
    stage: stage ? { id: stage.getId(), name: cut(stage.getName()) } : null,
    process: cut(data.process?.getActiveProcess?.()?.getName()),
    datePattern: cut(user?.dateFormattingInfo?.ShortDatePattern), languageId: user?.languageId ?? null,
    after: who(),
  };
}
