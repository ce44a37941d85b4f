import { made } from './anatomy';
import { carriedBy, carriesIdentity } from './carried';
import type { Allowed, Mutate, Mutation, Subject } from './mutation';
import { NOTHING } from './mutation';
import { elementsIn, find, nameOf, nearest, textNodesIn } from './page-text';
import type { Random } from './random';
import { target } from './targets';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';
const MARKS = ['\u200b', '\u200e', '\u200f', '\u2066', '\u2068', '\u2069', '\u202a', '\u202c', '\ufeff', '\u2060', '\u061c', '\u00ad'];

/** A change after which everything reads as before. */
function keeps(what: string, where: { element: Element; inside: boolean }, undo: () => void, allowed: Allowed = NOTHING): Mutation {
  return { label: 'keeps', what: `${what} ${nameOf(where.element)}`, inside: where.inside, allowed, undo };
}

/** Something done to an element of the page that has what it takes. */
function onElement(what: string, act: (element: HTMLElement, random: Random, subject: Subject) => (() => void) | null): Mutate {
  return (subject, random) => {
    const where = target(subject, random);
    const undo = where && act(where.element, random, subject);
    return where && undo ? keeps(what, where, undo) : null;
  };
}

/** Something done to a text of the page. */
function onText(what: string, act: (text: Text, random: Random) => (() => void) | null): Mutate {
  return (subject, random) => {
    const where = target(subject, random);
    const texts = where ? textNodesIn(where.element) : [];
    if (!where || texts.length === 0) return null;
    const undo = act(random.pick(texts), random);
    return undo && keeps(what, where, undo);
  };
}

/** A text written otherwise, so that a person sees the same. */
function rewritten(what: string, write: (text: string, random: Random) => string): Mutate {
  return onText(what, (text, random) => {
    const before = text.data;
    text.data = write(before, random);
    return () => void (text.data = before);
  });
}

const within = (text: string, mark: string, at: number): string => text.slice(0, at) + mark + text.slice(at);

/** Elements that a wrapper cannot be put around without changing what the page is. */
const UNWRAPPABLE = '[slot], tr, td, th, tbody, thead, option, li, dd, dt, source';

/** A box around an element. Where the place below the parent is itself the mark (`joints`), the field may become unknown. */
const wraps: Mutate = (subject, random) => {
  const where = target(subject, random);
  if (!where || where.element.matches(UNWRAPPABLE) || where.element === subject.record) return null;
  const { element } = where;
  const wrapper = made(subject.doc, random.pick(['div', 'span', 'x-box']), random.chance(0.5) ? { style: 'display: contents' } : {});
  const joint = element.matches(subject.anatomy.joints) || element.parentElement?.matches(subject.anatomy.joints);
  const carried = joint ? carriedBy(subject, element) : new Set<never>();
  const unread = Boolean(joint) && carriesIdentity(subject, element);
  element.before(wrapper);
  wrapper.append(element);
  return keeps('a box around', where, () => wrapper.replaceWith(element), { ...NOTHING, unknown: carried, unread, proofs: Boolean(joint) });
};

function copyEntries(from: Element, to: Element): void {
  const twins = elementsIn(to);
  for (const [at, original] of elementsIn(from).entries()) {
    if (original.localName === 'select') (twins[at] as HTMLSelectElement).selectedIndex = (original as HTMLSelectElement).selectedIndex;
  }
}

/** What a framework does when it draws a part anew. */
const redraws = onElement('drawn anew:', (element, _random, subject) => {
  if (element.contains(subject.record) || [element, ...elementsIn(element)].some(({ shadowRoot }) => shadowRoot) || carriesIdentity(subject, element)) return null;
  if (element.localName === 'select') return null;
  const twin = element.cloneNode(true) as HTMLElement;
  copyEntries(element, twin);
  element.replaceWith(twin);
  return () => twin.replaceWith(element);
});

const reorders: Mutate = (subject, random) => {
  const boxes = find(subject.record, subject.anatomy.movable).filter((box) => box.nextElementSibling?.matches(subject.anatomy.movable));
  if (boxes.length === 0) return null;
  const box = random.pick(boxes);
  const next = box.nextElementSibling as Element;
  next.after(box);
  return keeps('moved behind its neighbour:', { element: box, inside: true }, () => next.before(box));
};

/** A sentence beside the rows; inside a row it would be part of one. */
const sentence: Mutate = (subject, random) => {
  const where = target(subject, random);
  if (!where || nearest(where.element, subject.anatomy.units) || where.element.matches(`${subject.anatomy.joints}, ul, ol, table, tbody, tr, select`)) return null;
  if (where.element.shadowRoot || nearest(where.element, subject.anatomy.joints) !== null) return null;
  const text = made(subject.doc, random.pick(['div', 'p', 'span']), {}, `Note ${random.token()}: call back about 12 of 34 items`);
  where.element.append(text);
  return keeps('a sentence in', where, () => text.remove());
};

const NOISE: readonly (readonly [string, string])[] = [
  ['data-v-7ba5bd90', ''], ['data-analytics-id', 'deal'], ['aria-describedby', 'tip-7'], ['translate', 'no'], ['data-gramm', 'false'],
  ['spellcheck', 'false'], ['dir', 'auto'], ['nonce', ''], ['data-tooltip', 'Amount: 1'], ['jsaction', 'click:x'],
];

export const KEEPS: readonly Mutate[] = [
  wraps, redraws, reorders, sentence,
  onElement('a class of a build on', (element, random) => {
    const name = `css-${random.token()}`;
    element.classList.add(name);
    return () => element.classList.remove(name);
  }),
  onElement('an attribute of no meaning on', (element, random) => {
    const [name, value] = random.pick(NOISE);
    if (element.hasAttribute(name)) return null;
    element.setAttribute(name, value);
    return () => element.removeAttribute(name);
  }),
  onElement('a style on', (element, random) => {
    const before = element.getAttribute('style');
    element.style.setProperty(...random.pick<[string, string]>([['outline', '1px solid red'], ['color', 'rgb(1, 2, 3)'], ['order', '3'], ['text-transform', 'uppercase'], ['opacity', '0.99']]));
    return () => (before === null ? element.removeAttribute('style') : element.setAttribute('style', before));
  }),
  onElement('a comment in', (element, random) => {
    const comment = element.ownerDocument.createComment(` ${random.token()} `);
    element.prepend(comment);
    return () => comment.remove();
  }),
  onElement('an empty span at the end of', (element, _random, { doc, anatomy }) => {
    if (element.matches(`${anatomy.joints}, ul, ol, table, tbody, tr, select, input, textarea`)) return null;
    const span = made(doc, 'span');
    element.append(span);
    return () => span.remove();
  }),
  onElement("another extension's element beside", (element, random, { doc, anatomy }) => {
    if (element.parentElement === null || nearest(element.parentElement, anatomy.units) || element.parentElement.matches(anatomy.joints)) return null;
    const other = made(doc, 'other-extension-badge');
    other.attachShadow({ mode: random.pick(['open', 'closed']) }).append('7');
    element.after(other);
    return () => other.remove();
  }),
  onText('split:', (text, random) => {
    if (text.length < 2) return null;
    const before = text.data;
    const rest = text.splitText(1 + random.below(text.length - 1));
    return () => { rest.remove(); text.data = before; };
  }),
  onText('left as it was by a page translator:', (text) => {
    const font = made(text.ownerDocument, 'font', { dir: 'auto' }, made(text.ownerDocument, 'font', {}, text.data));
    text.replaceWith(font);
    return () => font.replaceWith(text);
  }),
  rewritten('a mark without width in a text of', (text, random) => within(text, random.pick(MARKS), random.below(text.length + 1))),
  rewritten('marks of direction around a text of', (text) => `\u2067${text}\u2069`),
  rewritten('another white space in a text of', (text, random) => text.replaceAll(' ', random.pick([NO_BREAK, NARROW, '  ', '\n    ', '\t']))),
  rewritten('white space around a text of', (text) => `\n      ${text}\n    `),
];
