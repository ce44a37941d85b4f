import type { FieldNote, PageNote, ReadLog } from './read-health';
import { DEALS_WITHOUT, isFound, PAGES_WITH, readBefore } from './read-health';
import type { FieldKey, IsoDate } from './reading';
import { FIELD_KEYS } from './reading';

/** Which part of a CRM's page a candidate looks at (`row`, `highlight`, `header`), by its id. */
export type PlaceOf = (candidate: string) => string;

/** A field that used to be read and no longer is. */
export interface LostField {
  field: FieldKey;
  /** The last day on which it was read. */
  until: IsoDate;
  /** The candidate that read it, null where that is not known. */
  by: string | null;
  /**
   * `field`: its part of the page still shows other fields, so the page may have changed. `part`: the whole part shows
   * nothing any more; it may have changed, or it is merely closed on the deals that were opened.
   */
  what: 'field' | 'part';
}

/** Index of the oldest of the last pages that show DEALS_WITHOUT different deals; null while there were not as many. */
function spanStart(pages: readonly PageNote[]): number | null {
  const deals = new Set<string>();
  for (let at = pages.length - 1; at >= 0; at -= 1) {
    deals.add(pages[at]?.deal ?? '');
    if (deals.size === DEALS_WITHOUT) return at;
  }
  return null;
}

function showsPart(page: PageNote, place: string, placeOf: PlaceOf): boolean {
  return Object.values(page.fields).some((note: FieldNote) => isFound(note) && note.by !== null && placeOf(note.by) === place);
}

/** Whether every deal of some pages has a page for which something holds. */
function forEveryDeal(pages: readonly PageNote[], holds: (page: PageNote) => boolean): boolean {
  const deals = [...new Set(pages.map(({ deal }) => deal))];
  return deals.every((deal) => pages.some((page) => page.deal === deal && holds(page)));
}

/**
 * The fields that used to be read and no longer are.
 *
 * The rule: a field was read (a value, or empty) on at least PAGES_WITH pages, and was found on none of the last pages that
 * show DEALS_WITHOUT different deals; and either another field of the same part of the page was found on each of those deals
 * (`field`), or nothing of that part was found on any of them while other parts were (`part`). In all other cases nothing is said.
 *
 * The reason: one deal may lack a field for many reasons (its layout, a part that is closed, a page half loaded), five in a
 * row rarely do. Another field of the same part proves that the part was open and loaded, so that only the field went
 * missing. A part that shows nothing at all may be changed or closed, which cannot be told from outside: it is said as such.
 * A part that shows on some of the deals only is most likely opened and closed by the user: nothing is said. Unreadable values
 * were found, so they are no loss. Pages that could not be read at all have a rule
 * of their own, see lostPages().
 */
export function lostFields(log: ReadLog, placeOf: PlaceOf): LostField[] {
  const start = spanStart(log.pages);
  if (start === null) return [];
  const span = log.pages.slice(start);
  return FIELD_KEYS.flatMap((field): LostField[] => {
    const before = readBefore(log, field, start);
    if (before === null || before.pages < PAGES_WITH || span.some((page) => isFound(page.fields[field]))) return [];
    const { day: until, by } = before;
    if (by === null) return [];
    const place = placeOf(by);
    const shows = (page: PageNote): boolean => showsPart(page, place, placeOf);
    if (forEveryDeal(span, shows)) return [{ field, until, by, what: 'field' }];
    const others = forEveryDeal(span, (page) => Object.values(page.fields).some(isFound));
    return others && !span.some(shows) ? [{ field, until, by, what: 'part' }] : [];
  });
}

/**
 * Since when no deal page of a tenant is read any more; null where that is not so.
 *
 * The rule: the last DEALS_WITHOUT different deals could not be read, none between them was, and at least PAGES_WITH pages
 * were read before. The reason: one record may be gone, or not be for this user; five in a row say that the page changed.
 * @returns the last day on which a page was read, and how many deals could not be read since
 */
export function lostPages({ pages, unread }: ReadLog): { until: IsoDate; deals: number } | null {
  const last = pages.at(-1);
  const deals = new Set(unread.map(({ deal }) => deal)).size;
  return last === undefined || pages.length < PAGES_WITH || deals < DEALS_WITHOUT ? null : { until: last.day, deals };
}

/** What the user has not put away yet. Pure. */
export function newlyLost(log: ReadLog, placeOf: PlaceOf): LostField[] {
  return lostFields(log, placeOf).filter(({ field }) => !log.dismissed.includes(field));
}

/** Why a page did not show a field, as far as earlier pages tell. */
export type MissingWhy =
  | 'lost' // see lostFields()
  | 'part-not-shown' // the part of the page where it was read before showed nothing: a tab that is not open, a card that is closed
  | 'not-on-page'; // not among what the page shows

/** Why the newest page of a log did not show a field; null where it did. Pure. */
export function missingWhy(log: ReadLog, field: FieldKey, placeOf: PlaceOf): MissingWhy | null {
  const page = log.pages.at(-1);
  if (page === undefined || page.fields[field] !== undefined) return null;
  if (lostFields(log, placeOf).some((one) => one.field === field)) return 'lost';
  const by = readBefore(log, field, log.pages.length)?.by ?? null;
  return by !== null && !showsPart(page, placeOf(by), placeOf) ? 'part-not-shown' : 'not-on-page';
}
