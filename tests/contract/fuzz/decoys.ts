import type { FieldKey, FieldReading } from '../../../lib/domain/reading';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import { made } from './anatomy';
import { carriedBy } from './carried';
import type { Mutate, Mutation, Subject } from './mutation';
import { NOTHING } from './mutation';
import { elementsIn, nameOf, plain, textNodesIn } from './page-text';
import type { Random } from './random';
import { ownUnits } from './targets';

/** Writes another text wherever an element shows this one. False where it is not shown as such. */
function writeOver(element: Element, shown: string, other: string): boolean {
  let written = false;
  for (const text of textNodesIn(element)) {
    if (plain(text.data) !== shown) continue;
    text.data = other;
    written = true;
  }
  for (const one of [element, ...elementsIn(element)]) {
    for (const name of ['value', 'title']) {
      if (plain(one.getAttribute(name) ?? '') !== shown) continue;
      one.setAttribute(name, other);
      written = true;
    }
    if (/^(?:input|textarea)$/.test(one.localName) && plain((one as HTMLInputElement).value) === shown) {
      (one as HTMLInputElement).value = other;
      written = true;
    }
  }
  return written;
}

const rawOf = (field: FieldReading<unknown>): string => ('raw' in field ? field.raw : '');

interface Decoy {
  row: Element;
  copy: HTMLElement;
  fields: Set<FieldKey>;
}

/** A copy of one of the record's rows that shows what another deal shows for the same field; null when no row lends itself to it. */
function decoyOf(subject: Subject, random: Random, css = subject.anatomy.units): Decoy | null {
  const rows = ownUnits(subject, css);
  for (let tries = 0; tries < 8 && rows.length > 0; tries += 1) {
    const row = random.pick(rows);
    const copy = row.cloneNode(true) as HTMLElement;
    const carried = [...carriedBy(subject, row)];
    const written = new Set(carried.flatMap((key) => {
      const before = subject.before[key];
      const others = (subject.otherTexts.get(key) ?? []).filter((text) => before.kind === 'read' && text !== plain(before.raw));
      return before.kind === 'read' && others.length > 0 && writeOver(copy, plain(before.raw), random.pick(others)) ? [before.raw] : [];
    }));
    // Fields that show the same text are told apart by nothing but their row's name.
    const fields = carried.filter((key) => 'raw' in subject.before[key] && written.has(rawOf(subject.before[key])));
    if (fields.length > 0) return { row, copy, fields: new Set(fields) };
  }
  return null;
}

/** Other values outside of the record's own: nothing may change. */
const elsewhere: Mutate = (subject, random) => {
  const decoys = [0, 1, 2].flatMap(() => decoyOf(subject, random) ?? []);
  if (decoys.length === 0) return null;
  const place = random.pick(subject.anatomy.others);
  const held = place.hold(subject.doc, made(subject.doc, 'div', {}, ...decoys.map(({ copy }) => copy)));
  if (!held) return null;
  return { label: 'decoy', what: `in ${place.name}: ${decoys.map(({ copy }) => nameOf(copy)).join(', ')}`, inside: subject.record.contains(held), allowed: NOTHING, undo: () => held.remove() };
};

/** The whole record once more, hidden, with what another deal shows: as pages keep it that was open before. */
const former: Mutate = (subject, random) => {
  if (elementsIn(subject.record).some(({ shadowRoot }) => shadowRoot)) return null;
  const copy = subject.record.cloneNode(true) as HTMLElement;
  for (const key of FIELD_KEYS) {
    const before = subject.before[key];
    const others = (subject.otherTexts.get(key) ?? []).filter((text) => before.kind === 'read' && text !== plain(before.raw));
    if (before.kind === 'read' && others.length > 0) writeOver(copy, plain(before.raw), random.pick(others));
  }
  copy.style.setProperty('display', 'none', 'important');
  subject.record[random.pick(['before', 'after'] as const)](copy);
  return { label: 'decoy', what: 'the record that was open before, hidden', inside: false, allowed: NOTHING, undo: () => copy.remove() };
};

/** Inside the record's own details nobody can tell which of two is right: the same as before, or a conflict. */
function amongOwn(what: string, put: (decoy: Decoy, subject: Subject, random: Random) => boolean): Mutate {
  return (subject, random): Mutation | null => {
    const decoy = decoyOf(subject, random, subject.anatomy.rows);
    if (!decoy || !put(decoy, subject, random)) return null;
    const allowed = { unknown: decoy.fields, empty: new Set<FieldKey>(), unread: decoy.fields.has('name'), proofs: true };
    return { label: 'decoy', what: `${what} ${nameOf(decoy.copy)}`, inside: true, allowed, undo: () => decoy.copy.remove() };
  };
}

function withoutNames({ copy }: Decoy, { anatomy }: Subject): void {
  for (const element of [copy, ...elementsIn(copy)]) for (const key of [...anatomy.keys, ...anatomy.facts]) element.removeAttribute(key);
}

/** A sentence that says what a row says. */
const spoken: Mutate = (subject, random) => {
  const decoy = decoyOf(subject, random, subject.anatomy.rows);
  const label = decoy && subject.anatomy.label(decoy.row);
  if (!decoy || !label) return null;
  const text = made(subject.doc, random.pick(['p', 'div', 'li']), {}, made(subject.doc, 'span', {}, `${label}: `), made(subject.doc, 'span', {}, textNodesIn(decoy.copy).at(-1)?.data ?? ''));
  const units = ownUnits(subject, subject.anatomy.rows);
  random.pick(units).after(text);
  return { label: 'decoy', what: `said in a sentence: ${nameOf(text)}`, inside: true, allowed: NOTHING, undo: () => text.remove() };
};

/** Decoys that stand outside of the record's own rows. */
export const DECOYS_ELSEWHERE: readonly Mutate[] = [elsewhere, elsewhere, elsewhere, former];

/** Decoys that stand among the record's own rows. */
export const DECOYS_AMONG_OWN: readonly Mutate[] = [
  spoken,
  amongOwn('beside its row:', ({ row, copy }, _subject, random) => {
    row[random.pick(['before', 'after'] as const)](copy);
    return true;
  }),
  amongOwn('beside another row:', ({ copy }, subject, random) => {
    random.pick(ownUnits(subject, subject.anatomy.rows))[random.pick(['before', 'after'] as const)](copy);
    return true;
  }),
  amongOwn('hidden, beside its row:', ({ row, copy }, _subject, random) => {
    copy.style.setProperty('display', 'none', 'important');
    row[random.pick(['before', 'after'] as const)](copy);
    return true;
  }),
  amongOwn('with its label only:', (decoy, subject, random) => {
    withoutNames(decoy, subject);
    random.pick(ownUnits(subject, subject.anatomy.rows)).after(decoy.copy);
    return true;
  }),
];
