import type { Deal } from '../../../lib/domain/deal';
import type { DealRef } from '../../../lib/domain/deal-ref';
import { dealKey } from '../../../lib/domain/deal-ref';
import { evaluate } from '../../../lib/domain/evaluate';
import type { ActionDone, DomainEvent, Statement, StatementBody } from '../../../lib/domain/event';
import type { CriterionResult, GateReport } from '../../../lib/domain/gate';
import type { Playbook } from '../../../lib/domain/playbook';
import { emptyFields } from '../../../lib/domain/reading';
import type { FieldKey, FieldReading, FieldReadings, FieldValues, Reading } from '../../../lib/domain/reading';
import { builtInPlaybook } from '../../../lib/playbook';

export const REF: DealRef = { crm: 'salesforce', tenant: 'sample', recordId: '0065g00000PhGt1AAF' };
export const KEY = dealKey(REF);
export const NOW = new Date(2026, 10, 20, 12, 0, 0);
export const TODAY = '2026-11-20';

/** A field that was read. */
export function read<T>(value: T): FieldReading<T> {
  return { kind: 'read', value, raw: typeof value === 'string' ? value : JSON.stringify(value), via: 'test' };
}
export const EMPTY: FieldReading<never> = { kind: 'empty', via: 'test' };
export const MISSING: FieldReading<never> = { kind: 'missing', tried: ['test'] };
export const UNREADABLE: FieldReading<never> = { kind: 'unreadable', raw: '03/04/2026', why: 'ambiguous-date' };

export function stage(label: string, rest: Partial<FieldValues['stage']> = {}): FieldReading<FieldValues['stage']> {
  return read({ label, apiName: label, closed: null, won: null, ...rest });
}

/** Fields of a deal page: all empty but those given. */
export function fieldsWith(some: Partial<FieldReadings>, others: 'empty' | 'missing' = 'empty'): FieldReadings {
  const filled = Object.keys(emptyFields()).map((key) => [key, others === 'empty' ? EMPTY : MISSING]);
  return { ...(Object.fromEntries(filled) as unknown as FieldReadings), ...some };
}

export function readingOf(fields: FieldReadings): Reading {
  return { ref: REF, at: NOW.toISOString(), language: 'en', fields };
}

export function dealWith(fields: FieldReadings, events: DomainEvent[] = []): Deal {
  return { ref: REF, reading: readingOf(fields), events, stageAnswers: {} };
}

let counter = 0;
function base(at: string) {
  counter += 1;
  return { id: `act-${String(counter).padStart(6, '0')}`, at, device: 'device-a', deal: KEY };
}

/** A statement made at a time, yesterday noon by default. */
export function states(criterion: string, body: StatementBody, rest: { crmThen?: string | null; at?: string } = {}): Statement {
  return { kind: 'statement', ...base(rest.at ?? '2026-11-19T12:00:00.000Z'), criterion, body, crmThen: rest.crmThen ?? null };
}

export function known(rest: Partial<Extract<StatementBody, { says: 'known' }>> = {}): StatementBody {
  return { says: 'known', words: 'We plan every trip twice', who: 'Sanne Sample', on: '2026-11-19', ...rest };
}

export function acts(action: string, on = TODAY): ActionDone {
  return { kind: 'action', ...base(`${on}T09:00:00.000Z`), action, outcome: null, on };
}

/** Everything that a Suspect must show, as fields of the CRM. */
export const SUSPECT_FACTS: Partial<FieldReadings> = {
  competitors: read('Northwind'),
  decisionDate: read('2027-01-15'),
  problem: read('Every trip is planned twice'),
  customerNeed: read('Changes on the road'),
};

export function judged(fields: FieldReadings, events: DomainEvent[] = [], playbook: Playbook = builtInPlaybook, now = NOW): GateReport {
  return evaluate(playbook, dealWith(fields, events), now);
}

export function resultOf(report: GateReport, criterion: string): CriterionResult {
  const found = report.all.find(({ id }) => id === criterion);
  if (!found) throw new Error(`no criterion ${criterion}`);
  return found;
}

/** The built-in playbook with one criterion changed. */
export function playbookWith(criterion: string, change: Partial<Playbook['criteria'][number]>): Playbook {
  return { ...builtInPlaybook, criteria: builtInPlaybook.criteria.map((item) => (item.id === criterion ? { ...item, ...change } : item)) };
}

export function setField<K extends FieldKey>(fields: FieldReadings, key: K, reading: FieldReading<FieldValues[K]>): FieldReadings {
  return { ...fields, [key]: reading };
}
