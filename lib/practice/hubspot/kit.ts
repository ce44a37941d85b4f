import { STYLES, type Look } from './styles';

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | true | undefined>;

/** What the builders of one page share: elements with hashed class names, reproducible randomness and timers. */
export interface Kit {
  readonly doc: Document;
  /** An element with attributes (`look` becomes hashed class names) and children. */
  el(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
  /** The node inside none to two meaningless layers, as a component library leaves them. */
  wrap(node: HTMLElement): HTMLElement;
  /** A number that is new on this page: for ids. */
  nextId(): number;
  /** From `low` to `high`, reproducible for a seed. */
  between(low: number, high: number): number;
  /** Acts after the time unless the kit's signal aborted first. */
  later(ms: number, act: () => void): void;
  /** The same kit with timers that end with another signal. */
  until(signal: AbortSignal): Kit;
  /** The page's stylesheet under this page's class names. */
  styleSheet(): string;
}

/** Mulberry32: small, fast, reproducible. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Class names as a styling library makes them: a readable head and a hash that differs per variant. */
function classNames(random: () => number): (look: string) => string {
  const known = new Map<string, string>();
  const hash = () => Array.from({ length: 6 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
  return (look) => {
    const found = known.get(look);
    if (found) return found;
    const head = look[0]?.toUpperCase() + look.slice(1);
    const made = `${head}__Styled${head}-${hash()}`;
    known.set(look, made);
    return made;
  };
}

function append(node: HTMLElement, children: Child[]): void {
  for (const child of children) if (child) node.append(child);
}

/**
 * The builder's kit of one page.
 * @param seed decides class names, wrapper layers and delays: the same seed gives the same page.
 */
export function createKit(doc: Document, seed: number): Kit {
  const random = randomFrom(seed);
  const className = classNames(randomFrom(seed * 7919));
  let id = 20 + Math.floor(random() * 60);
  const kit: Kit = {
    doc,
    el(tag, attributes = {}, ...children) {
      const node = doc.createElement(tag);
      const { look, ...rest } = attributes;
      if (typeof look === 'string') node.className = look.split(' ').map(className).join(' ');
      for (const [name, value] of Object.entries(rest)) if (value !== undefined) node.setAttribute(name, value === true ? '' : value);
      append(node, children);
      return node;
    },
    wrap(node) {
      let outer = node;
      for (let layers = Math.floor(random() * 3); layers > 0; layers -= 1) outer = kit.el('div', { look: `layer${layers}` }, outer);
      return outer;
    },
    nextId: () => (id += 1),
    between: (low, high) => Math.round(low + random() * (high - low)),
    later: (ms, act) => void setTimeout(act, ms),
    until: (signal) => ({
      ...kit,
      later(ms, act) {
        const timer = setTimeout(() => { if (!signal.aborted) act(); }, ms);
        signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      },
    }),
    styleSheet: () => (Object.entries(STYLES) as [Look, string][]).map(([look, css]) => `.${className(look)}{${css}}`).join('\n'),
  };
  return kit;
}
