import type { FieldKey, FieldReading } from '../../../lib/domain/reading';
import { FIELD_KEYS, TICK_FIELDS } from '../../../lib/domain/reading';
import type { Subject } from './mutation';
import { find, nearest, plain, saidBy } from './page-text';

/** The texts by which a part of a page is known to show a field; none where the field shows no text. */
function marksOf(key: FieldKey, field: FieldReading<unknown>): string[] {
  if (field.kind === 'unreadable') return field.raw.split(' | ').map(plain);
  if (field.kind !== 'read') return [];
  if (key === 'contacts') return (field.value as { list: { name: string }[] }).list.map(({ name }) => plain(name));
  if (key === 'competitors') return [field.raw, ...field.raw.split(/[,;] /)].map(plain);
  return [plain(field.raw)];
}

/** Whether an element is part of one of the record's units, or holds one. */
function meetsUnit(subject: Subject, element: Element): boolean {
  return nearest(element, subject.anatomy.units) !== null || find(element, subject.anatomy.units).length > 0;
}

/**
 * The fields that a part of the page carries. A part of a row carries what its row does, for without its label or its name
 * the value means nothing. Known by the text that was read: fields without one (empty, ticks) are carried by every row.
 */
export function carriedBy(subject: Subject, element: Element): Set<FieldKey> {
  const { before, anatomy } = subject;
  const said = saidBy(nearest(element, anatomy.together) ?? nearest(element, anatomy.units) ?? element);
  const unit = meetsUnit(subject, element);
  const carries = (key: FieldKey): boolean => {
    const field: FieldReading<unknown> = before[key];
    if (field.kind === 'missing') return false;
    if (field.kind === 'empty' || TICK_FIELDS.some((tick) => tick === key)) return unit;
    return marksOf(key, field).some((mark) => said.includes(mark)) || (key === 'contacts' && unit && nearest(element, anatomy.rows) === null);
  };
  return new Set(FIELD_KEYS.filter(carries));
}

/** Whether the page says here whose page it is. */
export function carriesIdentity({ anatomy }: Subject, element: Element): boolean {
  return element.matches(anatomy.identity) || nearest(element, anatomy.identity) !== null || find(element, anatomy.identity).length > 0;
}
