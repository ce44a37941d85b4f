import type { Attribute } from './attributes';
import { STANDARD_ATTRIBUTES } from './attributes';
import type { Model } from './model';
import type { ProcessStage } from './process';

const TYPES: Record<Attribute['kind'], string> = {
  string: 'string', memo: 'memo', money: 'money', integer: 'integer', choice: 'optionset', status: 'optionset', boolean: 'boolean',
  date: 'datetime', datetime: 'datetime', lookup: 'lookup',
};
const FORMATS: Partial<Record<Attribute['kind'], string>> = { string: 'text', memo: 'textarea', date: 'date', datetime: 'datetime' };

/** Realm of the page: its dates are made with its own constructor, as on a real page. */
type PageWindow = Window & typeof globalThis;

function valueFor(model: Model, attribute: Attribute, win: PageWindow): unknown {
  const value = model.value(attribute);
  if (value === null) return null;
  if (attribute.kind === 'lookup') return [{ id: '{0B5C9C7E-0000-4000-8000-00000000D365}', name: String(value), entityType: attribute.target }];
  if (attribute.kind !== 'date' && attribute.kind !== 'datetime') return value;
  const [year = 0, month = 1, day = 1] = String(value).split('-').map(Number);
  // A date-only column comes as local midnight.
  return new win.Date(year, month - 1, day, attribute.kind === 'datetime' ? 9 : 0, attribute.kind === 'datetime' ? 30 : 0);
}

function attributeApi(model: Model, attribute: Attribute, win: PageWindow): Record<string, unknown> {
  const controls = [{ getName: () => attribute.name, getLabel: () => attribute.label[model.layout.language] }];
  return {
    getName: () => attribute.name,
    getValue: () => valueFor(model, attribute, win),
    ...(attribute.options ? { getText: () => model.text(attribute) } : {}),
    getIsDirty: () => model.edits.has(attribute.name),
    getAttributeType: () => TYPES[attribute.kind],
    getFormat: () => FORMATS[attribute.kind] ?? null,
    getRequiredLevel: () => (attribute.required ? 'required' : 'none'),
    getUserPrivilege: () => ({ canRead: true, canUpdate: true, canCreate: true }),
    controls: { get: () => controls },
  };
}

/** Columns on the form: header, body, every tab whether opened or not, and the steps of the process. */
function attributesOnForm(model: Model): Attribute[] {
  const { layout, process } = model;
  const names = new Set([
    ...layout.header.shown, ...layout.header.overflow,
    ...[...layout.summaryTab, ...layout.detailsTab].flatMap((section) => section.controls),
    ...process.stages.flatMap((stage) => stage.steps),
  ]);
  return [...STANDARD_ATTRIBUTES, ...layout.own].filter((attribute) => names.has(attribute.name));
}

function stageApi(model: Model, stage: ProcessStage | null): Record<string, unknown> | null {
  return stage && { getId: () => stage.id, getName: () => stage.label[model.layout.language], getEntityName: () => 'opportunity', getStatus: () => 'active' };
}

function pageApi(model: Model, win: PageWindow): Record<string, unknown> | null {
  const deal = model.shown;
  if (!deal) return null;
  const attributes = attributesOnForm(model).map((attribute) => attributeApi(model, attribute, win));
  const { process } = model;
  return {
    getAttribute: (name: string) => attributes.find((attribute) => (attribute['getName'] as () => string)() === name) ?? null,
    data: {
      entity: {
        getId: () => `{${deal.ids.dynamics.toUpperCase()}}`,
        getEntityName: () => 'opportunity',
        getIsDirty: () => model.edits.size > 0,
        attributes: { get: () => attributes, forEach: (run: (attribute: unknown) => void) => attributes.forEach((attribute) => run(attribute)), getLength: () => attributes.length },
      },
      process: {
        getActiveProcess: () => (process.stages.length === 0 ? null : { getId: () => process.id, getName: () => process.name[model.layout.language] }),
        getInstanceId: () => 'b1f0c5d2-3b64-4e0a-9c1d-0f5be2a7a001',
        getStatus: () => (model.closed() ? 'finished' : 'active'),
        getActiveStage: () => stageApi(model, model.activeStage()),
        getSelectedStage: () => stageApi(model, model.activeStage()),
      },
    },
  };
}

/**
 * Puts `Xrm` on the page's window, in step with the model: it answers for the record that is in the document.
 * @returns takes it away again
 */
export function installClientApi(model: Model, win: PageWindow, host: string): () => void {
  const { layout, formats } = model;
  const global = {
    getClientUrl: () => `https://${host}`,
    getVersion: () => '9.2.26093.00161',
    userSettings: { languageId: layout.language === 'nl' ? 1043 : 1033, dateFormattingInfo: { ShortDatePattern: formats.shortDatePattern, DateSeparator: formats.shortDatePattern.includes('/') ? '/' : '-' } },
  };
  const api = {
    get Page() {
      return pageApi(model, win);
    },
    Utility: {
      getPageContext: () => ({ input: { pageType: 'entityrecord', entityName: 'opportunity', entityId: model.shown?.ids.dynamics } }),
      getGlobalContext: () => global,
    },
  };
  Object.assign(win, { Xrm: api });
  return () => {
    Reflect.deleteProperty(win, 'Xrm');
  };
}
