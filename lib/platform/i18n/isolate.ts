/** Marks that turn the direction of what follows, and those that end them: a text from elsewhere may leave one open. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A text from elsewhere (a page, a file, a person) as it may stand inside a sentence of ours: whatever it holds, it cannot
 * reorder the words around it. Texts that run from left to right are returned as they are.
 * @returns the text without marks of direction, in a first-strong isolate where it has letters that run from right to left
 */
export function isolated(text: string): string {
  const plain = text.replace(TURNS, '');
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
