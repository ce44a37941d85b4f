import { changeMaps, undoOf } from '../domain/field-maps';
import type { FieldMapping, MapChange } from '../domain/own-field';
import type { Answers } from '../messaging/messages';
import { builtInPlaybook } from '../playbook';
import { readPolicy } from '../storage/policy';
import { changeLocal, readOwnSettings } from '../storage/settings';
import { configurePages } from './configure';
import { inBackground } from './outcome';

/** The pages that a change concerns are told and read again, each CRM and tenant once. */
async function tellPages(touched: readonly FieldMapping[]): Promise<void> {
  const whose = new Map(touched.map(({ crm, tenant }) => [`${crm}:${tenant ?? ''}`, { crm, tenant }]));
  for (const of of whose.values()) await configurePages(of);
}

/**
 * Changes the user's mappings, all of the change or nothing, and has the open pages read again with them.
 * @returns what takes it back, or why it was refused
 * @throws StorageError
 */
export async function changeFieldMaps(change: MapChange): Promise<Answers['fields.change']> {
  const decided = (await readPolicy()).policy.fieldMaps ?? [];
  const before = (await readOwnSettings()).local.fieldMaps;
  let answer: Answers['fields.change'] = { saved: true, undo: undoOf(change, before) };
  await changeLocal((local) => {
    const changed = changeMaps(local.fieldMaps, change, decided, builtInPlaybook);
    if ('refused' in changed) {
      answer = { saved: false, refused: changed.refused };
      return local;
    }
    answer = { saved: true, undo: undoOf(change, local.fieldMaps) };
    return { ...local, fieldMaps: changed.maps };
  });
  const touched = [...change.put, ...before.filter(({ id }) => change.remove.includes(id))];
  if (answer.saved) inBackground('configure', () => tellPages(touched));
  return answer;
}
