// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observeRecord } from '../../../lib/crm/observe';

const QUIET = 150;
const MAX_WAIT = 1000;

let end: AbortController;
let record: HTMLElement;
let hasFocus: boolean;
let listener: ReturnType<typeof vi.fn<() => void>>;

/** Mutation records are delivered in a microtask. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

function observe(roots: () => Node[] = () => [record]): void {
  observeRecord(roots, listener, end.signal);
}

beforeEach(() => {
  vi.useFakeTimers();
  hasFocus = true;
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
  end = new AbortController();
  listener = vi.fn<() => void>();
  record = document.createElement('main');
  document.body.replaceChildren(record);
});

afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('observeRecord', () => {
  test('tells once after a burst of changes, when it is quiet', async () => {
    observe();
    for (let n = 0; n < 5; n += 1) {
      record.append('x');
      await pass(100);
    }
    expect(listener).not.toHaveBeenCalled();
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(1);
    await pass(10_000);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('a page that never rests is told of at a bounded rate', async () => {
    observe();
    for (let ms = 0; ms < 5000; ms += 50) {
      record.append('x');
      await pass(50);
    }
    expect(listener.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(listener.mock.calls.length).toBeLessThanOrEqual(5);
  });

  test.each<[string, (node: HTMLElement) => void]>([
    ['a text', (node) => void ((node.firstChild as Text).data = 'changed')],
    ['a state class', (node) => node.setAttribute('class', 'slds-is-current')],
    ['a title', (node) => node.setAttribute('title', 'Northwind')],
    ['a node', (node) => node.append('x')],
  ])('notices %s below the record', async (_, change) => {
    const node = document.createElement('div');
    node.append('before');
    record.append(node);
    observe();
    change(node);
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('does not notice style, or changes elsewhere in the page', async () => {
    const elsewhere = document.createElement('aside');
    document.body.append(elsewhere);
    observe();
    record.setAttribute('style', 'left: 1px');
    elsewhere.append('x');
    document.body.append('x');
    await pass(MAX_WAIT * 2);
    expect(listener).not.toHaveBeenCalled();
  });

  test('looks into open shadow roots, those that come later too', async () => {
    const early = document.createElement('x-early');
    const inEarly = early.attachShadow({ mode: 'open' });
    record.append(early);
    observe();
    inEarly.append('x');
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(1);

    const late = document.createElement('x-late');
    const inLate = late.attachShadow({ mode: 'open' });
    early.append(late);
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(2);
    inLate.append('x');
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('follows when the whole record is replaced', async () => {
    observe(() => [...document.querySelectorAll('main')]);
    const next = document.createElement('main');
    record.replaceWith(next);
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(1);
    next.append('x');
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(2);
    record.append('the old one is nobody\'s business');
    await pass(MAX_WAIT);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('waits for a record that is not there yet', async () => {
    record.remove();
    observe(() => [...document.querySelectorAll('main')]);
    await pass(MAX_WAIT * 3);
    expect(listener).not.toHaveBeenCalled();
    document.body.append(record);
    await pass(MAX_WAIT);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('while the user types', () => {
  let field: HTMLInputElement;

  beforeEach(() => {
    field = document.createElement('input');
    record.append(field);
    observe();
    field.focus();
  });

  async function type(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 500) {
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      record.append('x');
      await pass(500);
    }
  }

  test('nothing is told until the field is left', async () => {
    await type(4000);
    expect(listener).not.toHaveBeenCalled();
    field.blur();
    await pass(MAX_WAIT);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('or the typing stops', async () => {
    await type(3000);
    await pass(2200);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('or the bound is reached', async () => {
    await type(9500);
    expect(listener).not.toHaveBeenCalled();
    await type(1000);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('a tab without focus has nobody typing in it', async () => {
    hasFocus = false;
    record.append('x');
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('a focused check box holds nothing back', async () => {
    field.type = 'checkbox';
    record.append('x');
    await pass(QUIET);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('a value that was set without any mutation is noticed at the end of the edit', async () => {
    field.value = 'Northwind';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
    await pass(MAX_WAIT);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('one observer, and nothing left of it', () => {
  test('one MutationObserver, however many roots and shadow roots', () => {
    const made = vi.fn<() => void>();
    const Real = MutationObserver;
    vi.stubGlobal('MutationObserver', class extends Real {
      constructor(callback: MutationCallback) {
        super(callback);
        made();
      }
    });
    record.append(document.createElement('x-a'));
    record.firstElementChild?.attachShadow({ mode: 'open' });
    observe(() => [record, document.createElement('section')]);
    expect(made).toHaveBeenCalledTimes(1);
  });

  test('after the end there is no observer, timer or listener', async () => {
    const added = vi.spyOn(document, 'addEventListener');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    observe();
    record.append('x');
    await pass(10);
    end.abort();
    expect(vi.getTimerCount()).toBe(0);
    expect(disconnect).toHaveBeenCalled();
    for (const [, , options] of added.mock.calls) expect((options as AddEventListenerOptions).signal?.aborted).toBe(true);
    record.append('y');
    document.dispatchEvent(new Event('change'));
    await pass(MAX_WAIT);
    expect(listener).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a signal that has ended starts nothing', () => {
    end.abort();
    const roots = vi.fn<() => Node[]>(() => [record]);
    observe(roots);
    expect(roots).not.toHaveBeenCalled();
  });
});
