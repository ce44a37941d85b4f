import type { Contacts } from '../../domain/reading';
import { textOf } from '../dom';
import type { RawField, Several } from '../raw-field';
import { cleanText } from '../text';
import { CANDIDATES } from './candidates';
import type { Scope } from './scope';
import { inScope } from './scope';
import type { Part } from './stage';
import { isEmptySign } from './values';

const NONE: RawField = { kind: 'missing', tried: [] };

interface Grid {
  node: Element;
  /** Cells by column, one map a row; pinned columns of a row stand in another container. */
  rows: Map<string, string>[];
  /** Whether all rows of the list are in the document: grids draw only what is on screen. */
  complete: boolean;
}

function gridAt(scope: Scope, css: string): Grid | null {
  const host = inScope(scope, css)[0];
  if (!host) return null;
  const rows = new Map<string, Map<string, string>>();
  for (const row of host.querySelectorAll('[role="row"][row-index]')) {
    const index = row.getAttribute('row-index') ?? '';
    const cells = rows.get(index) ?? new Map<string, string>();
    for (const cell of row.querySelectorAll('[role="gridcell"][col-id]')) cells.set(cell.getAttribute('col-id') ?? '', cleanText(textOf(cell)));
    rows.set(index, cells);
  }
  const counted = Number(host.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount'));
  // The header row is counted too.
  return { node: host, rows: [...rows.values()], complete: Number.isInteger(counted) && rows.size > 0 && rows.size === counted - 1 };
}

const filled = (text: string | undefined): string | null => (text === undefined || isEmptySign(text) ? null : text);

/** The competitors of the grid, else what the form's columns say: a grid without rows may be one that still loads. */
export function readCompetitors(scope: Scope, column: RawField | Several = NONE): Part {
  const [{ id, css }] = CANDIDATES.competitors;
  const grid = gridAt(scope, css);
  const names = (grid?.rows ?? []).flatMap((row) => filled(row.get('name')) ?? []);
  const finding: Part['finding'] = names.length > 0 ? { kind: 'text', raw: names.join(', '), via: id } : column;
  return { field: 'competitors', finding, node: grid?.node ?? null };
}

/**
 * The people of the deal: those of the Stakeholders grid with their roles, and the primary contact of the form.
 * Complete only when the grid shows every row it counts, each with a name and the cell of its role.
 */
export function readContacts(scope: Scope, primary: RawField | Several = NONE): Part {
  const [{ id, css }] = CANDIDATES.stakeholders;
  const grid = gridAt(scope, css);
  const list = (grid?.rows ?? []).flatMap((row) => {
    const name = filled(row.get('record2id'));
    return name === null ? [] : [{ name, role: filled(row.get('record2roleid')) }];
  });
  const via = list.length === 0 && primary.kind === 'text' ? primary.via : id;
  const first = primary.kind === 'text' ? cleanText(primary.raw) : '';
  if (first !== '' && !list.some((contact) => contact.name === first)) list.unshift({ name: first, role: null });
  const told = grid?.rows.every((row) => filled(row.get('record2id')) !== null && row.has('record2roleid'));
  const value: Contacts = { list, complete: grid?.complete === true && told === true };
  const raw = list.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ');
  return { field: 'contacts', finding: list.length > 0 ? { kind: 'value', value, raw, via } : { kind: 'missing', tried: [id] }, node: grid?.node ?? null };
}
