/** Which room may know which: a file imports from lower ranks and from its own room only. The domain stays pure: not even the clock. */
export const RANKS: Readonly<Record<string, number>> = {
  'lib/domain': 0,
  'lib/platform': 1,
  'lib/playbook': 2,
  'lib/crm': 3,
  'lib/practice': 3,
  'lib/storage': 3,
  'lib/badge': 3,
  'lib/messaging': 4,
  'lib/content': 5,
  'lib/background': 5,
  components: 6,
  entrypoints: 7,
};

/** Neighbours of the same rank of which one may use the other's types. */
export const TYPES_ALLOWED: readonly (readonly [from: string, to: string])[] = [['lib/practice', 'lib/crm']];

/** The room that a file lives in, or null for a file outside of all. */
export function roomOf(file: string): string | null {
  const [top = '', second = ''] = file.split('/');
  const room = top === 'lib' ? `lib/${second}` : top;
  return room in RANKS ? room : null;
}
