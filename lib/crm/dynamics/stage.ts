import type { FieldKey, StageValue } from '../../domain/reading';
import { textOf } from '../dom';
import type { RawField, Several } from '../raw-field';
import { cleanText } from '../text';
import { CANDIDATES } from './candidates';
import type { DealStatus } from './fields';
import { normalGuid } from './locate';
import type { Scope } from './scope';
import { inScope } from './scope';

/** The one stage that this candidate names, or null when it names none or several. */
function singleMatch(stages: Element[], css: string): Element | null {
  const found = stages.filter((stage) => stage.matches(css));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The active stage. While a stage is open, "selected" may mean the open one, so only the duration counts then. */
function activeStage(scope: Scope, silent: (id: string) => void): { node: Element; via: string } | null {
  const stages = inScope(scope, CANDIDATES.stages[0].css);
  const open = CANDIDATES.stageOpen.some(({ css }) => scope.form.ownerDocument.querySelector(css) !== null);
  for (const [at, { id, css }] of CANDIDATES.activeStage.entries()) {
    const node = open && at > 0 ? null : singleMatch(stages, css);
    if (node) return { node, via: id };
    silent(id);
  }
  return null;
}

function nameOf(stage: Element): string {
  const [byName, byTitle] = CANDIDATES.stageName;
  const named = stage.querySelector(byName.css);
  return cleanText(named ? textOf(named) : (stage.querySelector(byTitle.css)?.getAttribute('title') ?? ''));
}

/** Stage with the status that the form shows: closed and won are null where no status is on the form. */
export function stageValue(label: string, apiName: string | null, status: DealStatus | null): StageValue {
  return { label, apiName, closed: status === null ? null : status !== 'open', won: status === null ? null : status === 'won' };
}

/** A part of the form that is read as a whole, with the node that shows it. */
export interface Part {
  field: FieldKey;
  finding: RawField | Several;
  node: Element | null;
}

/**
 * The active stage of the process. Its API name is the stage's id, which the standard flows have alike in every
 * organisation and language. A form may be without a process, or not have drawn it yet: only the client API can tell.
 */
export function readStage(scope: Scope, status: DealStatus | null, silent: (id: string) => void): Part {
  const active = activeStage(scope, silent);
  const label = active ? nameOf(active.node) : '';
  if (active && label !== '') {
    const apiName = normalGuid(active.node.id.split('_').at(-1) ?? '');
    return { field: 'stage', node: active.node, finding: { kind: 'value', value: stageValue(label, apiName, status), raw: label, via: active.via } };
  }
  return { field: 'stage', node: null, finding: { kind: 'missing', tried: CANDIDATES.activeStage.map(({ id }) => id) } };
}
