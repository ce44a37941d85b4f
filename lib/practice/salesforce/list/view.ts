import type { PracticeDeal } from '../../contract';
import type { Kit } from '../kit';
import type { Column } from './columns';
import type { ListSpec } from './specs';

/** What the drawing of a list is told. */
export interface ListScope {
  kit: Kit;
  spec: ListSpec;
  columns: Column[];
  /** All deals, in the order of the list. Changes with sorting. */
  deals: PracticeDeal[];
  /** Address of a record. */
  address(object: string, id: string): string;
}

/** A drawn table or board. */
export interface ListView {
  root: HTMLElement;
  /** Draws what is in view, beginning with the deal of this index. Elements are used again for other deals. */
  draw(first: number): void;
  /** Ids of what is drawn, in its order. */
  shown(): string[];
}

/** A pool of row elements that come to stand for the deals in view. */
export function rowPool(scope: ListScope, body: HTMLElement, makeRow: () => HTMLElement, fill: (row: HTMLElement, deal: PracticeDeal, index: number) => void): Pick<ListView, 'draw' | 'shown'> {
  const rows: HTMLElement[] = [];
  let ids: string[] = [];
  return {
    draw(first) {
      const inView = scope.deals.slice(first, first + scope.spec.drawn);
      while (rows.length < inView.length) rows.push(makeRow());
      for (const [index, row] of rows.entries()) {
        const deal = inView[index];
        if (deal) fill(row, deal, first + index);
      }
      body.replaceChildren(...rows.slice(0, inView.length));
      ids = inView.map((deal) => deal.ids.salesforce);
    },
    shown: () => ids,
  };
}
