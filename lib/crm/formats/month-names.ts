/**
 * Names and short names of the months in English, Dutch, German, French and Portuguese, January first, with and without
 * accents. No name stands for two months in these languages; a language is added only if that stays so.
 */
const NAMES: readonly string[] = [
  'january jan januari januar jänner janvier janv janeiro',
  'february feb februari februar feber février fevrier févr fevr fevereiro fev',
  'march mar maart mrt märz maerz marz mär mrz mars março marco',
  'april apr avril avr abril abr',
  'may mei mai maio',
  'june jun juni juin junho',
  'july jul juli juillet juil julho',
  'august aug augustus août aout agosto ago',
  'september sep sept septembre setembro set',
  'october oct oktober okt octobre outubro out',
  'november nov novembre novembro',
  'december dec dezember dez décembre decembre déc dezembro',
];

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));

/** The number of a month, 1 to 12, from its name or short name (with or without dot, any case); null for any other word. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name.normalize('NFC').toLowerCase().replace(/\.$/, '')) ?? null;
}
