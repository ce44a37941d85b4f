import { MAPPED } from '../../domain/own-field';
import type { FieldKey } from '../../domain/reading';
import { textOf } from '../dom';
import type { PageConfig } from '../page-config';
import { mappedTo } from '../page-config';
import type { RawField } from '../raw-field';
import { cleanText, foldLabel } from '../text';
import { findBlocks } from './blocks';
import { CANDIDATES } from './candidates';
import { columnOfLabel, fieldOfColumn, STANDARD_COLUMNS } from './fields';
import { headerValues } from './header';
import { ownField } from './own';
import type { Scope } from './scope';
import { rawFrom, rawWithout, shownIn } from './values';

/** What a place stands for: a canonical field, the status of the deal, or the fact that a criterion asks for. */
interface Meaning {
  field?: FieldKey | 'status';
  criterion?: string;
  /** Places of one column must agree; of several columns the first that holds something is taken. */
  column: string;
  /** Rank of the column: mapped ones, standard ones in their order, then a company's own. */
  rank: number;
  /** Set where a name was matched or mapped. */
  via?: string;
}

/** One place of the form that shows something that is asked for. */
export interface Place extends Meaning {
  found: RawField;
  node: Element;
}

/** Rank of what the user or the administrator mapped. */
export const MAPPED_RANK = -1;
const OWN = 'own';

/**
 * What a column, or in the earlier header a label alone, stands for. A standard column keeps its meaning when it is mapped
 * to something else too; a name that would be matched does not, because a mapping is somebody's word and a match is a guess.
 */
function meanings(column: string | null, label: string, config: PageConfig | undefined): Meaning[] {
  if (column === null ? /^status(?: reason|reden)?$/.test(foldLabel(label)) : /^stat(?:e|us)code$/.test(column)) return [{ field: 'status', column: OWN, rank: 0 }];
  const name = column ?? columnOfLabel(label);
  const to = mappedTo(config, name, label);
  const mapped = to ? [{ ...to, column: OWN, rank: MAPPED_RANK, via: MAPPED + (name ?? cleanText(label)) }] : [];
  const field = name && fieldOfColumn(name);
  if (name && field) return [...mapped, { field, column: name, rank: STANDARD_COLUMNS.indexOf(name) }];
  const own = to === null && column !== null && ownField(column, label);
  return own ? [{ ...own, column: OWN, rank: STANDARD_COLUMNS.length }] : mapped;
}

/**
 * Every place of the form that stands for something we know: blocks of body, header flyout and stage, and header values.
 * @param failed called for a place that threw; it is `unreadable: unexpected` then
 */
export function placesOf(scope: Scope, silent: (id: string) => void, failed: (error: unknown) => void, config?: PageConfig): Place[] {
  const place = (column: string | null, label: string, node: Element, read: (via?: string) => RawField): Place[] =>
    meanings(column, label, config).map((means) => {
      try {
        return { ...means, node, found: read(means.via) };
      } catch (error) {
        failed(error);
        return { ...means, node, found: { kind: 'unreadable', raw: '', why: 'unexpected' } };
      }
    });
  return [
    ...headerValues(scope).flatMap((value) => place(value.column, value.label, value.node, (via) => rawFrom(value, via))),
    ...findBlocks(scope).flatMap((block) =>
      place(block.column, blockLabel(block.node), block.node, (via) => {
        const shown = shownIn(block, silent);
        return shown ? rawFrom(shown, via) : rawWithout(block);
      })),
  ];
}

/** The label of a field's block as shown, '' without one. */
export function blockLabel(block: Element): string {
  const label = block.querySelector(CANDIDATES.label[0].css);
  return label ? textOf(label) : '';
}
