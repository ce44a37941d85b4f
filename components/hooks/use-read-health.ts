import { useMemo } from 'react';
import { partOf } from '../../lib/crm/report/catalogue';
import type { Part } from '../../lib/crm/report/catalogue';
import { fittingSelectors } from '../../lib/crm/selectors/fit';
import { localDay } from '../../lib/domain/day';
import type { CrmId, DealRef } from '../../lib/domain/deal-ref';
import { addPage, addUnread, emptyLog, pageNote, recordMark } from '../../lib/domain/read-health';
import type { ReadLog } from '../../lib/domain/read-health';
import { lostPages, missingWhy, newlyLost } from '../../lib/domain/read-loss';
import type { LostField, MissingWhy } from '../../lib/domain/read-loss';
import type { FieldKey, IsoDate } from '../../lib/domain/reading';
import { useBridge, useReadLogs, useSettings, useTabView } from './bridge-context';

/** How the page in front was read, beside the pages before it. */
export interface ReadHealthNow {
  ref: DealRef;
  /** What is no longer read, and was not put away. */
  lost: LostField[];
  /** Why the page does not show a field, null where it does. */
  why: (field: FieldKey) => MissingWhy | null;
  /** The part of the page where a field was found or used to be found; null where that is not known. */
  part: (field: FieldKey) => Part | null;
  /** Whether a field of the page in front was found by another selector than the built-in, mapped and matched fields included. */
  isReplaced: (field: FieldKey) => boolean;
}

function partIn(log: ReadLog, crm: CrmId, field: FieldKey): Part | null {
  const by = log.pages.findLast((page) => page.fields[field]?.by)?.fields[field]?.by ?? log.earlier[field]?.by ?? null;
  return by === null ? null : partOf(crm, by);
}

/** What is known of reading the page in front; null while no deal page was read. */
export function useReadHealth(): ReadHealthNow | null {
  const view = useTabView();
  const logs = useReadLogs();
  const settings = useSettings();
  const { now } = useBridge();
  return useMemo(() => {
    const { ref, reading, health } = view ?? {};
    if (!ref || !reading || !health || logs === undefined) return null;
    const { salt, log } = logs.find(({ crm, tenant }) => crm === ref.crm && tenant === ref.tenant) ?? { salt: '', log: emptyLog() };
    const seen = addPage(log, pageNote(reading, health, localDay(now()), salt));
    const placeOf = (candidate: string): Part => partOf(ref.crm, candidate);
    const replaced = fittingSelectors(settings?.local.selectors ?? {})[ref.crm];
    return {
      ref,
      lost: newlyLost(seen, placeOf),
      why: (field) => missingWhy(seen, field, placeOf),
      part: (field) => partIn(seen, ref.crm, field),
      isReplaced: (field) => replaced?.[health.answered[field] ?? ''] !== undefined,
    };
  }, [view, logs, settings, now]);
}

/** The last day on which a deal page of the tenant in front was read, where the CRM seems to have changed since; otherwise null. */
export function usePagesLost(): IsoDate | null {
  const { ref, state, error } = useTabView() ?? {};
  const logs = useReadLogs();
  const { now } = useBridge();
  if (!ref || state !== 'unread') return null;
  const held = logs?.find(({ crm, tenant }) => crm === ref.crm && tenant === ref.tenant);
  if (held === undefined) return null;
  // A page that never came to rest was merely slow: it counts for nothing.
  const log = error === 'not-stable' ? held.log : addUnread(held.log, { deal: recordMark(held.salt, ref.recordId), day: localDay(now()) });
  return lostPages(log)?.until ?? null;
}
