import type { DateOrder, DecimalSign, FormatProfile } from '../domain/format-profile';
import type { FieldKey, FieldReading, Money } from '../domain/reading';
import { parseField } from './parse-field';
import type { RawField } from './raw-field';
import { SHOWN } from './text';

type AnyReading = FieldReading<unknown>;

const ORDERS: (DateOrder | null)[] = [null, 'dmy', 'mdy'];
const SIGNS: (DecimalSign | null)[] = [null, ',', '.'];
const PROFILES: FormatProfile[] = ORDERS.flatMap((dateOrder) => SIGNS.map((decimal) => ({ dateOrder, decimal })));
/** How a conflict shows a place that holds nothing. */
const NOTHING = '--';

const isCertain = ({ kind }: AnyReading): boolean => kind === 'read' || kind === 'empty';
/** The text says something, but it is not proven what. */
const isOpen = (reading: AnyReading): boolean => reading.kind === 'unreadable' && reading.why.startsWith('ambiguous-');

function sameMoney(one: Money, other: Money): boolean {
  return one.amount === other.amount && (one.currency === other.currency || one.currency === null || other.currency === null);
}

function agree(key: FieldKey, one: AnyReading, other: AnyReading): boolean {
  if (one.kind !== 'read' || other.kind !== 'read') return one.kind === other.kind;
  if (key === 'amount') return sameMoney(one.value as Money, other.value as Money);
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** Whether two places can say the same in some format: `€ 12.500` and `€ 12.500,00`. */
function canAgree(key: FieldKey, one: RawField, other: RawField): boolean {
  return PROFILES.some((profile) => {
    const [a, b] = [parseField(key, one, profile), parseField(key, other, profile)];
    return isCertain(a) && agree(key, a, b);
  });
}

/** Of places that agree on an amount, the one that says the currency. */
function richest(key: FieldKey, readings: AnyReading[]): AnyReading | undefined {
  const withCurrency = readings.find((reading) => reading.kind === 'read' && (reading.value as Money | null)?.currency);
  return (key === 'amount' ? withCurrency : undefined) ?? readings[0];
}

function conflict(readings: AnyReading[]): AnyReading {
  const raws = readings.filter((reading) => isCertain(reading) || isOpen(reading)).map((reading) => ('raw' in reading ? reading.raw : NOTHING));
  return { kind: 'unreadable', raw: [...new Set(raws)].map((raw) => raw.slice(0, SHOWN)).join(' | '), why: 'conflict' };
}

/**
 * One reading from several places of a record that stand for the same field, the most trusted first. A place that cannot
 * be understood gives way to one that can; places that say different things are a conflict, never a choice, and so is an
 * ambiguous one that in no format can mean what another says.
 */
export function unite(key: FieldKey, found: readonly RawField[], profile: FormatProfile): AnyReading {
  const places = found.map((raw) => ({ raw, reading: parseField(key, raw, profile) }));
  const readings = places.map(({ reading }) => reading);
  const best = richest(key, readings.filter(isCertain));
  const judged = places.find(({ reading }) => reading === best) ?? places.find(({ reading }) => isOpen(reading));
  if (judged) {
    const differs = places.some(({ raw, reading }) =>
      isCertain(reading) ? !agree(key, judged.reading, reading) : isOpen(reading) && !canAgree(key, judged.raw, raw));
    return differs ? conflict(readings) : judged.reading;
  }
  return readings.find(({ kind }) => kind !== 'missing') ?? readings[0] ?? { kind: 'missing', tried: [] };
}
