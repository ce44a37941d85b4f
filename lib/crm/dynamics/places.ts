import type { FieldKey } from '../../domain/reading';
import { textOf } from '../dom';
import { fieldByLabel } from '../labels';
import type { RawField } from '../raw-field';
import { foldLabel } from '../text';
import { findBlocks } from './blocks';
import { fieldOfColumn, STANDARD_COLUMNS } from './fields';
import { headerValues } from './header';
import { ownField } from './own';
import type { Scope } from './scope';
import { rawFrom, rawWithout, shownIn } from './values';

/** One place of the form that shows a canonical field, or the status of the deal. */
export interface Place {
  field: FieldKey | 'status';
  found: RawField;
  node: Element;
  /** Places of one column must agree; of several columns the first that holds something is taken. */
  column: string;
  /** Rank of the column: standard ones in their order, then a company's own. */
  rank: number;
}

const OWN = 'own';

/** What a column, or in the earlier header a label alone, stands for. `via` is set where a name was matched. */
function meaning(column: string | null, label: string): Pick<Place, 'field' | 'column' | 'rank'> & { via?: string } | null {
  if (column === null ? /^status(?: reason|reden)?$/.test(foldLabel(label)) : /^stat(?:e|us)code$/.test(column)) return { field: 'status', column: OWN, rank: 0 };
  const standard = column === null ? fieldByLabel(label) : null;
  const known = column === null ? STANDARD_COLUMNS.find((name) => standard?.own === false && fieldOfColumn(name) === standard.field) : column;
  const field = known === undefined ? null : fieldOfColumn(known);
  if (known !== undefined && field) return { field, column: known, rank: STANDARD_COLUMNS.indexOf(known) };
  const own = column === null ? null : ownField(column, label);
  return own && { field: own.field, column: OWN, rank: STANDARD_COLUMNS.length, via: own.via };
}

/**
 * Every place of the form that stands for something we know: blocks of body, header flyout and stage, and header values.
 * @param failed called for a place that threw; it is `unreadable: unexpected` then
 */
export function placesOf(scope: Scope, silent: (id: string) => void, failed: (error: unknown) => void): Place[] {
  const place = (column: string | null, label: string, node: Element, read: (via?: string) => RawField): Place[] => {
    const means = meaning(column, label);
    if (!means) return [];
    const { via, ...known } = means;
    try {
      return [{ ...known, node, found: read(via) }];
    } catch (error) {
      failed(error);
      return [{ ...known, node, found: { kind: 'unreadable', raw: '', why: 'unexpected' } }];
    }
  };
  return [
    ...headerValues(scope).flatMap((value) => place(value.column, value.label, value.node, (via) => rawFrom(value, via))),
    ...findBlocks(scope).flatMap((block) => {
      const label = block.node.querySelector('label[id$="-field-label"]');
      return place(block.column, label ? textOf(label) : '', block.node, (via) => {
        const shown = shownIn(block, silent);
        return shown ? rawFrom(shown, via) : rawWithout(block);
      });
    }),
  ];
}
