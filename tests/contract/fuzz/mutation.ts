import type { FieldKey, FieldReadings } from '../../../lib/domain/reading';
import type { PracticeDeal } from '../../../lib/practice/contract';
import type { Anatomy } from './anatomy';
import type { Random } from './random';

export type Label = 'keeps' | 'removes' | 'decoy';

/** What may be read after a mutation, beside the very same. */
export interface Allowed {
  /** Fields that may have become missing or unreadable, or say less of the same. */
  unknown: ReadonlySet<FieldKey>;
  /** Fields whose drawn text was taken away as the CRM itself draws an empty value. */
  empty: ReadonlySet<FieldKey>;
  /** The page may no longer be recognised as this record's: then nothing is read. */
  unread: boolean;
  /** A date or number came or went that may prove how the others are written. */
  proofs: boolean;
}

/** One change of a page, and what it means for the reading. */
export interface Mutation {
  label: Label;
  what: string;
  /** Whether it happened inside the active record. */
  inside: boolean;
  allowed: Allowed;
  undo: () => void;
}

/** The page under test with what was read on it before. */
export interface Subject {
  anatomy: Anatomy;
  doc: Document;
  record: Element;
  deal: PracticeDeal;
  before: FieldReadings;
  /** Texts that other deals of the same page show for a field: decoys are made of them. */
  otherTexts: ReadonlyMap<FieldKey, readonly string[]>;
}

/** A kind of change. Null: the page has nothing that it can be done to. */
export type Mutate = (subject: Subject, random: Random) => Mutation | null;

export const NOTHING: Allowed = { unknown: new Set(), empty: new Set(), unread: false, proofs: false };

/** What is allowed after several. */
export function allowedByAll(mutations: readonly Mutation[]): Allowed {
  const all = mutations.map(({ allowed }) => allowed);
  return {
    unknown: new Set(all.flatMap(({ unknown }) => [...unknown])),
    empty: new Set(all.flatMap(({ empty }) => [...empty])),
    unread: all.some(({ unread }) => unread),
    proofs: all.some(({ proofs }) => proofs),
  };
}
