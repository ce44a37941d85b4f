import type { FieldKey } from '../../domain/reading';
import type { HealthTracker } from '../candidates';
import type { RawField, RawFields } from '../raw-fields';
import type { BlockFinder } from './blocks';
import { findBlocks } from './blocks';
import { BLOCKS, PLACES } from './candidates';
import type { StandardField } from './fields';
import { STANDARD_FIELDS, STATUS_COLUMNS, statusOf } from './fields';
import { readCompetitors, readContacts } from './grids';
import type { HeaderValue } from './header';
import { fieldOfCell, headerValues, statusColumn } from './header';
import { readOwn } from './own';
import type { Scope } from './scope';
import { titleOf } from './scope';
import type { DealStatus } from './stage';
import { readStage } from './stage';
import { oneOf, rawFrom, rawWithout, shownIn } from './values';

/** What was found, and which nodes show it: for marking what is edited, and for "show in CRM". */
export interface Snapshot {
  raw: RawFields;
  nodes: Map<FieldKey, Element[]>;
}

/** One look at the form. */
class Look {
  readonly raw: RawFields = {};
  readonly nodes = new Map<FieldKey, Element[]>();
  private readonly blocks: BlockFinder;
  private readonly header: HeaderValue[];
  private readonly silent = (id: string): void => this.health.silent(id);

  constructor(
    private readonly scope: Scope,
    private readonly health: HealthTracker,
    private readonly failed: (field: FieldKey, error: unknown) => void,
  ) {
    this.blocks = findBlocks(scope);
    this.header = headerValues(scope);
  }

  /** Reads one field; whatever goes wrong stays with this field. */
  private field(field: FieldKey, read: () => RawField): void {
    try {
      const found = read();
      Object.assign(this.raw, { [field]: found });
      if (found.kind === 'text' || found.kind === 'value' || found.kind === 'empty') this.health.answered(field, found.via);
    } catch (error) {
      Object.assign(this.raw, { [field]: { kind: 'unreadable', raw: '', why: 'unexpected' } });
      this.failed(field, error);
    }
  }

  private note(field: FieldKey, node: Element): void {
    this.nodes.set(field, [...(this.nodes.get(field) ?? []), node]);
  }

  /** Every place of one column: header, blocks. */
  private column(field: FieldKey, column: string, kind: StandardField['kind']): RawField {
    const inHeader = this.header.filter((value) => value.column === column || (value.column === null && fieldOfCell(value) === field));
    const found = inHeader.map((value) => ({ raw: rawFrom(value), node: value.node }));
    for (const block of this.blocks.of(column)) {
      const shown = shownIn(block, kind, this.silent);
      found.push({ raw: shown ? rawFrom(shown) : rawWithout(block), node: block.node });
    }
    for (const { node } of found) this.note(field, node);
    if (found.length === 0) return { kind: 'missing', tried: [...PLACES.header, ...BLOCKS].map(({ id }) => id) };
    return oneOf(field, found.map(({ raw }) => raw));
  }

  standard({ field, columns, kind }: StandardField): void {
    this.field(field, () => {
      const all = columns.map((column) => this.column(field, column, kind));
      return all.find((found) => found.kind !== 'missing' && found.kind !== 'empty') ?? all.find((found) => found.kind === 'empty') ?? { kind: 'missing', tried: [...new Set(all.flatMap((found) => (found.kind === 'missing' ? found.tried : [])))] };
    });
  }

  /** The title's attribute is the saved name; the body's input may differ while it is edited. */
  name(): void {
    const title = titleOf(this.scope);
    if (!title) return;
    this.note('name', title.node);
    const shown: RawField = { kind: 'text', raw: title.name, via: title.via };
    this.field('name', () => oneOf('name', [shown, ...(this.raw.name ? [this.raw.name as RawField] : [])]));
  }

  /** A company's own columns complete a standard field that is missing or empty; two of them that differ are a conflict. */
  own(): void {
    const all = readOwn(this.blocks, this.header);
    for (const field of new Set(all.map((finding) => finding.field))) {
      const findings = all.filter((finding) => finding.field === field);
      for (const { node } of findings) this.note(field, node);
      this.field(field, () => {
        const standard = this.raw[field] as RawField | undefined;
        if (standard && standard.kind !== 'missing' && standard.kind !== 'empty') return standard;
        const own = oneOf(field, findings.map(({ found }) => found));
        return own.kind === 'missing' && standard ? standard : own;
      });
    }
  }

  private status(): { status: DealStatus; text: string; via: string } | null {
    const found: { status: DealStatus; text: string; via: string }[] = [];
    for (const column of STATUS_COLUMNS) {
      const shown = [...this.header.filter((value) => statusColumn(value) === column), ...this.blocks.of(column).flatMap((block) => shownIn(block, 'choice', () => undefined) ?? [])];
      for (const { text, option, via } of shown) {
        const status = statusOf(column, option) ?? statusOf(column, text.trim());
        if (status) found.push({ status, text: text.trim(), via });
      }
    }
    const [first] = found;
    return first && found.every(({ status }) => status === first.status) ? first : null;
  }

  others(): void {
    this.field('stage', () => readStage(this.scope, this.status(), this.silent));
    this.field('contacts', () => readContacts(this.scope, this.column('contacts', 'parentcontactid', 'lookup')));
    this.field('competitors', () => readCompetitors(this.scope) ?? (this.raw.competitors as RawField | undefined) ?? { kind: 'missing', tried: [] });
  }
}

/**
 * Everything that the active form shows of its deal, as found. Changes nothing on the page.
 * @param failed called for a field whose reading threw; the field is `unreadable: unexpected` then
 */
export function lookAtForm(scope: Scope, health: HealthTracker, failed: (field: FieldKey, error: unknown) => void): Snapshot {
  const look = new Look(scope, health, failed);
  for (const standard of STANDARD_FIELDS) look.standard(standard);
  look.name();
  look.own();
  look.others();
  return { raw: look.raw, nodes: look.nodes };
}
