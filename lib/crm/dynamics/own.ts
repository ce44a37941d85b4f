import type { FieldKey } from '../../domain/reading';
import { fieldByApiName, matchedByName, ownFieldByLabel } from '../own-fields';
import { isOwnColumn, ownLabel } from './fields';

/** The canonical field that a company's own column stands for, by its name or its label; null when neither says so. */
export function ownField(column: string, label: string): { field: FieldKey; via: string } | null {
  if (!isOwnColumn(column)) return null;
  const byName = fieldByApiName(column, 'dynamics');
  const field = byName ?? ownFieldByLabel(label) ?? ownLabel(label);
  return field && { field, via: matchedByName(byName ? column : label) };
}
