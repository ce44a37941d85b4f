import { isShown, shadowRootsIn } from '../dom';
import type { CandidateReport, Counts } from './layout-report';
import type { KnownNames } from './known-names';
import { outline } from './outline';

const MOST_ROOTS = 3000;
/** Our badge is no part of the CRM's page. */
const OWN = 'phasegate-badge';
/** A count stops here: what a selector finds more often is no place of one field. */
const MOST_ELEMENTS = 500;
const MOST_PATHS = 3;

/** All trees of a page: the document and its shadow roots. */
export interface Trees {
  all(css: string): Element[];
  roots: number;
}

/** The trees of a document as they are now. */
export function treesOf(doc: Document): Trees {
  const roots = shadowRootsIn(doc, MOST_ROOTS).filter(({ host }) => host.localName !== OWN);
  return { roots: roots.length, all: (css) => [doc, ...roots].flatMap((root: ParentNode) => [...root.querySelectorAll(css)]).slice(0, MOST_ELEMENTS) };
}

const NONE: Counts = { record: { shown: 0, hidden: 0 }, elsewhere: { shown: 0, hidden: 0 } };

function countsOf(found: readonly Element[], inRecord: ReadonlySet<Element>): Counts {
  const counts = structuredClone(NONE);
  for (const element of found) counts[inRecord.has(element) ? 'record' : 'elsewhere'][isShown(element) ? 'shown' : 'hidden'] += 1;
  return counts;
}

function pathsOf(elements: readonly Element[], names: KnownNames): CandidateReport['paths'] {
  const paths = new Map<string, number>();
  for (const element of elements.slice(0, 100)) {
    const path = outline(element, names);
    paths.set(path, (paths.get(path) ?? 0) + 1);
  }
  return [...paths].toSorted(([, a], [, b]) => b - a).slice(0, MOST_PATHS).map(([path, count]) => ({ path, count }));
}

/** What a selector finds: everywhere, and in the active record; the places of those in the record first. */
export function lookFor(css: string, trees: Trees, inRecord: (css: string) => Element[], names: KnownNames): Omit<CandidateReport, 'id' | 'part' | 'replaced'> {
  try {
    const own = new Set(inRecord(css));
    const found = [...new Set([...own, ...trees.all(css)])];
    return { ...countsOf(found, own), invalid: false, paths: pathsOf(found, names) };
  } catch {
    // A selector that the browser does not take is part of what a report tells.
    return { ...structuredClone(NONE), invalid: true, paths: [] };
  }
}
