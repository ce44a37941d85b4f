import type { BlockCandidate } from './candidates';
import { BLOCKS } from './candidates';
import { fieldOfColumn } from './fields';
import type { Scope } from './scope';
import { inScope } from './scope';

/** One placement of a column on the form. */
export interface Block {
  /** Control name as on the page: `name`, `header_ownerid`, `header_process_customerneed_1`. */
  control: string;
  /** Column without prefix and number. */
  column: string;
  node: Element;
  /** Candidate that found the block. */
  via: string;
}

/** The column of a control: `header_process_x_1` -> `x`. Names with a dot belong to quick views. */
export function columnOf(control: string): string | null {
  if (!/^[a-z][a-z0-9_]*$/i.test(control)) return null;
  return control.replace(/^header_(?:process_)?/, '').replace(/_\d{1,2}$/, '').toLowerCase();
}

function controlOf(candidate: BlockCandidate, element: Element): string | null {
  const text = element.getAttribute(candidate.attribute) ?? '';
  if (candidate.part !== undefined) {
    const [, control = '', table] = text.split('|');
    return table === undefined || table === 'opportunity' ? control : null;
  }
  if (candidate.suffix === undefined) return text;
  // The older id has form and number in front of the control, parted by hyphens, which no column name has.
  return text.slice(0, -candidate.suffix.length).split('-').at(-1) ?? null;
}

function blocksBy(candidate: BlockCandidate, scope: Scope): Block[] {
  return inScope(scope, candidate.css).flatMap((node) => {
    const control = controlOf(candidate, node);
    const column = control === null ? null : columnOf(control);
    return control === null || column === null ? [] : [{ control, column, node, via: candidate.id }];
  });
}

/** The blocks of the form, by the first candidate that finds a standard column: a form is drawn by one version of the product. */
export function findBlocks(scope: Scope): Block[] {
  for (const candidate of BLOCKS) {
    const blocks = blocksBy(candidate, scope);
    if (blocks.some(({ column }) => fieldOfColumn(column))) return blocks;
  }
  return [];
}
