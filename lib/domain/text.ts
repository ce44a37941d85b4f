/** One form for comparing labels and names: compatibility forms united, lower case, single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Letters and digits only, so that `N.v.t.` and `nvt` are one word. */
function bare(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function isFillerPart(part: string, words: ReadonlySet<string>): boolean {
  const core = bare(part);
  return core === '' || words.has(core) || /^(?:x+|0+)$/u.test(core);
}

/** Words of a two-option field, English and Dutch, folded; Dynamics' own are "completed" and "mark complete". */
export const TICKED_WORDS: readonly string[] = ['yes', 'ja', 'true', 'waar', 'completed', 'voltooid'];
export const NOT_TICKED_WORDS: readonly string[] = ['no', 'nee', 'false', 'onwaar', 'mark complete', 'markeren als voltooid'];

/** Whether a text is no more than what a two-option field shows, and which of the two; null for any other text. */
export function isTickWord(text: string): 'yes' | 'no' | null {
  const word = foldText(text);
  if (TICKED_WORDS.includes(word)) return 'yes';
  return NOT_TICKED_WORDS.includes(word) ? 'no' : null;
}

const BARE_WORDS = new WeakMap<readonly string[], ReadonlySet<string>>();

function bareWords(words: readonly string[]): ReadonlySet<string> {
  const known = BARE_WORDS.get(words);
  if (known) return known;
  const made = new Set(words.map(bare).filter((word) => word !== ''));
  BARE_WORDS.set(words, made);
  return made;
}

/**
 * Whether a text only fills a box and tells the next reader nothing: no letter or digit at all, one of the given words
 * (case and punctuation do not matter), or a list of nothing but such words. A sentence that holds such a word is not filler.
 * @param text as shown or typed; the empty text is filler too
 * @param words the playbook's unknown words, in any spelling
 */
export function isFiller(text: string, words: readonly string[]): boolean {
  const known = bareWords(words);
  return isFillerPart(text, known) || text.split(/[,;|\n]+/u).every((part) => isFillerPart(part, known));
}
