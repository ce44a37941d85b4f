import type { Subject } from './mutation';
import { elementsIn, find, isWithin, nearest } from './page-text';
import type { Random } from './random';

const PARTS = 'style, script, option, head, head *, svg, svg *, iframe';
/** How much of what happens, happens inside the record; the rest of the page is small, and often has nothing to do it to. */
const INSIDE = 0.9;

/** An element of the page to do something to: mostly one of the record, of these mostly one in or around a row. Null where there is none. */
export function target(subject: Subject, random: Random): { element: HTMLElement; inside: boolean } | null {
  const inside = random.chance(INSIDE);
  const pool = inside ? insideOf(subject, random) : elementsIn(subject.doc.body).filter((element) => !isWithin(element, subject.record) && !element.contains(subject.record));
  const usable = pool.filter((element) => !element.matches(PARTS));
  if (usable.length === 0) return null;
  return { element: random.pick(usable) as HTMLElement, inside };
}

function insideOf({ record, anatomy }: Subject, random: Random): Element[] {
  if (random.chance(0.35)) return elementsIn(record);
  const units = ownUnits({ record, anatomy });
  if (units.length === 0) return elementsIn(record);
  const unit = random.pick(units);
  return random.chance(0.3) ? [unit] : [unit, ...elementsIn(unit)];
}

/** The record's own units. */
export function ownUnits({ record, anatomy }: Pick<Subject, 'record' | 'anatomy'>, css = anatomy.units): Element[] {
  return find(record, css).filter((unit) => {
    const other = nearest(unit, anatomy.foreign);
    return other === null || other === record || !isWithin(other, record);
  });
}
