import type { CrmId } from '../../lib/domain/deal-ref';
import { CRM_IDS } from '../../lib/domain/deal-ref';
import type { StageTarget } from '../../lib/domain/playbook';
import type { StageName } from '../hooks/use-stage-names';

/** One answered stage. */
export interface StageRow {
  key: string;
  label: string;
  pipeline: string | null;
  target: StageTarget;
  /** The administrator answered it. */
  decided: boolean;
}

/** The answered stages of one organisation. */
export interface StageGroup {
  crm: CrmId;
  tenant: string;
  rows: StageRow[];
}

const plain = (part: string) => part.replaceAll('%3a', ':').replaceAll('%25', '%');

/** The answers by organisation, in the order of the CRMs; a stage that no deal was seen in is called by its key. Pure. */
export function stageGroups(answers: Record<string, StageTarget>, decided: Record<string, StageTarget>, names: ReadonlyMap<string, StageName>): StageGroup[] {
  const groups = new Map<string, StageGroup>();
  for (const [key, target] of Object.entries(answers)) {
    const [crmPart = '', tenant = '', pipeline = '', stage = ''] = key.split(':').map(plain);
    const crm = CRM_IDS.find((id) => id === crmPart);
    if (crm === undefined) continue;
    const group = groups.get(`${crm}:${tenant}`) ?? { crm, tenant, rows: [] };
    const { label, pipeline: line } = names.get(key) ?? { label: stage, pipeline: pipeline || null };
    group.rows.push({ key, label, pipeline: line, target, decided: Object.hasOwn(decided, key) });
    groups.set(`${crm}:${tenant}`, group);
  }
  const byName = [...groups.values()].toSorted((a, b) => CRM_IDS.indexOf(a.crm) - CRM_IDS.indexOf(b.crm) || (a.tenant < b.tenant ? -1 : 1));
  return byName.map((group) => ({ ...group, rows: group.rows.toSorted((a, b) => (a.label < b.label ? -1 : 1)) }));
}
