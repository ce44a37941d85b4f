/** Numbers that look random and are the same for the same seed, so that a failure can be played again. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  /** Letters and digits as build tools put into class names. */
  token(): string;
}

/** Marsaglia's multiply-with-carry of 32 bits, after the seed's bits were mixed. */
export function randomFrom(seed: number): Random {
  let high = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0) || 1;
  let low = (Math.imul(seed + 0x7f4a7c15, 0xc2b2ae35) >>> 0) || 2;
  const next = (): number => {
    high = (36969 * (high & 0xffff) + (high >>> 16)) >>> 0;
    low = (18000 * (low & 0xffff) + (low >>> 16)) >>> 0;
    return ((((high << 16) + (low & 0xffff)) >>> 0) % 0x7fffffff) / 0x7fffffff;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next, below,
    pick(list) {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    chance: (share) => next() < share,
    token: () => next().toString(36).slice(2, 9),
  };
}
