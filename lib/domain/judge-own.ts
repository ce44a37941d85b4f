import type { OwnEvidence } from './gate';
import { MAPPED } from './own-field';
import type { Criterion } from './playbook';
import type { FieldReading, Reading } from './reading';
import { anyOf, futureDatesOf } from './rule';
import type { RuleVerdict } from './rule';
import { isFiller, isTickWord } from './text';

/** The field of the company's own that was mapped to a criterion: what it holds, and what the company calls it. */
export interface OwnFact {
  label: string;
  reading: FieldReading<string>;
}

/** The name that a reading tells of its mapped field; an unreadable one tells none. */
function nameIn(reading: FieldReading<string>): string {
  const said = 'via' in reading ? reading.via : 'tried' in reading ? (reading.tried.find((one) => one.startsWith(MAPPED)) ?? '') : '';
  return said.startsWith(MAPPED) ? said.slice(MAPPED.length) : said;
}

/** What was mapped to a criterion, null where nothing was. */
export function ownFact({ own, ownLabels }: Pick<Reading, 'own' | 'ownLabels'>, criterion: string): OwnFact | null {
  const reading = own?.[criterion];
  return reading === undefined ? null : { label: ownLabels?.[criterion] ?? nameIn(reading), reading };
}

/** A mapped field as evidence. */
export function ownEvidence({ label, reading }: OwnFact): OwnEvidence {
  return { from: 'own', label, reading };
}

const base = { used: [], actions: [] };
const unmet = (why: RuleVerdict['why']): RuleVerdict => ({ ...base, result: 'unmet', why, level: null });
const unknown = (why: RuleVerdict['why']): RuleVerdict => ({ ...base, result: 'unknown', why, level: null });

/** Whether a mapped field is a two-option field that says yes: claimed at most, beside the criterion's own tick box. */
export function ownTicked(fact: OwnFact | null): boolean {
  return fact?.reading.kind === 'read' && isTickWord(fact.reading.value) === 'yes';
}

/**
 * Judges a mapped field by itself: filled is met in the CRM, filler counts as nothing, a tick is no fact (null, see ownTicked).
 * A criterion that wants a day in the future cannot be judged from a text: it stays unknown (its date field can be mapped).
 */
export function judgeOwn({ reading }: OwnFact, criterion: Pick<Criterion, 'rule'>, unknownWords: readonly string[]): RuleVerdict | null {
  if (reading.kind === 'missing') return unknown('field-missing');
  if (reading.kind === 'unreadable') return unknown('field-unreadable');
  if (reading.kind === 'empty') return unmet('field-empty');
  const tick = isTickWord(reading.value);
  if (tick === 'no') return unmet('field-empty');
  if (tick === 'yes') return null;
  if (reading.value.trim() === '') return unmet('field-empty');
  if (isFiller(reading.value, unknownWords)) return unmet('filler-text');
  if (futureDatesOf(criterion.rule).length > 0) return unknown('field-unreadable');
  return { ...base, result: 'met', why: 'value-in-crm', level: 'in-crm' };
}

/** A criterion's own rule and its mapped field together, as "any": either may meet it, and unknown never turns into unmet. */
export function withOwn(rule: RuleVerdict | null, own: RuleVerdict | null): RuleVerdict | null {
  const parts = [own, rule].filter((part) => part !== null);
  return parts.length === 0 ? null : anyOf(parts);
}
