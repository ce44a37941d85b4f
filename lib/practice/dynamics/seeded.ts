/**
 * Numbers from 0 to 1 that are the same at every run for one seed (mulberry32), so that a practice page's wrapper
 * layers and generated class names can be reproduced but differ between variants.
 */
export function seededRandom(seed: string): () => number {
  let state = 0;
  for (const char of seed) state = (Math.imul(state, 31) + (char.codePointAt(0) ?? 0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A class name as a build tool would generate it: `fui-`, `pa-` or bare, without meaning. */
export function generatedClass(random: () => number): string {
  const kinds = ['fui-', 'pa-', 'f'];
  const prefix = kinds[Math.floor(random() * kinds.length)] ?? '';
  return prefix + Math.floor(random() * 36 ** 6).toString(36).padStart(6, '0');
}
