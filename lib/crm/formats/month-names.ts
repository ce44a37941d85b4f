/** Names and short names of the months, English and Dutch, January first. No name stands for two months. */
const NAMES: readonly string[] = [
  'january jan januari',
  'february feb februari',
  'march mar maart mrt',
  'april apr',
  'may mei',
  'june jun juni',
  'july jul juli',
  'august aug augustus',
  'september sep sept',
  'october oct oktober okt',
  'november nov',
  'december dec',
];

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));

/** The number of a month, 1 to 12, from its name or short name (with or without dot, any case); null for any other word. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}
