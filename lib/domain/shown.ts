import type { Criterion } from './playbook';
import type { FieldReading, FieldReadings, FieldValues, FieldKey, Reading } from './reading';
import { fieldsOf } from './rule';

function canonical(value: FieldValues[FieldKey]): string {
  if (typeof value === 'string') return value.trim();
  if (value === null || typeof value !== 'object') return String(value);
  if ('list' in value) return value.list.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ');
  if ('amount' in value) return value.currency === null ? String(value.amount) : `${value.amount} ${value.currency}`;
  return value.label;
}

function shownOf(reading: FieldReading<FieldValues[FieldKey]>): string | null {
  if (reading.kind === 'read') return canonical(reading.value);
  return reading.kind === 'unreadable' ? reading.raw : null;
}

/**
 * What the CRM shows for a criterion, in one line and in one form whatever the page's language and formats are: for
 * Statement.crmThen, and to notice that it changed since. Null when its fields are empty or not on the page.
 */
export function crmShown(criterion: Criterion, { fields, own }: { fields: FieldReadings } & Pick<Reading, 'own'>): string | null {
  const mapped = own?.[criterion.id];
  const shown = [...fieldsOf(criterion.rule).map((key) => shownOf(fields[key])), mapped ? shownOf(mapped) : null]
    .filter((text) => text !== null && text !== '');
  return shown.length === 0 ? null : shown.join(' | ');
}
