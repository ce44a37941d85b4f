import { describe, expect, it } from 'vitest';
import { buildHome } from '../../../lib/background/home';
import type { DealRecord } from '../../../lib/domain/deal';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { DomainEvent } from '../../../lib/domain/event';
import type { Settings } from '../../../lib/domain/settings';
import { freshLocalSettings } from '../../../lib/domain/settings';
import { standingOf } from '../../../lib/domain/standing';
import { builtInPlaybook } from '../../../lib/playbook';
import { DEVICE, OTHER, REF, recordOf, statementOf } from '../storage/fixtures';

const NOW = new Date(2026, 10, 23, 10);
const SETTINGS: Settings = {
  synced: { language: 'en', role: 'rep', theme: 'system', goals: {}, syncTotals: true },
  local: { ...freshLocalSettings(), firstRunDone: true, deviceId: DEVICE },
};
const home = (records: DealRecord[], events: DomainEvent[] = []) => {
  const own = (key: string) => events.filter((event) => 'deal' in event && event.deal === key);
  const standings = records.map((record) => standingOf(record, own(record.key), builtInPlaybook, {}, NOW));
  return buildHome({ standings, lately: events, oldest: null }, SETTINGS, builtInPlaybook, NOW);
};
const promise = (id: string, by: string, ref = REF, at = '2026-11-20T10:00:00.000Z'): DomainEvent => ({ ...statementOf(id, ref, at), body: { says: 'not-known-yet', by, from: 'Kim' } });
const tap = (id: string, at: string, on: string): DomainEvent => ({ kind: 'action', id, at, device: DEVICE, deal: null, action: 'appointment', outcome: null, on });

describe('home view', () => {
  it('lists the deals seen last, newest first', () => {
    const { recent } = home([recordOf(REF, '2026-11-20T09:00:00.000Z'), recordOf(OTHER, '2026-11-22T09:00:00.000Z')]);
    expect(recent.map(({ key }) => key)).toEqual([dealKey(OTHER), dealKey(REF)]);
  });

  it('lists promises whose day has come, oldest first, and no others', () => {
    const { due } = home([recordOf(REF), recordOf(OTHER)], [promise('today', '2026-11-23'), promise('old', '2026-11-21', OTHER)]);
    expect(due.map(({ statement }) => statement.id)).toEqual(['old', 'today']);
    expect(home([recordOf(REF)], [promise('later', '2026-11-24')]).due).toEqual([]);
  });

  it('drops a promise that was kept, and those of a deal that is won', () => {
    const kept = [promise('old', '2026-11-21'), statementOf('known', REF, '2026-11-22T10:00:00.000Z')];
    expect(home([recordOf(REF)], kept).due).toEqual([]);
    const won = recordOf(REF, '2026-11-20T09:00:00.000Z', { stage: { kind: 'read', value: { label: 'Closed Won', apiName: null, closed: true, won: true }, raw: 'Closed Won', via: 'test' } });
    expect(home([won], [promise('old', '2026-11-21')]).due).toEqual([]);
  });

  it('shows today\'s one-tap log, newest first', () => {
    const events = [tap('a', '2026-11-23T08:00:00.000Z', '2026-11-23'), tap('b', '2026-11-23T08:30:00.000Z', '2026-11-23'), tap('c', '2026-11-22T08:00:00.000Z', '2026-11-22')];
    expect(home([], events).today.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('proposes the owners that were read, most deals first', () => {
    const second = recordOf({ ...REF, recordId: '0065g00000PhGt2AAF' });
    const unread = recordOf({ ...REF, recordId: '0065g00000PhGt3AAF' }, '2026-11-20T09:00:00.000Z', { owner: { kind: 'missing', tried: [] } });
    expect(home([recordOf(OTHER), recordOf(REF), second, unread]).owners).toEqual([
      { crm: 'salesforce', tenant: 'acme', name: 'Robin Example', deals: 2 },
      { crm: 'hubspot', tenant: '4242', name: 'Robin Example', deals: 1 },
    ]);
  });
});
