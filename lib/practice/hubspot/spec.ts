import type { Language } from '../../domain/playbook';

/** A card of a column. `rows` names properties by internal name. */
export type CardSpec =
  | { card: 'properties'; id: string; title: 'about' | 'qualification'; rows: readonly string[] }
  | { card: 'list'; title: 'about' | 'qualification'; rows: readonly string[] }
  | { card: 'data-highlights'; rows: readonly string[] }
  | { card: 'associations'; of: 'contacts' | 'companies'; form?: 'table' };

/** One layout of the practice CRM as data. */
export interface VariantSpec {
  id: string;
  summary: string;
  language: Language;
  /** Locale of numbers and dates. */
  locale: 'en-US' | 'nl-NL';
  /** Locale that the interface's own strings are marked with. */
  uiLocale: string;
  dates: 'medium' | 'numeric';
  host: string;
  portal: string;
  path: 'record' | 'record-view' | 'deal';
  markup: 'current' | 'old';
  /** Properties in the highlight card, in order. */
  highlight: readonly string[];
  /** Those of them whose value node has no name: only the item around label and value has. */
  bareHighlight?: readonly string[];
  left: readonly CardSpec[];
  middle: readonly CardSpec[];
  right: readonly CardSpec[];
  /** When association cards get their content: with the page, or when they come near the viewport. */
  associations: 'with-page' | 'when-near';
  /** What in-app navigation does with the title's node: a new one, or the old one with new text. */
  titleNode: 'new' | 'reused';
  /** Rows of property cards that are skeletons for a while, and those that never become more. */
  lateRows?: readonly string[];
  unknownRows?: readonly string[];
  /** Rows that are open for editing when the page is opened, as after a click on each. */
  editing?: readonly string[];
  /** Rows of the panel of all properties; `openPanel`: it is open from the start. */
  allProperties?: readonly string[];
  openPanel?: true;
  seed: number;
}
