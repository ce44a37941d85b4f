import type { CrmId } from '../../lib/domain/deal-ref';
import { holdsFor, mappableTargets, sameTarget, targetOfCriterion } from '../../lib/domain/field-maps';
import { isUnseen, readFrom, type ReadFrom } from '../../lib/domain/mapped-reading';
import type { FieldMapping, FieldTarget, SeenFields } from '../../lib/domain/own-field';
import type { Playbook } from '../../lib/domain/playbook';
import type { Reading } from '../../lib/domain/reading';

/** One thing that a field can stand for, on the pages of one tenant. */
export interface FieldRow {
  target: FieldTarget;
  /** The mapping that holds, null where there is none. */
  mapping: FieldMapping | null;
  /** Whether an administrator decided it. */
  decided: boolean;
  /** Whether the last pages lacked the mapped field. */
  unseen: boolean;
  /** Where it is read from; null for a criterion without a field. */
  from: ReadFrom | null;
}

/** The fields of one company's CRM. */
export interface FieldGroup {
  crm: CrmId;
  tenant: string;
  seen: SeenFields | null;
  /** What the gates ask for, then the rest. */
  facts: FieldRow[];
  others: FieldRow[];
}

interface Known {
  seen: Record<string, SeenFields>;
  readings: readonly Reading[];
  /** All mappings that hold. */
  maps: readonly FieldMapping[];
  decided: readonly FieldMapping[];
}

function rowOf(target: FieldTarget, of: { crm: CrmId; tenant: string }, { readings, maps, decided }: Known): FieldRow {
  const mapping = maps.find((map) => holdsFor(map, of.crm, of.tenant) && sameTarget(map.target, target)) ?? null;
  const mine = readings.filter(({ ref }) => ref.crm === of.crm && ref.tenant === of.tenant);
  return {
    target, mapping,
    decided: mapping !== null && decided.some(({ id }) => id === mapping.id),
    unseen: mapping !== null && isUnseen(mapping, mine),
    from: 'field' in target ? readFrom(target.field, mine) : null,
  };
}

/** Everything that can be mapped, for each tenant that was seen or has a mapping of its own. */
export function fieldGroups(known: Known, playbook: Pick<Playbook, 'criteria'>): FieldGroup[] {
  const { seen, readings, maps } = known;
  const keys = new Set([
    ...Object.keys(seen), ...readings.map(({ ref }) => `${ref.crm}:${ref.tenant}`),
    ...maps.flatMap(({ crm, tenant }) => (tenant === null ? [] : [`${crm}:${tenant}`])),
  ]);
  const asked = playbook.criteria.map(targetOfCriterion);
  const isFact = ({ target }: FieldRow) => asked.some((one) => sameTarget(one, target));
  return [...keys].toSorted().map((key) => {
    const [crm, tenant] = [key.slice(0, key.indexOf(':')) as CrmId, key.slice(key.indexOf(':') + 1)];
    const rows = mappableTargets(playbook).map((target) => rowOf(target, { crm, tenant }, known));
    return { crm, tenant, seen: seen[key] ?? null, facts: rows.filter(isFact), others: rows.filter((row) => !isFact(row)) };
  });
}
