import type { CrmId } from './deal-ref';
import type { FieldMapping, FieldTarget, MapChange, OwnFieldName, SeenField } from './own-field';
import { MAPPABLE_FIELDS, MAPPED } from './own-field';
import type { Criterion, Playbook } from './playbook';
import { TICK_FIELDS } from './reading';
import type { FieldKey } from './reading';
import { fieldsOf, futureDatesOf } from './rule';
import { foldText } from './text';

/** More mappings than any company needs; what storage takes. */
export const MOST_MAPPINGS = 500;

/** Why a change of mappings is refused; each has a sentence. */
export const MAP_REFUSALS = ['field-taken', 'target-taken', 'decided', 'no-such-target', 'needs-date', 'too-many'] as const;
export interface MapRefusal {
  why: (typeof MAP_REFUSALS)[number];
  /** The mapping that was refused. */
  mapping: FieldMapping;
  /** The mapping in its way, where there is one. */
  by: FieldMapping | null;
}

/** How a field that was seen is named in a mapping: by API name where there is one, else by label. */
export function nameOfSeen({ apiName, label }: SeenField, language: string | null): OwnFieldName {
  return apiName === null ? { by: 'label', label, language } : { by: 'api-name', apiName };
}

/** The name by which a mapped field is found, as readings say it. */
export function mappedName({ name }: Pick<FieldMapping, 'name'>): string {
  return name.by === 'api-name' ? name.apiName : name.label;
}

/** The `via` of readings from a mapped field. */
export function mappedVia(mapping: Pick<FieldMapping, 'name'>): string {
  return MAPPED + mappedName(mapping);
}

/** Whether a mapping holds for a tenant. */
export function holdsFor(mapping: Pick<FieldMapping, 'crm' | 'tenant'>, crm: CrmId, tenant: string): boolean {
  return mapping.crm === crm && (mapping.tenant === null || mapping.tenant === tenant);
}

export function sameTarget(a: FieldTarget, b: FieldTarget): boolean {
  return 'field' in a ? 'field' in b && a.field === b.field : 'criterion' in b && a.criterion === b.criterion;
}

const labelOf = ({ name, label }: FieldMapping): string => (name.by === 'label' ? name.label : label);

function sameName(a: FieldMapping, b: FieldMapping): boolean {
  if (a.name.by === b.name.by) return foldText(mappedName(a)) === foldText(mappedName(b));
  // One by API name, the other by label: the same field when that label was shown with the API name.
  return foldText(labelOf(a)) === foldText(labelOf(b));
}

const pagesOf = ({ name }: FieldMapping): string | null => (name.by === 'label' ? name.language?.toLowerCase().split('-')[0] ?? null : null);

/** Two labels of pages in different languages: one page shows the one, another page the other, so that both may stand for one thing. */
function inOtherLanguages(a: FieldMapping, b: FieldMapping): boolean {
  const [mine, theirs] = [pagesOf(a), pagesOf(b)];
  return mine !== null && theirs !== null && mine !== theirs;
}

function meets(a: FieldMapping, b: FieldMapping): boolean {
  return a.crm === b.crm && (a.tenant === null || b.tenant === null || foldText(a.tenant) === foldText(b.tenant));
}

/**
 * Whether a user's mapping cannot hold beside an administrator's: one field would stand for two things, or two fields for
 * one, in whatever language, so that what was decided for a thing is all that answers it.
 */
export function contradict(a: FieldMapping, b: FieldMapping): boolean {
  return meets(a, b) && (sameName(a, b) || sameTarget(a.target, b.target));
}

function clash(mapping: FieldMapping, others: readonly FieldMapping[], decided: readonly FieldMapping[]): MapRefusal | null {
  const near = others.filter((other) => other.id !== mapping.id && meets(mapping, other));
  const by = near.find((other) => sameName(mapping, other)) ?? near.find((other) =>
    sameTarget(mapping.target, other.target) && (decided.includes(other) || !inOtherLanguages(mapping, other)));
  if (by === undefined) return null;
  if (decided.includes(by)) return { why: 'decided', mapping, by };
  return { why: sameName(mapping, by) ? 'field-taken' : 'target-taken', mapping, by };
}

function badTarget(mapping: FieldMapping, { criteria }: Pick<Playbook, 'criteria'>): MapRefusal | null {
  const { target } = mapping;
  if ('field' in target) return MAPPABLE_FIELDS.some((field) => field === target.field) ? null : { why: 'no-such-target', mapping, by: null };
  const criterion = criteria.find(({ id }) => id === target.criterion);
  if (criterion === undefined) return { why: 'no-such-target', mapping, by: null };
  return futureDatesOf(criterion.rule).length > 0 ? { why: 'needs-date', mapping, by: null } : null;
}

/**
 * The user's mappings after a change, or why it is refused: no own field stands for two things, no two own fields for one
 * (but for labels in different languages, each of which is looked for on every page), and nothing stands against what an administrator decided. What is removed goes first, so that a change may replace.
 * @param current the user's own mappings
 * @param decided the administrator's
 */
export function changeMaps(
  current: readonly FieldMapping[], { put, remove }: MapChange, decided: readonly FieldMapping[], playbook: Pick<Playbook, 'criteria'>,
): { maps: FieldMapping[] } | { refused: MapRefusal } {
  const ids = new Set([...remove, ...put.map(({ id }) => id)]);
  const maps = [...current.filter(({ id }) => !ids.has(id)), ...put];
  for (const mapping of put) {
    const refused = badTarget(mapping, playbook) ?? clash(mapping, [...decided, ...maps], decided);
    if (refused) return { refused };
  }
  const [last] = put.slice(-1);
  return maps.length > MOST_MAPPINGS && last ? { refused: { why: 'too-many', mapping: last, by: null } } : { maps };
}

/** The change that takes another one back. */
export function undoOf({ put, remove }: MapChange, before: readonly FieldMapping[]): MapChange {
  const touched = new Set([...remove, ...put.map(({ id }) => id)]);
  const back = before.filter(({ id }) => touched.has(id));
  return { put: back, remove: put.map(({ id }) => id).filter((id) => !back.some((one) => one.id === id)) };
}

/** The canonical fields that may hold a criterion's fact, not merely a tick about it. */
function factFields(criterion: Pick<Criterion, 'rule'>): FieldKey[] {
  const ticks: readonly FieldKey[] = TICK_FIELDS;
  return fieldsOf(criterion.rule).filter((field) => MAPPABLE_FIELDS.some((one) => one === field) && !ticks.includes(field));
}

/**
 * What a field stands for that answers a criterion: the canonical field that the criterion's rule looks at, where there is
 * one (its value is then understood by its type), else the criterion itself.
 */
export function targetOfCriterion(criterion: Pick<Criterion, 'id' | 'rule'>): FieldTarget {
  const [field] = factFields(criterion);
  return field === undefined ? { criterion: criterion.id } : { field };
}

/** Everything that can be mapped, in the order in which it is listed: canonical fields, then the criteria that no field answers. */
export function mappableTargets({ criteria }: Pick<Playbook, 'criteria'>): FieldTarget[] {
  return [
    ...MAPPABLE_FIELDS.map((field): FieldTarget => ({ field })),
    ...criteria.map(targetOfCriterion).filter((target) => 'criterion' in target),
  ];
}
