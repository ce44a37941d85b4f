import type { Contacts, FieldKey, FieldReading, FieldReadings, Money, StageValue } from '../../../lib/domain/reading';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import type { PracticeDeal } from '../../../lib/practice/contract';
import type { Allowed } from './mutation';

type AnyField = FieldReading<unknown>;

const said = (field: AnyField): string => JSON.stringify(field.kind === 'read' ? [field.kind, field.value] : field.kind === 'unreadable' ? [field.kind, field.why] : [field.kind]);
const parts = (value: unknown): string[] => String(value).split(/[,;] /);
const sameOrNull = <T>(now: T | null, before: T | null): boolean => now === null || now === before;

/** People that were there before, each with the role of before or none that is known; never called complete. */
function fewerPeople(now: Contacts, before: Contacts): boolean {
  const known = (name: string, role: string | null): boolean => before.list.some((one) => one.name === name && sameOrNull(role, one.role));
  return !now.complete && now.list.every(({ name, role }) => known(name, role));
}

/** The same people of whom some have no role any more: what is drawn for one without. */
const fewerRoles = (now: Contacts, before: Contacts): boolean =>
  now.list.length === before.list.length && now.list.every(({ name, role }, at) => name === before.list[at]?.name && sameOrNull(role, before.list[at].role));

/** Whether a value says less than before and nothing else: a stage without its API name, an amount without currency, some of the people. */
function saysLess(key: FieldKey, now: unknown, before: unknown): boolean {
  if (key === 'stage') {
    const [one, other] = [now as StageValue, before as StageValue];
    return one.label === other.label && sameOrNull(one.apiName, other.apiName) && sameOrNull(one.closed, other.closed) && sameOrNull(one.won, other.won);
  }
  if (key === 'amount') return (now as Money).amount === (before as Money).amount && (now as Money).currency === null;
  if (key === 'contacts') return fewerPeople(now as Contacts, before as Contacts);
  // Names of a list of which rows were taken away.
  return key === 'competitors' && parts(now).every((name) => parts(before).includes(name));
}

/** What a deal says of a field that the practice pages write as it is. */
function truthOf(deal: PracticeDeal, key: FieldKey): unknown {
  if (key === 'amount') return deal.amount === null ? null : { amount: deal.amount, currency: deal.currency };
  return (deal as unknown as Record<string, unknown>)[key];
}

function isTrue(now: AnyField, truth: unknown): boolean {
  if (now.kind === 'empty') return truth === '' || truth === null;
  return now.kind === 'read' && JSON.stringify(now.value) === JSON.stringify(truth);
}

const isAmbiguous = (field: AnyField): boolean => field.kind === 'unreadable' && field.why.startsWith('ambiguous-');

function isAllowed(key: FieldKey, now: AnyField, before: AnyField, allowed: Allowed, deal: PracticeDeal): boolean {
  if (said(now) === said(before)) return true;
  const true_ = isTrue(now, truthOf(deal, key));
  if (allowed.proofs && ((isAmbiguous(now) && before.kind === 'read') || (isAmbiguous(before) && true_))) return true;
  // A status anywhere on the page says whether a stage is closed; without it that is not known.
  if (key === 'stage' && allowed.proofs && now.kind === 'read' && before.kind === 'read' && saysLess(key, now.value, before.value)) return true;
  if (allowed.empty.has(key) && (now.kind === 'empty' || (key === 'contacts' && now.kind === 'read' && before.kind === 'read' && fewerRoles(now.value as Contacts, before.value as Contacts)))) return true;
  if (!allowed.unknown.has(key)) return false;
  if (now.kind === 'missing' || now.kind === 'unreadable') return true;
  if (before.kind === 'unreadable') return true_;
  return now.kind === 'read' && before.kind === 'read' && saysLess(key, now.value, before.value);
}

/**
 * What is wrong with the reading after a mutation; nothing when all is as it may be.
 * @param now null when the page was not recognised as the record's
 */
export function faults(before: FieldReadings, now: FieldReadings | null, allowed: Allowed, deal: PracticeDeal): string[] {
  if (now === null) return allowed.unread ? [] : ['the record is no longer recognised'];
  return FIELD_KEYS.filter((key) => !isAllowed(key, now[key], before[key], allowed, deal))
    .map((key) => `${key}: ${said(before[key])} became ${JSON.stringify(now[key]).slice(0, 400)}`);
}
