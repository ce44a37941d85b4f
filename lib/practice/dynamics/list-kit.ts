import type { PracticeDeal } from '../contract';
import type { Attribute } from './attributes';
import type { Formats } from './formats';
import type { ListSpec } from './lists';
import type { TextKey } from './texts';

/** What the builders of a list need. */
export interface ListKit {
  doc: Document;
  spec: ListSpec;
  deals: PracticeDeal[];
  columns: Attribute[];
  formats: Formats;
  random: () => number;
  say: (key: TextKey) => string;
  /** Index of the first deal that is drawn. */
  first(): number;
  text(deal: PracticeDeal, attribute: Attribute): string;
  address(recordId: string): string;
  open(recordId: string): void;
  /** Id of the view that the address names. */
  view: string;
}
