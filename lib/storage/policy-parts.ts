import { CRM_IDS } from '../domain/deal-ref';
import type { FieldMapping } from '../domain/own-field';
import type { Playbook } from '../domain/playbook';
import { POLICY_FEATURES } from '../domain/policy';
import type { Policy, PolicyProblem, PolicyState } from '../domain/policy';
import { foldText } from '../domain/text';
import type { z } from '../platform/zod';
import { candidateId, policyFieldMap, policyLanguage, selectorText } from './schemas/policy';
import type { PolicyFieldMap } from './schemas/policy';

/** More than a company can mean; each costs time on every page. */
const MOST_FIELD_MAPS = 500;
const MOST_ENTRIES = 5_000;

type Why = PolicyProblem['why'];
type Entries = [key: string, value: unknown][];

/** Collects what could not be taken while the parts are gone through. */
class Taking {
  readonly problems: PolicyProblem[] = [];

  constructor(readonly playbook: Playbook) {}

  refuse(part: string, why: Why): void {
    this.problems.push({ part, why });
  }

  /** The entries of an object, none where it is something else. */
  entries(part: string, value: unknown): Entries {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.refuse(part, 'wrong-shape');
      return [];
    }
    const all = Object.entries(value);
    if (all.length > MOST_ENTRIES) this.refuse(part, 'too-many');
    return all.slice(0, MOST_ENTRIES);
  }
}

/** Where a value failed, and whether it is at least of the right kind. */
function failure(part: string, { issues: [issue] }: z.ZodError): [string, Why] {
  const path = [part, ...(issue?.path ?? [])].map(String).join('.');
  return [path, issue?.code === 'invalid_value' || issue?.code === 'invalid_union' ? 'not-offered' : 'wrong-shape'];
}

function takeLanguage(value: unknown, taking: Taking): Policy['language'] {
  const parsed = policyLanguage.safeParse(value);
  if (!parsed.success) taking.refuse('language', typeof value === 'string' ? 'not-offered' : 'wrong-shape');
  return parsed.data;
}

/** The key of a stage answer in the form that it is looked up in: administrators write stages as their CRM shows them. */
function stageAnswerKey(key: string): string | null {
  const folded = foldText(key);
  const [crm = '', tenant, , stage, ...more] = folded.split(':');
  return CRM_IDS.some((id) => id === crm) && tenant && stage && more.length === 0 ? folded : null;
}

/** Why a stage answer is not taken, null where it is. */
function stageProblem(folded: string | null, target: unknown, taken: ReadonlyMap<string, string>, { phases }: Playbook): Why | null {
  if (folded === null) return 'not-a-stage';
  if (typeof target !== 'string') return 'wrong-shape';
  if (!['won', 'lost', ...phases.map(({ id }) => id)].includes(target)) return 'no-such-phase';
  return taken.has(folded) ? 'twice' : null;
}

function takeStageAnswers(value: unknown, taking: Taking): Policy['stageAnswers'] {
  const taken = new Map<string, string>();
  for (const [key, target] of taking.entries('stageAnswers', value)) {
    const folded = stageAnswerKey(key);
    const why = stageProblem(folded, target, taken, taking.playbook);
    if (why === null) taken.set(folded as string, target as string);
    else taking.refuse(`stageAnswers.${key}`, why);
  }
  return Object.fromEntries(taken);
}

function mappingOf({ id, crm, tenant = null, name, label, target }: PolicyFieldMap, index: number): FieldMapping {
  const shown = label ?? (name.by === 'label' ? name.label : name.apiName);
  const own = name.by === 'label' ? { ...name, language: name.language ?? null } : name;
  return { id: id ?? `policy-${index}`, crm, tenant, name: own, label: shown, target };
}

function takeFieldMap(value: unknown, index: number, taking: Taking): FieldMapping[] {
  const part = `fieldMaps.${index}`;
  const parsed = policyFieldMap.safeParse(value);
  if (!parsed.success) {
    taking.refuse(...failure(part, parsed.error));
    return [];
  }
  const { target } = parsed.data;
  if ('criterion' in target && !taking.playbook.criteria.some(({ id }) => id === target.criterion)) {
    taking.refuse(`${part}.target.criterion`, 'no-such-criterion');
    return [];
  }
  return [mappingOf(parsed.data, index)];
}

function takeFieldMaps(value: unknown, taking: Taking): Policy['fieldMaps'] {
  if (!Array.isArray(value)) {
    taking.refuse('fieldMaps', 'wrong-shape');
    return [];
  }
  if (value.length > MOST_FIELD_MAPS) taking.refuse('fieldMaps', 'too-many');
  return value.slice(0, MOST_FIELD_MAPS).flatMap((one, index) => takeFieldMap(one, index, taking));
}

function takeSelector([id, css]: Entries[number], part: string, taking: Taking): [string, string][] {
  const named = candidateId.safeParse(id);
  const selector = selectorText.safeParse(css);
  if (named.success && selector.success) return [[named.data, selector.data]];
  taking.refuse(`${part}.${id}`, 'wrong-shape');
  return [];
}

function takeSelectors(value: unknown, taking: Taking): Policy['selectors'] {
  return Object.fromEntries(taking.entries('selectors', value).flatMap(([crm, table]) => {
    const part = `selectors.${crm}`;
    if (CRM_IDS.some((id) => id === crm)) {
      return [[crm, Object.fromEntries(taking.entries(part, table).flatMap((entry) => takeSelector(entry, part, taking)))]];
    }
    taking.refuse(part, 'unknown-part');
    return [];
  }));
}

function takeFeatures(value: unknown, taking: Taking): Policy['features'] {
  return Object.fromEntries(taking.entries('features', value).flatMap(([feature, on]) => {
    const known = POLICY_FEATURES.some((one) => one === feature);
    if (known && typeof on === 'boolean') return [[feature, on]];
    taking.refuse(`features.${feature}`, known ? 'wrong-shape' : 'unknown-part');
    return [];
  }));
}

const PARTS: { [K in keyof Required<Policy>]: (value: unknown, taking: Taking) => Policy[K] } = {
  language: takeLanguage, stageAnswers: takeStageAnswers, fieldMaps: takeFieldMaps, selectors: takeSelectors, features: takeFeatures,
};

/**
 * Takes what can be taken of a policy as the browser gave it. One bad part never spoils another, nor its own neighbours.
 * Pure.
 * @param playbook whose phases and criteria a policy may name
 */
export function takePolicy(raw: Record<string, unknown>, playbook: Playbook): Pick<PolicyState, 'policy' | 'problems'> {
  const taking = new Taking(playbook);
  const taken = Object.entries(raw).flatMap(([part, value]) => {
    if (!Object.hasOwn(PARTS, part)) {
      taking.refuse(part, 'unknown-part');
      return [];
    }
    const decided = PARTS[part as keyof Policy](value, taking);
    return decided === undefined ? [] : [[part, decided] as const];
  });
  return { policy: Object.fromEntries(taken), problems: taking.problems };
}
