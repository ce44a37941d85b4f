import type { DealRef } from './deal-ref';
import type { Playbook, StageMapping, StageTarget } from './playbook';
import type { StageValue } from './reading';
import { foldText } from './text';

/** Colons part the key, so a colon inside a part is written otherwise. */
function keyPart(text: string): string {
  return foldText(text).replaceAll('%', '%25').replaceAll(':', '%3a');
}

/**
 * What names a stage independent of language where the page shows an API name, else its label; case-folded.
 */
export function stageKey(stage: Pick<StageValue, 'label' | 'apiName'>): string {
  return keyPart(stage.apiName ?? stage.label);
}

/**
 * The key of a company's answer to "which phase is this stage?": `crm:tenant:pipeline:stage`, case-folded.
 * The pipeline tells labels of two pipelines apart, and is empty where the page names none. A stage with an API name needs
 * none: in Dynamics that is the stage's own GUID, while its process is known to one of the two sources of a reading only.
 */
export function mappingKey(ref: DealRef, stage: StageValue, pipeline: string | null): string {
  return [ref.crm, keyPart(ref.tenant), stage.apiName === null ? keyPart(pipeline ?? '') : '', stageKey(stage)].join(':');
}

function exists(playbook: Playbook, target: StageTarget | undefined): target is StageTarget {
  if (target === undefined) return false;
  return target === 'won' || target === 'lost' || playbook.phases.some((phase) => phase.id === target);
}

const INDEXES = new WeakMap<readonly StageMapping[], ReadonlyMap<string, StageTarget>>();

/** A stage map by folded name, made once: judging many deals looks up the same map again and again. */
function indexOf(map: readonly StageMapping[]): ReadonlyMap<string, StageTarget> {
  const made = INDEXES.get(map) ?? new Map(map.toReversed().flatMap(({ match, target }) => match.map((name) => [foldText(name), target] as const)));
  INDEXES.set(map, made);
  return made;
}

/**
 * The phase that a stage stands for, or null when nobody has said so: then the user is asked once.
 * Order: the company's own answer; the CRM's closed and won marks, which hold whatever the stage is called; the playbook's
 * map by API name; the same by label. A target that the playbook no longer has counts as no answer.
 * @param answers LocalSettings.stageAnswers, by mappingKey()
 */
export function phaseOfStage(
  playbook: Playbook,
  ref: DealRef,
  stage: StageValue,
  pipeline: string | null,
  answers: Record<string, StageTarget>,
): StageTarget | null {
  const key = mappingKey(ref, stage, pipeline);
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (exists(playbook, answer)) return answer;
  if (stage.closed === true && stage.won !== null) return stage.won ? 'won' : 'lost';
  const map = indexOf(playbook.stageMaps[ref.crm]);
  const target = (stage.apiName === null ? undefined : map.get(foldText(stage.apiName))) ?? map.get(foldText(stage.label));
  return exists(playbook, target) ? target : null;
}
