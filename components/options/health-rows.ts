import { partOf } from '../../lib/crm/report/catalogue';
import type { Part } from '../../lib/crm/report/catalogue';
import { readBefore } from '../../lib/domain/read-health';
import { lostFields } from '../../lib/domain/read-loss';
import { FIELD_KEYS } from '../../lib/domain/reading';
import type { FieldKey, IsoDate } from '../../lib/domain/reading';
import type { TenantLog } from '../../lib/storage/read-logs';

/** What one page showed of a field. */
export type Mark = 'read' | 'empty' | 'unreadable' | 'missing';

/** One field over the pages of a log. */
export interface HealthRow {
  field: FieldKey;
  /** Oldest first. */
  marks: Mark[];
  read: number;
  /** The last day on which it was read, null where it never was. */
  last: IsoDate | null;
  part: Part | null;
  by: string | null;
  lost: boolean;
}

/** The fields that any page of a log showed, those that were lost first; and how many no page showed. */
export function healthRows({ crm, log }: TenantLog): { rows: HealthRow[]; rest: number } {
  const placeOf = (candidate: string): Part => partOf(crm, candidate);
  const lost = new Set(lostFields(log, placeOf).map(({ field }) => field));
  const rows = FIELD_KEYS.flatMap((field): HealthRow[] => {
    const marks = log.pages.map(({ fields }): Mark => {
      const got = fields[field]?.got ?? 'missing';
      return got === 'read' || got === 'empty' || got === 'missing' ? got : 'unreadable';
    });
    const before = readBefore(log, field, log.pages.length);
    if (before === null && marks.every((mark) => mark === 'missing')) return [];
    const { day = null, by = null } = before ?? {};
    return [{ field, marks, read: marks.filter((mark) => mark === 'read' || mark === 'empty').length, last: day, part: by === null ? null : placeOf(by), by, lost: lost.has(field) }];
  });
  return { rows: rows.toSorted((a, b) => Number(b.lost) - Number(a.lost)), rest: FIELD_KEYS.length - rows.length };
}
