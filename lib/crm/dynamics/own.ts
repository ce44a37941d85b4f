import type { FieldKey } from '../../domain/reading';
import { textOf } from '../dom';
import { fieldByLabel } from '../labels';
import { fieldByApiName, matchedByName } from '../own-fields';
import type { RawField } from '../raw-fields';
import type { BlockFinder } from './blocks';
import { isOwnColumn, OWN_FIELDS } from './fields';
import type { HeaderValue } from './header';
import { rawFrom, rawWithout, shownIn } from './values';

/** The canonical field that a company's own column stands for, by its name or its label; null when neither says so. */
export function ownField(column: string, label: string): { field: FieldKey; via: string } | null {
  if (!isOwnColumn(column)) return null;
  const byName = fieldByApiName(column, 'dynamics');
  const byLabel = byName ?? fieldByLabel(label)?.field ?? null;
  if (byLabel === null || !OWN_FIELDS.includes(byLabel)) return null;
  return { field: byLabel, via: matchedByName(byName ? column : label) };
}

/** One place where a company's own column shows a canonical field. */
export interface OwnFinding {
  field: FieldKey;
  found: RawField;
  node: Element;
}

/** What the company's own columns show, in the body and in the header. */
export function readOwn(blocks: BlockFinder, header: readonly HeaderValue[]): OwnFinding[] {
  const fromBlocks = blocks.all().flatMap((block) => {
    const label = block.node.querySelector('label[id$="-field-label"]');
    const own = ownField(block.column, label ? textOf(label) : '');
    if (!own) return [];
    const shown = shownIn(block, 'any', () => undefined);
    return [{ field: own.field, found: shown ? rawFrom(shown, own.via) : rawWithout(block), node: block.node }];
  });
  const fromHeader = header.flatMap((value) => {
    const own = value.column === null ? null : ownField(value.column, value.label);
    return own ? [{ field: own.field, found: rawFrom(value, own.via), node: value.node }] : [];
  });
  return [...fromBlocks, ...fromHeader];
}
