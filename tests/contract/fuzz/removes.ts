import type { FieldKey } from '../../../lib/domain/reading';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import { made } from './anatomy';
import { carriedBy, carriesIdentity } from './carried';
import type { Mutate, Subject } from './mutation';
import { elementsIn, find, nameOf, nearest } from './page-text';
import type { Random } from './random';
import { ownUnits, target } from './targets';

const GREY = 'a grey box instead of what is in';

type Act = (element: HTMLElement, random: Random, subject: Subject) => (() => void) | null;

/** Takes something away from the page, or what it is known by. `drawsEmpty`: what is left looks as the CRM draws an empty value. */
function removes(what: string, act: Act, drawsEmpty: (element: Element) => boolean = () => false): Mutate {
  return (subject, random) => {
    const where = target(subject, random);
    if (!where) return null;
    const { element, inside } = where;
    const unknown = carriedBy(subject, element);
    // Where something still loads, what is empty may be so only for now.
    if (what === GREY) for (const key of FIELD_KEYS) if (subject.before[key].kind === 'empty') unknown.add(key);
    const allowed = { unknown, empty: drawsEmpty(element) || isAbsentWhenEmpty(subject, element) ? unknown : new Set<FieldKey>(), unread: carriesIdentity(subject, element), proofs: true };
    const name = nameOf(element);
    const undo = act(element, random, subject);
    return undo && { label: 'removes', what: `${what} ${name}`, inside, allowed, undo };
  };
}

/** Whether an element is, is in, or holds a part that the CRM does not draw for an empty value. */
function isAbsentWhenEmpty({ anatomy }: Subject, element: Element): boolean {
  return element.matches(anatomy.absentWhenEmpty) || (nearest(element, anatomy.units) !== null && find(element, anatomy.absentWhenEmpty).length > 0);
}

function attribute(element: Element, name: string, value: string | null): () => void {
  const before = element.getAttribute(name);
  const put = (text: string | null): void => (text === null ? element.removeAttribute(name) : element.setAttribute(name, text));
  put(value);
  return () => put(before);
}

const styled = (property: string, value: string): Act => (element) => {
  const before = element.getAttribute('style');
  element.style.setProperty(property, value, 'important');
  return () => (before === null ? element.removeAttribute('style') : element.setAttribute('style', before));
};

function emptied(element: Element, ...instead: Node[]): () => void {
  const nodes = [...element.childNodes];
  element.replaceChildren(...instead);
  return () => element.replaceChildren(...nodes);
}

/** The name of a field's row says another field, or nothing. Only names of the record's own rows: a page without marks of what is foreign would be another page. */
const renames: Mutate = (subject, random) => {
  const named = ownUnits(subject).flatMap((unit) => [unit.parentElement, unit, ...elementsIn(unit)]).flatMap((element) =>
    element && !element.matches(subject.anatomy.foreign) ? [...subject.anatomy.keys, ...subject.anatomy.facts].filter((key) => element.hasAttribute(key)).map((key) => ({ element, key })) : []);
  if (named.length === 0) return null;
  const { element, key } = random.pick(named);
  const unknown = carriedBy(subject, element);
  const allowed = { unknown, empty: isAbsentWhenEmpty(subject, element) ? unknown : new Set<FieldKey>(), unread: carriesIdentity(subject, element), proofs: true };
  const name = nameOf(element);
  const undo = attribute(element, key, random.chance(0.4) || subject.anatomy.facts.includes(key) ? null : random.chance(0.5) ? `x${random.token()}` : `${element.getAttribute(key)}${random.token()}`);
  return { label: 'removes', what: `another ${key} on ${name}`, inside: true, allowed, undo };
};

const isEntry = (element: Element): boolean => /^(?:input|textarea)$/.test(element.localName);

export const REMOVES: readonly Mutate[] = [
  renames, renames,
  removes('taken away:', (element) => {
    const [parent, next] = [element.parentNode, element.nextSibling];
    element.remove();
    return () => void parent?.insertBefore(element, next);
  }),
  removes('hidden:', (element) => attribute(element, 'hidden', '')),
  removes('hidden from assistive technology:', (element) => attribute(element, 'aria-hidden', 'true')),
  removes('not drawn:', styled('display', 'none')),
  removes('invisible:', styled('visibility', 'hidden')),
  removes('without size:', (element) => {
    const undo = [styled('height', '0'), styled('overflow', 'hidden'), styled('padding', '0')];
    const before = element.getAttribute('style');
    for (const act of undo) act(element, null as never, null as never);
    return () => (before === null ? element.removeAttribute('style') : element.setAttribute('style', before));
  }),
  removes(GREY, (element, _random, subject) =>
    (isEntry(element) || element.localName === 'select' || element.shadowRoot || element.contains(subject.record) ? null : emptied(element, subject.anatomy.skeleton(subject.doc)))),
  removes('nothing any more in', (element, _random, subject) =>
    (isEntry(element) || element.childElementCount === 0 || element.contains(subject.record) ? null : emptied(element))),
  removes('no text any more in', (element, _random, subject) => {
    // Such a part is believed no more once what it shows has changed, even when it is put back.
    if (nearest(element, subject.anatomy.together) !== null) return null;
    if (isEntry(element)) {
      const entry = element as HTMLInputElement;
      const [value, attributed] = [entry.value, entry.getAttribute('value')];
      if (attributed !== null) entry.setAttribute('value', '');
      entry.value = '';
      return () => {
        if (attributed !== null) entry.setAttribute('value', attributed);
        entry.value = value;
      };
    }
    return element.childElementCount === 0 && element.textContent !== '' && !element.shadowRoot ? emptied(element) : null;
  }, (element) => isEntry(element) || element.childElementCount === 0),
  removes('moved out of the record:', (element, _random, subject) => {
    if (element.contains(subject.record) || nearest(element, subject.anatomy.units) === null) return null;
    const mark = subject.doc.createComment('');
    element.before(mark);
    subject.doc.body.append(made(subject.doc, 'div', {}, element));
    return () => {
      const box = element.parentElement;
      mark.replaceWith(element);
      box?.remove();
    };
  }),
];
