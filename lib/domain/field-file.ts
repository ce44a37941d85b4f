import { changeMaps } from './field-maps';
import type { MapRefusal } from './field-maps';
import type { FieldMapping, MapChange } from './own-field';
import type { Playbook } from './playbook';

/** The form of the file; a later one may hold what this version does not know. */
export const FIELD_FILE_VERSION = 1;

/** What is saved to hand mappings on: names of fields and what they stand for. */
export interface FieldFile {
  phasegate: 'field-maps';
  version: typeof FIELD_FILE_VERSION;
  maps: FieldMapping[];
}

/** What one mapping of a file would do here. */
export type FileStep =
  | { does: 'add'; mapping: FieldMapping }
  /** Takes the place of what is mapped here to the same thing, or from the same field. */
  | { does: 'replace'; mapping: FieldMapping; instead: FieldMapping[] }
  | { does: 'same'; mapping: FieldMapping }
  | { does: 'refused'; mapping: FieldMapping; refused: MapRefusal };

/** The file of a user's mappings. */
export function fieldFile(maps: readonly FieldMapping[]): FieldFile {
  return { phasegate: 'field-maps', version: FIELD_FILE_VERSION, maps: [...maps] };
}

const content = ({ id: _id, ...rest }: FieldMapping) => JSON.stringify([rest.crm, rest.tenant, rest.name, rest.label, rest.target]);

function stepFor(
  mapping: FieldMapping, here: readonly FieldMapping[], decided: readonly FieldMapping[], playbook: Pick<Playbook, 'criteria'>,
): FileStep {
  if (here.some((one) => content(one) === content(mapping))) return { does: 'same', mapping };
  const instead: FieldMapping[] = here.filter(({ id }) => id === mapping.id);
  // Each refusal names one mapping that is in the way; what is mapped here gives way, what was decided does not.
  for (let tries = 0; tries <= here.length; tries += 1) {
    const tried = changeMaps(here, { put: [mapping], remove: instead.map(({ id }) => id) }, decided, playbook);
    if (!('refused' in tried)) return instead.length === 0 ? { does: 'add', mapping } : { does: 'replace', mapping, instead };
    const { refused } = tried;
    if (refused.by === null || refused.why === 'decided') return { does: 'refused', mapping, refused };
    instead.push(refused.by);
  }
  return { does: 'refused', mapping, refused: { why: 'target-taken', mapping, by: null } };
}

/**
 * What taking over a file would do, one step for each of its mappings, in its order: each is judged on what the steps before
 * it leave.
 * @param here the user's own mappings
 * @param decided the administrator's
 */
export function planFile(maps: readonly FieldMapping[], here: readonly FieldMapping[], decided: readonly FieldMapping[], playbook: Pick<Playbook, 'criteria'>): FileStep[] {
  let standing = [...here];
  return maps.map((mapping) => {
    const step = stepFor(mapping, standing, decided, playbook);
    if (step.does === 'add') standing = [...standing, mapping];
    if (step.does === 'replace') standing = [...standing.filter((one) => !step.instead.includes(one)), mapping];
    return step;
  });
}

/** The one change that does all that a plan says. */
export function changeOf(plan: readonly FileStep[], here: readonly FieldMapping[]): MapChange {
  const put = new Map<string, FieldMapping>();
  const gone = new Set<string>();
  for (const step of plan) {
    if (step.does === 'replace') for (const { id } of step.instead) if (!put.delete(id)) gone.add(id);
    if (step.does === 'add' || step.does === 'replace') put.set(step.mapping.id, step.mapping);
  }
  return { put: [...put.values()], remove: [...gone].filter((id) => here.some((one) => one.id === id) && !put.has(id)) };
}
