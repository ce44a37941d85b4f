import type { ActionDone } from './event';
import type { StatusReason } from './gate';
import type { EvidenceLevel, EvidenceRule, PhaseId, StageTarget } from './playbook';
import { DATE_FIELDS, TICK_FIELDS } from './reading';
import type { Contacts, FieldKey, FieldReading, FieldReadings, FieldValues, IsoDate } from './reading';
import { foldText, isFiller } from './text';

/** What a rule is judged on. */
export interface RuleContext {
  fields: FieldReadings;
  /** The user's calendar day. */
  today: IsoDate;
  /** Standing actions of the deal. */
  actions: readonly ActionDone[];
  unknownWords: readonly string[];
  /** Null: the stage is unread or not on the map. */
  crmPhase: StageTarget | null;
  /** Phase ids in the playbook's order. */
  phases: readonly PhaseId[];
}

export interface RuleVerdict {
  result: 'met' | 'unmet' | 'unknown';
  why: StatusReason;
  /** The fields that the result rests on. */
  used: FieldKey[];
  /** The actions that the result rests on. */
  actions: ActionDone[];
  /** The level of what met the rule, null when it is not met. */
  level: EvidenceLevel | null;
}

type AnyReading = FieldReading<FieldValues[FieldKey]>;
type Leaf = Exclude<EvidenceRule, { all: EvidenceRule[] } | { any: EvidenceRule[] } | { not: EvidenceRule }>;
type FieldLeaf = Extract<Leaf, { field: FieldKey }>;

function verdict(result: RuleVerdict['result'], why: StatusReason, used: FieldKey[], level: EvidenceLevel = 'in-crm'): RuleVerdict {
  return { result, why, used, actions: [], level: result === 'met' ? level : null };
}

/** A two-option field never says more than that somebody ticked it. */
function levelOf(field: FieldKey): EvidenceLevel {
  return TICK_FIELDS.some((tick) => tick === field) ? 'claimed' : 'in-crm';
}

function fillOf(value: FieldValues[FieldKey], words: readonly string[]): 'filled' | 'empty' | 'filler' | 'partial' {
  if (value === null) return 'empty';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : isFiller(value, words) ? 'filler' : 'filled';
  if (typeof value !== 'object') return 'filled';
  if ('list' in value) return value.list.length > 0 ? 'filled' : value.complete ? 'empty' : 'partial';
  // An amount of nought is what an untouched form saves.
  if ('amount' in value) return value.amount === 0 ? 'empty' : 'filled';
  return isFiller(value.label, words) ? 'filler' : 'filled';
}

function testRole(value: FieldValues[FieldKey], roles: readonly string[], used: FieldKey[]): RuleVerdict {
  const contacts = value as Contacts;
  const wanted = roles.map(foldText);
  if (contacts.list.some(({ role }) => role !== null && wanted.includes(foldText(role)))) return verdict('met', 'value-in-crm', used);
  // The contact that matters may be on the part of the list that the page does not show.
  return contacts.complete ? verdict('unmet', 'nothing-stated', used) : verdict('unknown', 'field-missing', used);
}

function testValue(rule: FieldLeaf, value: FieldValues[FieldKey], context: RuleContext): RuleVerdict {
  const used = [rule.field];
  if (rule.is === 'ticked') return value === true ? verdict('met', 'value-in-crm', used, 'claimed') : verdict('unmet', 'field-empty', used);
  const fill = fillOf(value, context.unknownWords);
  if (rule.is === 'has-role') return testRole(value, rule.roles, used);
  if (fill === 'partial') return verdict('unknown', 'field-missing', used);
  if (fill === 'empty') return verdict('unmet', 'field-empty', used);
  if (fill === 'filler') return verdict('unmet', 'filler-text', used);
  if (rule.is === 'filled') return verdict('met', 'value-in-crm', used, levelOf(rule.field));
  if (rule.is === 'in-the-future') {
    if (typeof value !== 'string' || !DATE_FIELDS.some((date) => date === rule.field)) return verdict('unknown', 'field-unreadable', used);
    return value >= context.today ? verdict('met', 'value-in-crm', used) : verdict('unmet', 'date-passed', used);
  }
  const shown = foldText(typeof value === 'string' ? value : JSON.stringify(value));
  const among = rule.values.some((option) => foldText(option) === shown);
  return among ? verdict('met', 'value-in-crm', used) : verdict('unmet', 'nothing-stated', used);
}

function testField(rule: FieldLeaf, context: RuleContext): RuleVerdict {
  const reading: AnyReading = context.fields[rule.field];
  if (reading.kind === 'missing') return verdict('unknown', 'field-missing', [rule.field]);
  if (reading.kind === 'unreadable') return verdict('unknown', 'field-unreadable', [rule.field]);
  if (reading.kind === 'empty') return verdict('unmet', 'field-empty', [rule.field]);
  return testValue(rule, reading.value, context);
}

function testStage(rule: Extract<Leaf, { stage: string }>, context: RuleContext): RuleVerdict {
  const at = context.crmPhase;
  if (at === null) {
    return verdict('unknown', context.fields.stage.kind === 'unreadable' ? 'field-unreadable' : 'field-missing', ['stage']);
  }
  // A lost deal's stage does not tell how far the deal had come.
  if (rule.stage === 'is-beyond' && at === 'lost') return verdict('unknown', 'field-missing', ['stage']);
  const holds =
    at === 'won' ||
    (rule.stage === 'is-closed' && at === 'lost') ||
    (rule.stage === 'is-beyond' && context.phases.indexOf(at) > context.phases.indexOf(rule.phase));
  return holds ? verdict('met', 'value-in-crm', ['stage']) : verdict('unmet', 'nothing-stated', ['stage']);
}

function testAction(action: string, context: RuleContext): RuleVerdict {
  const done = context.actions.filter((event) => event.action === action);
  if (done.length === 0) return verdict('unmet', 'nothing-stated', []);
  return { result: 'met', why: 'action-done', used: [], actions: done, level: 'claimed' };
}

/** Judges one rule that holds no other rule. See evaluateRule. */
export function evaluateLeaf(rule: Leaf, context: RuleContext): RuleVerdict {
  if ('field' in rule) return testField(rule, context);
  if ('stage' in rule) return testStage(rule, context);
  return testAction(rule.action, context);
}
