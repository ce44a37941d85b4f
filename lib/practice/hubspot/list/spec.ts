import type { VariantSpec } from '../spec';

/** One list or board of the practice CRM as data. */
export interface ListSpec {
  id: string;
  summary: string;
  /** The record pages on the same host and portal. */
  record: VariantSpec;
  layout: 'table' | 'board';
  /** Properties shown: columns of a table, lines of a card. */
  shown: readonly string[];
  /** How many deals the list has. */
  deals: number;
  /** Table: rows drawn at a time, in elements that are reused. Board: cards drawn in each column. Undefined: all. */
  drawn?: number;
  /** Board: markup of the cards. */
  cards?: 'current' | 'former';
}
