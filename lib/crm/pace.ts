/** Times in milliseconds. */
export interface PaceTimes {
  /** Silence after the last touch before it runs. */
  quietMs: number;
  /** Longest wait while touches keep coming. */
  maxWaitMs: number;
}

export interface Pace {
  /** Something changed. `delayMs` puts the first look off; default `quietMs`. */
  touch(delayMs?: number): void;
  stop(): void;
}

/**
 * Runs `run` once after touches, when they have paused or the longest wait is over, and `mayRun` agrees (told how long it
 * has waited; asked again until it does). A touch costs no more than a look at the clock, since thousands come on a busy page.
 */
export function createPace(times: PaceTimes, mayRun: (waitedMs: number) => boolean, run: () => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;
  const look = (): void => {
    const now = performance.now();
    const rest = Math.min(times.quietMs - (now - last), times.maxWaitMs - (now - first));
    if (rest > 0) timer = setTimeout(look, rest);
    else if (!mayRun(now - first)) timer = setTimeout(look, times.quietMs);
    else {
      timer = undefined;
      run();
    }
  };
  return {
    touch(delayMs = times.quietMs) {
      last = performance.now();
      if (timer !== undefined) return;
      first = last;
      timer = setTimeout(look, delayMs);
    },
    stop: () => clearTimeout(timer),
  };
}
