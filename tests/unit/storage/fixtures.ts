import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DealRecord } from '../../../lib/domain/deal';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { Erase, Observation, Statement } from '../../../lib/domain/event';
import { observationId } from '../../../lib/domain/observe';
import { emptyFields } from '../../../lib/domain/reading';
import type { FieldReadings, Reading } from '../../../lib/domain/reading';
import { closeDatabases } from '../../../lib/storage/database';

export const DEVICE = 'device-a';
export const REF: DealRef = { crm: 'salesforce', tenant: 'acme', recordId: '0065g00000PhGt1AAF' };
export const OTHER: DealRef = { crm: 'hubspot', tenant: '4242', recordId: '41250077001' };
export const PRACTICE: DealRef = { crm: 'salesforce', tenant: 'practice', recordId: '0065g00000PhGt2AAF' };

/** An empty browser: no database, no extension storage. */
export async function emptyBrowser(): Promise<void> {
  await closeDatabases();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'en-GB';
}

const empty = { kind: 'empty' as const, via: 'test' };
const read = <T>(value: T, raw = String(value)) => ({ kind: 'read' as const, value, raw, via: 'test' });

export function readingOf(ref: DealRef = REF, changes: Partial<FieldReadings> = {}, at = '2026-11-20T09:00:00.000Z'): Reading {
  const fields: FieldReadings = {
    ...emptyFields(),
    name: read('Route planning for 40 trucks'),
    owner: read('Robin Example'),
    closeDate: read('2026-12-18'),
    amount: read({ amount: 84_500, currency: 'EUR' }, '€ 84.500'),
    stage: read({ label: 'Needs Analysis', apiName: null, closed: null, won: null }, 'Needs Analysis'),
    competitors: empty,
    decisionDate: empty,
    problem: empty,
    customerNeed: empty,
    ...changes,
  };
  return { ref, at, language: 'en', fields };
}

export const URLS: Record<DealRef['crm'], string> = {
  salesforce: 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt1AAF/view',
  hubspot: 'https://app-eu1.hubspot.com/contacts/4242/record/0-3/41250077001',
  dynamics: 'https://contoso.crm4.dynamics.com/main.aspx?etn=opportunity&pagetype=entityrecord&id=a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001',
};

export function recordOf(ref: DealRef = REF, lastSeen = '2026-11-20T09:00:00.000Z', changes: Partial<FieldReadings> = {}): DealRecord {
  return { key: dealKey(ref), ref, reading: readingOf(ref, changes, lastSeen), url: URLS[ref.crm], firstSeen: lastSeen, lastSeen };
}

export function statementOf(id: string, ref: DealRef = REF, at = '2026-11-20T10:00:00.000Z'): Statement {
  return {
    kind: 'statement', id, at, device: DEVICE, deal: dealKey(ref), criterion: 'problem-known', crmThen: null,
    body: { says: 'known', words: 'Every trip is planned twice', who: 'Sanne Sample', on: '2026-11-20' },
  };
}

export function closeDateSeen(ref: DealRef = REF, at = '2026-11-20T09:00:00.000Z', value = '2026-12-18'): Observation {
  const content = { deal: dealKey(ref), field: 'closeDate' as const, before: null, value, on: at.slice(0, 10), nth: 0, epoch: null };
  return { kind: 'observed', id: observationId(content), at, device: DEVICE, ...content };
}

export function eraseOf(scope: Erase['scope'], at = '2026-11-21T09:00:00.000Z', id = 'erase-1'): Erase {
  return { kind: 'erase', id, at, device: DEVICE, scope };
}
