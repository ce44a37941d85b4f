import type { Candidate } from '../candidates';
import { overrideSelectors } from '../candidates';
import { lookFor, treesOf } from './counts';
import type { KnownNames } from './known-names';
import { knownNames } from './known-names';
import type { LayoutReport, ReportRequest } from './layout-report';
import type { Probe, RecordPart } from './probe';

/** A language tag of two letters and a country; longer tags can say too much. */
function languageTag(tag: string | null | undefined): string | null {
  return tag && /^[a-z]{2}(-[A-Z]{2})?$/.test(tag) ? tag : null;
}

/** Whether the page has put its own functions in place of the browser's queries in this world. */
function isPatched(doc: Document): boolean {
  const query: unknown = Reflect.get((doc.defaultView ?? globalThis).Document.prototype, 'querySelectorAll');
  return !/\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(query));
}

function count(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function fieldsOf(probe: Probe, record: RecordPart): LayoutReport['fields'] {
  const named = record.all(probe.fieldsAt.css).flatMap((element) => probe.fieldsAt.name(element) ?? []);
  const standard = named.filter((name) => probe.isStandard(name));
  return { standard: count(standard), others: named.length - standard.length };
}

/** What the record's part is made of, in known names. */
function census(record: RecordPart, names: KnownNames): Pick<LayoutReport, 'tags' | 'attributes'> {
  const elements = record.all('*').slice(0, 20_000);
  const attributes = elements.flatMap((element) => element.getAttributeNames().map((name) => (names.attribute(name) ? name : 'others')));
  return { tags: count(elements.map(({ localName }) => names.tag(localName))), attributes: count(attributes) };
}

/**
 * Makes the layout report of a page: which candidate finds how much, and where. Changes nothing on the page, takes no text
 * and no value from it.
 */
export function makeReport(probe: Probe, doc: Document, url: URL, { extension, world, selectors }: ReportRequest): LayoutReport {
  const candidates = Object.entries(probe.table).flatMap(([part, list]: [string, readonly Candidate[]]) => list.flatMap((candidate) => (candidate.css === undefined ? [] : [{ part, candidate }])));
  overrideSelectors(probe.table, {}, doc);
  const names = knownNames(candidates.map(({ part, candidate }) => probe.whole(part, candidate.css ?? '')));
  const refused = overrideSelectors(probe.table, selectors, doc);
  const location = probe.locate(url);
  const record = probe.record(doc, location.kind === 'deal' ? location.ref : null);
  const trees = treesOf(doc);
  return {
    format: 'phasegate-layout-report', version: 1, crm: probe.crm, extension, world, patched: isPatched(doc),
    browserLanguage: languageTag(doc.defaultView?.navigator.language), pageLanguage: languageTag(doc.documentElement.lang),
    page: location.kind, record: record.state, shadowRoots: trees.roots,
    candidates: candidates.map(({ part, candidate: { id, css = '' } }) => {
      const found = lookFor(probe.whole(part, css), trees, (all) => record.all(all), names);
      return { id, part, replaced: Object.hasOwn(selectors, id), ...found, invalid: found.invalid || refused.includes(id) };
    }),
    fields: fieldsOf(probe, record),
    ...census(record, names),
  };
}
