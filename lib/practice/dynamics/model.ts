import type { PracticeDeal } from '../contract';
import type { Attribute, AttributeValue } from './attributes';
import { savedValue, STANDARD_ATTRIBUTES } from './attributes';
import type { Formats } from './formats';
import { formatsOf } from './formats';
import type { ProcessStage, SalesProcess } from './process';
import { PROCESSES } from './process';
import type { TextKey } from './texts';
import { textIn } from './texts';
import type { Layout } from './variants';

/** The deals of one practice organisation, and what is typed but not saved on the deal that is shown. */
export interface Model {
  layout: Layout;
  formats: Formats;
  process: SalesProcess;
  say: (key: TextKey) => string;
  attribute(name: string): Attribute | null;
  deals: PracticeDeal[];
  /** The deal in the document, null while none is (between two records). */
  shown: PracticeDeal | null;
  /** Saved values of columns that no field of a practice deal stands for, by record and column. */
  extras: Map<string, AttributeValue>;
  /** Unsaved values by attribute name; `undefined` in `value` marks text that does not fit. */
  edits: Map<string, { text: string; value: AttributeValue | undefined }>;
  /** The value in the form: typed, else saved. */
  value(attribute: Attribute): AttributeValue;
  /** The same as text, as the form shows it; '' when empty. */
  text(attribute: Attribute): string;
  type(attribute: Attribute, text: string): void;
  save: () => void;
  discard: () => void;
  activeStage(): ProcessStage | null;
  closed(): boolean;
  changed: () => void;
}

function asText(model: Model, attribute: Attribute, value: AttributeValue): string {
  if (value === null) return '';
  if (attribute.options) return attribute.options.find((option) => option.value === value)?.label[model.layout.language] ?? '';
  if (attribute.kind === 'boolean') return model.say(value === true ? 'yes' : 'no');
  if (attribute.kind === 'money') return model.formats.money(Number(value), model.shown?.currency ?? 'EUR');
  if (attribute.kind === 'integer') return model.formats.whole(Number(value));
  if (attribute.kind === 'date' || attribute.kind === 'datetime') return model.formats.date(String(value));
  return String(value);
}

function fromText(model: Model, attribute: Attribute, text: string): AttributeValue | undefined {
  if (text.trim() === '') return attribute.required ? undefined : null;
  if (attribute.options) return attribute.options.find((option) => option.label[model.layout.language] === text)?.value;
  if (attribute.kind === 'boolean') return text === model.say('yes');
  if (attribute.kind === 'money' || attribute.kind === 'integer') return model.formats.parseNumber(text) ?? undefined;
  if (attribute.kind === 'date') return model.formats.parseDate(text) ?? undefined;
  return text;
}

function saveEdits(model: Model): void {
  const deal = model.shown;
  if (!deal) return;
  for (const [name, edit] of model.edits) {
    const field = model.attribute(name)?.field;
    if (edit.value === undefined) continue;
    if (field) Object.assign(deal, { [field]: edit.value ?? (field === 'amount' ? null : '') });
    else model.extras.set(`${deal.ids.dynamics} ${name}`, edit.value);
    model.edits.delete(name);
  }
  model.changed();
}

/** The model of a layout over its deals. `changed` is set by the page. */
export function createModel(layout: Layout, deals: PracticeDeal[]): Model {
  const attributes = new Map([...STANDARD_ATTRIBUTES, ...layout.own].map((attribute) => [attribute.name, attribute]));
  const process = PROCESSES[layout.process];
  const model: Model = {
    layout, process, deals,
    formats: formatsOf(layout.locale),
    say: textIn(layout.language),
    attribute: (name) => attributes.get(name) ?? null,
    shown: null,
    extras: new Map(),
    edits: new Map(),
    value(attribute) {
      const typed = model.edits.get(attribute.name)?.value;
      if (typed !== undefined || !model.shown) return typed ?? null;
      const extra = model.extras.get(`${model.shown.ids.dynamics} ${attribute.name}`);
      return extra !== undefined ? extra : savedValue(attribute, model.shown);
    },
    text: (attribute) => model.edits.get(attribute.name)?.text ?? asText(model, attribute, model.value(attribute)),
    type(attribute, text) {
      model.edits.set(attribute.name, { text, value: fromText(model, attribute, text) });
      model.changed();
    },
    save: () => saveEdits(model),
    discard() {
      model.edits.clear();
      model.changed();
    },
    activeStage: () => stageOf(process, model.shown),
    closed: () => isClosed(model.shown),
    changed: () => undefined,
  };
  return model;
}

function isClosed(deal: PracticeDeal | null): boolean {
  return deal?.stage.dynamics === 'Won' || deal?.stage.dynamics === 'Lost';
}

/** The stage of a deal in its process; a deal that was won or lost stays on the last one. */
function stageOf(process: SalesProcess, deal: PracticeDeal | null): ProcessStage | null {
  if (!deal) return null;
  return process.stages.find((stage) => stage.key === deal.stage.dynamics) ?? (isClosed(deal) ? (process.stages.at(-1) ?? null) : null);
}
