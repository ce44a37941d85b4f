import type { FieldKey } from '../../domain/reading';
import { fieldByLabel } from '../labels';
import { fieldByApiName, matchedByName } from '../own-fields';
import { isOwnColumn, OWN_FIELDS } from './fields';

/** The canonical field that a company's own column stands for, by its name or its label; null when neither says so. */
export function ownField(column: string, label: string): { field: FieldKey; via: string } | null {
  if (!isOwnColumn(column)) return null;
  const byName = fieldByApiName(column, 'dynamics');
  if (byName) return { field: byName, via: matchedByName(column) };
  const labelled = fieldByLabel(label);
  // A label of a standard field counts only where the table has no such field: "Owner" of a company's own is another owner.
  return labelled && (labelled.own || OWN_FIELDS.includes(labelled.field)) ? { field: labelled.field, via: matchedByName(label) } : null;
}
