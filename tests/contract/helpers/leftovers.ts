type Args = unknown[];
type Method = (...given: Args) => unknown;
type View = Window & typeof globalThis;

/** What a reader set up in the windows that are watched. */
export interface Leftovers {
  /** What was set up since, as `listener input`, `MutationObserver`, `setTimeout`; sorted. */
  seen: () => string[];
  /** What of that has not ended: no signal ended it, nobody took it away, it did not fire. */
  left: () => string[];
  /** Watches no longer, and leaves the windows as they were. */
  stop: () => void;
}

interface Note {
  name: string;
  ended: () => boolean;
}

/** Whether our reader does it, at whatever depth: practice pages and the test itself set up much of their own. */
function isReader(): boolean {
  Error.stackTraceLimit = 60;
  return /\/lib\/(?:crm|content)\//.test(new Error('where').stack ?? '');
}

/** Takes the place of a method until the result is called. */
function replace(owner: object, name: string, by: (real: Method) => (this: object, ...given: Args) => unknown): () => void {
  const real = Reflect.get(owner, name) as Method;
  Reflect.set(owner, name, by(real));
  return () => void Reflect.set(owner, name, real);
}

const isCapturing = (options: unknown): boolean => (typeof options === 'object' ? Boolean(options && 'capture' in options && options.capture) : Boolean(options));

function noteListeners(view: View, notes: Note[]): (() => void)[] {
  const live: { target: object; type: unknown; listener: unknown; capture: boolean; removed: boolean }[] = [];
  return [
    replace(view.EventTarget.prototype, 'addEventListener', (real) => function add(...given) {
      const [type, listener, options] = given as [string, unknown, AddEventListenerOptions | boolean | undefined];
      const one = { target: this, type, listener, capture: isCapturing(options), removed: false };
      const signal = typeof options === 'object' ? options.signal : undefined;
      // What waits for a signal ends with it.
      if (isReader() && !(this instanceof view.AbortSignal)) {
        live.push(one);
        notes.push({ name: `listener ${type}`, ended: () => one.removed || signal?.aborted === true });
      }
      return Reflect.apply(real, this, given);
    }),
    replace(view.EventTarget.prototype, 'removeEventListener', (real) => function remove(...given) {
      const [type, listener, options] = given;
      for (const one of live) {
        if (one.target === this && one.type === type && one.listener === listener && one.capture === isCapturing(options)) one.removed = true;
      }
      return Reflect.apply(real, this, given);
    }),
  ];
}

function noteObservers(view: View, notes: Note[]): (() => void)[] {
  return (['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const).flatMap((name) => {
    const live = new Set<object>();
    const known = new Set<object>();
    return [
      replace(view[name].prototype, 'observe', (real) => function observe(...given) {
        if (isReader()) {
          live.add(this);
          if (!known.has(this)) notes.push({ name, ended: () => !live.has(this) });
          known.add(this);
        }
        return Reflect.apply(real, this, given);
      }),
      replace(view[name].prototype, 'disconnect', (real) => function disconnect(...given) {
        live.delete(this);
        return Reflect.apply(real, this, given);
      }),
    ];
  });
}

function noteTimers(view: View, notes: Note[]): (() => void)[] {
  const waiting = new Set<unknown>();
  const start = (name: 'setTimeout' | 'setInterval') => replace(view, name, (real) => function wait(handler, ...rest) {
    if (!isReader() || typeof handler !== 'function') return Reflect.apply(real, view, [handler, ...rest]);
    const id: unknown = Reflect.apply(real, view, [(...given: Args) => {
      if (name === 'setTimeout') waiting.delete(id);
      return Reflect.apply(handler, view, given) as unknown;
    }, ...rest]);
    waiting.add(id);
    notes.push({ name, ended: () => !waiting.has(id) });
    return id;
  });
  const end = (name: 'clearTimeout' | 'clearInterval') => replace(view, name, (real) => function clear(id) {
    waiting.delete(id);
    return Reflect.apply(real, view, [id]);
  });
  return [start('setTimeout'), start('setInterval'), end('clearTimeout'), end('clearInterval')];
}

/**
 * Notes every listener, observer and timer that our readers set up from now on, in the test's own window and in that of the
 * page, which has classes of its own. On the prototypes, so on whatever node they do it.
 */
export function noteLeftovers(doc: Document): Leftovers {
  const notes: Note[] = [];
  const views = [...new Set([window, doc.defaultView])].filter((view) => view !== null) as View[];
  const undo = views.flatMap((view) => [...noteListeners(view, notes), ...noteObservers(view, notes), ...noteTimers(view, notes)]);
  return {
    seen: () => notes.map(({ name }) => name).toSorted(),
    left: () => notes.filter(({ ended }) => !ended()).map(({ name }) => name).toSorted(),
    stop: () => { for (const one of undo.toReversed()) one(); },
  };
}
