// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type RuntimeProbe, scriptLifetime } from '../../../lib/content/lifetime';

let runtime: RuntimeProbe | undefined;
const probe = () => runtime;

beforeEach(() => {
  vi.useFakeTimers();
  runtime = { id: 'phasegate' };
});
afterEach(() => vi.useRealTimers());

describe('how long a content script lives', () => {
  test('a newer script in the same page ends the older one, and lives itself', () => {
    const older = scriptLifetime(document, probe);
    const newer = scriptLifetime(document, probe);
    expect(older.signal.aborted).toBe(true);
    expect(newer.signal.aborted).toBe(false);
    newer.end();
  });

  test('it ends by itself once the extension is gone', () => {
    const life = scriptLifetime(document, probe);
    vi.advanceTimersByTime(20_000);
    expect(life.signal.aborted).toBe(false);
    runtime = {};
    vi.advanceTimersByTime(5_000);
    expect(life.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a runtime that throws when touched is gone, too', () => {
    const life = scriptLifetime(document, () => {
      throw new Error('Extension context invalidated.');
    });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(life.signal.aborted).toBe(true);
  });
});
