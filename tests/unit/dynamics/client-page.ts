import { createContext, runInContext } from 'node:vm';
import { readClientApi } from '../../../lib/crm/dynamics/client-api';

export const ID = 'a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001';

interface Column {
  name: string;
  /** Source text of the value in the page's world: `new Date(2026, 10, 14)`. */
  value: string;
  type?: string;
  dirty?: boolean;
  text?: string;
  label?: string;
  readable?: boolean;
  throws?: boolean;
}

/** Source of a page's client API with these columns. */
function apiSource(columns: Column[], id: string, more: string): string {
  const list = columns.map((column) => `{
    getName: () => '${column.name}', getValue: () => { ${column.throws ? "throw new Error('no');" : ''} return ${column.value}; },
    ${column.text === undefined ? '' : `getText: () => '${column.text}',`}
    getIsDirty: () => ${column.dirty === true}, getAttributeType: () => '${column.type ?? 'string'}', getFormat: () => null,
    getUserPrivilege: () => ({ canRead: ${column.readable !== false} }),
    controls: { get: () => [{ getLabel: () => '${column.label ?? column.name}' }] },
  }`);
  return `var Xrm = {
    Page: { data: {
      entity: { getId: () => '${id}', getEntityName: () => 'opportunity', attributes: { get: () => [${list.join(',')}] } },
      process: { getActiveProcess: () => ({ getName: () => 'Opportunity Sales Process' }), getActiveStage: () => ({ getId: () => 'D3CA8878-8D7B-47B9-852D-FCD838790CFD', getName: () => 'Propose' }) },
    } },
    Utility: { getGlobalContext: () => ({ userSettings: { languageId: 1043, dateFormattingInfo: { ShortDatePattern: 'd-M-yyyy' } } }) },
  }; ${more}`;
}

/** Runs the reader as text in a world of its own, as the browser does, and hands back what JSON lets through. */
export function askPage(columns: Column[], options: { id?: string; more?: string; expected?: unknown } = {}): unknown {
  const world = createContext({});
  runInContext(apiSource(columns, options.id ?? `{${ID.toUpperCase()}}`, options.more ?? ''), world);
  const expected = JSON.stringify(options.expected ?? { entity: 'opportunity', id: ID });
  return JSON.parse(runInContext(`JSON.stringify((${readClientApi.toString()})(${expected}))`, world) as string);
}

/** The same in a world without a client API. */
export function askEmptyPage(source = ''): unknown {
  const world = createContext({});
  runInContext(source, world);
  return JSON.parse(runInContext(`JSON.stringify((${readClientApi.toString()})())`, world) as string);
}
