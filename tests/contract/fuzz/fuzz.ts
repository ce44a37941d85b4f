import { expect, vi } from 'vitest';
import type { FieldKey, FieldReadings } from '../../../lib/domain/reading';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import type { PracticeDeal, PracticeVariant } from '../../../lib/practice/contract';
import type { UnderstandingReader } from '../helpers/understanding';
import type { Anatomy } from './anatomy';
import { DECOYS_AMONG_OWN, DECOYS_ELSEWHERE } from './decoys';
import { KEEPS } from './keeps';
import type { Mutate, Mutation, Subject } from './mutation';
import { allowedByAll } from './mutation';
import { faults } from './oracle';
import { plain } from './page-text';
import type { Random } from './random';
import { randomFrom } from './random';
import { REMOVES } from './removes';

/** A practice page with the reader on it, at rest. */
export interface FuzzedPage {
  doc: Document;
  deal: PracticeDeal;
  reader: UnderstandingReader;
  dispose(): void;
}

/** What is fuzzed: the pages of one CRM. */
export interface FuzzOptions {
  anatomy: Anatomy;
  variants: readonly PracticeVariant[];
  open: (variant: PracticeVariant, index: number) => FuzzedPage;
  /** How many mutations at least, over all pages together. */
  atLeast: number;
  /** How many deals of each variant. */
  deals: number;
  seed: number;
}

/** What was done. */
export interface Counts {
  keeps: number;
  removes: number;
  decoy: number;
  inside: number;
}

const MOST_FAILURES = 12;
/** To play one failure again: `VITE_FUZZ_STEP` with the number that it named, and the test's own seed. */
const ONLY_STEP = import.meta.env['VITE_FUZZ_STEP'] ? Number(import.meta.env['VITE_FUZZ_STEP']) : null;

/** Each page has mutations of its own. */
function seedOf(seed: number, variant: PracticeVariant, index: number): number {
  return variant.id.split('').reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, seed * 7919 + index * 104_729);
}

/** The reading as a watcher takes it: nothing unless the page is the record's before and after. */
function readingOf(reader: UnderstandingReader): FieldReadings | null {
  if (reader.identity() !== 'this-record') return null;
  const { fields } = reader.read();
  return reader.identity() === 'this-record' ? fields : null;
}

/** The page when two looks in a row read the same; parts that come when they are near are gone to. */
async function opened(options: FuzzOptions, variant: PracticeVariant, index: number): Promise<FuzzedPage & { before: FieldReadings }> {
  const page = options.open(variant, index);
  let before: FieldReadings | null = null;
  await expect.poll(() => {
    for (const busy of page.doc.querySelectorAll('[aria-busy="true"]')) busy.scrollIntoView();
    const last = before;
    before = readingOf(page.reader);
    return before !== null && JSON.stringify(last) === JSON.stringify(before);
  }, { interval: 120, timeout: 8000, message: `${variant.id} is not read before any mutation` }).toBe(true);
  if (before === null) throw new Error(`${variant.id} is not read before any mutation`);
  return { ...page, before };
}

/** One to three mutations that can stand together. A decoy among the record's own rows stands alone with what keeps: were its row gone, nobody could tell. */
function plan(random: Random): Mutate[] {
  const pools = random.pick([[KEEPS], [KEEPS], [REMOVES], [REMOVES], [REMOVES, DECOYS_ELSEWHERE, KEEPS], [DECOYS_ELSEWHERE, KEEPS], [DECOYS_AMONG_OWN], [DECOYS_AMONG_OWN, KEEPS], [DECOYS_AMONG_OWN]]);
  const more = pools.length === 1 && (pools[0] === KEEPS || pools[0] === REMOVES) ? random.below(3) : 0;
  return [...pools, ...Array.from({ length: more }, () => pools[0] ?? KEEPS)].map((pool) => random.pick(pool));
}

/** One step on a page: mutate, read, judge, and put everything back. */
function step(subject: Subject, reader: UnderstandingReader, random: Random, tell: (failure: string) => void): Mutation[] {
  const done: Mutation[] = [];
  try {
    for (const mutate of plan(random)) {
      const mutation = mutate(subject, random);
      if (mutation) done.push(mutation);
    }
    for (const fault of done.length > 0 ? faults(subject.before, readingOf(reader), allowedByAll(done), subject.deal) : []) tell(fault);
  } catch (error) {
    tell(`threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const said = done.map(({ label, what }) => `${label} (${what})`).join(' + ');
  for (const { undo } of done.toReversed()) undo();
  if (said !== '') tell(`  after ${said}`);
  return done;
}

/** Texts that the other deals of a variant show, by field. */
async function textsOfDeals(options: FuzzOptions, variant: PracticeVariant, but: number): Promise<Map<FieldKey, string[]>> {
  const texts = new Map<FieldKey, string[]>();
  const deals = variant.deals().length;
  const others = [but + 1, but + 2].map((at) => at % deals).filter((at) => at !== but).slice(0, options.deals);
  for (const page of await Promise.all(others.map((index) => opened(options, variant, index)))) {
    for (const key of FIELD_KEYS) {
      const field = page.before[key];
      if (field.kind === 'read' && field.raw !== '') texts.set(key, [...(texts.get(key) ?? []), plain(field.raw)]);
    }
    page.dispose();
  }
  return texts;
}

function add(counts: Counts, done: readonly Mutation[]): void {
  for (const { label, inside } of done) {
    counts[label] += 1;
    if (inside) counts.inside += 1;
  }
}

async function fuzzPage(options: FuzzOptions, variant: PracticeVariant, index: number, wanted: number, counts: Counts): Promise<string[]> {
  const [otherTexts, page] = await Promise.all([textsOfDeals(options, variant, index), opened(options, variant, index)]);
  const { doc, deal, reader, before } = page;
  const { anatomy } = options;
  const seed = seedOf(options.seed, variant, index);
  const record = anatomy.record(doc);
  if (!record) throw new Error(`${variant.id}: no record on the page`);
  const subject: Subject = { anatomy, doc, record, deal, before, otherTexts };
  const failures: string[] = [];
  const whole = JSON.stringify(before);
  let done = 0;
  const end = ONLY_STEP === null ? wanted * 20 : ONLY_STEP + 1;
  for (let at = ONLY_STEP ?? 0; done < wanted && at < end && failures.length < MOST_FAILURES; at += 1) {
    const found: string[] = [];
    const mutations = step(subject, reader, randomFrom(seed + at), (line) => found.push(line));
    done += mutations.length;
    add(counts, mutations);
    if (JSON.stringify(readingOf(reader)) !== whole) {
      found.unshift('the page put back does not read as before');
      done = wanted;
    }
    if (found.length > 1) failures.push(`${variant.id}, deal ${index}, step ${at}: ${found.join('\n')}`);
  }
  page.dispose();
  return failures;
}

/** Mutates all pages of a CRM and fails with every reading that is not allowed after what was done. Prints the counts. */
export async function fuzz(options: FuzzOptions): Promise<Counts> {
  const warned = ['warn', 'error'] as const;
  const logs = warned.map((level) => vi.spyOn(console, level).mockImplementation(() => undefined));
  const counts: Counts = { keeps: 0, removes: 0, decoy: 0, inside: 0 };
  const pages = options.variants.flatMap((variant, at) =>
    variant.deals().flatMap((_, index, deals) => ((index - at + deals.length) % deals.length < options.deals ? [{ variant, index }] : [])));
  const failures: string[] = [];
  for (const { variant, index } of pages) failures.push(...(await fuzzPage(options, variant, index, Math.ceil(options.atLeast / pages.length), counts)));
  const told = logs.flatMap((log) => log.mock.calls.map((call) => call.map(String).join(' ')));
  for (const log of logs) log.mockRestore();
  const all = counts.keeps + counts.removes + counts.decoy;
  console.info(`${options.anatomy.crm}: ${all} mutations on ${pages.length} pages: ${counts.keeps} keep, ${counts.removes} remove, ${counts.decoy} add a decoy; ${Math.round((100 * counts.inside) / all)}% inside the record`);
  expect(failures.slice(0, MOST_FAILURES).join('\n\n')).toBe('');
  expect(told).toEqual([]);
  expect(all).toBeGreaterThanOrEqual(options.atLeast);
  expect(counts.inside / all).toBeGreaterThanOrEqual(0.7);
  expect(Math.min(counts.keeps, counts.removes, counts.decoy)).toBeGreaterThan(all / 10);
  return counts;
}
