import type { RecordScope } from './kit';
import { CLOSED_STEP, STAGES, closedStepLabel, stageLabel, stageOf } from './stages';

export type StepState = 'complete' | 'current' | 'incomplete';

/** One step as both kinds of path draw it. `name` is the picklist value, which only the Aura path writes. */
export interface PathStep {
  name: string;
  label: string;
  state: StepState;
  end: 'won' | 'lost' | null;
  pseudo: boolean;
}

/** The steps of a deal's path: open deals end in a step that is no stage; closed ones in their own closed stage. */
export function pathSteps(scope: RecordScope): PathStep[] {
  const { deal, layout } = scope;
  const current = stageOf(deal.stage.salesforce);
  const at = STAGES.indexOf(current);
  const steps = STAGES.filter((stage) => stage.end === null).map((stage, index): PathStep => ({
    name: stage.api,
    label: stageLabel(layout, stage.api),
    state: current.end === 'lost' || index > at ? 'incomplete' : index === at ? 'current' : 'complete',
    end: null,
    pseudo: false,
  }));
  const last: PathStep = current.end === null
    ? { name: CLOSED_STEP, label: closedStepLabel(layout.language), state: 'incomplete', end: null, pseudo: true }
    : { name: current.api, label: stageLabel(layout, current.api), state: 'current', end: current.end, pseudo: false };
  return [...steps, last];
}

/** State classes of a step. `active` is the step that the user looks at, which need not be the record's stage. */
export function stepClasses(step: PathStep, active: boolean): string {
  return [`slds-is-${step.state}`, active ? 'slds-is-active' : '', step.end ? `slds-is-${step.end}` : ''].filter(Boolean).join(' ');
}

/** What the user selected to look at, shared by the steps and the button of one path. */
export interface PathSelection {
  name: string | null;
}

/** What is selected when the page opens: the step that the layout names, unless the record is in it. */
export function selectionOf({ deal, layout }: RecordScope): PathSelection {
  return { name: layout.viewing === deal.stage.salesforce ? null : layout.viewing };
}

/** The main button: completes the stage, or makes the selected step current; the closed step asks which end first. */
export function advance(scope: RecordScope, selection: PathSelection, askEnd: () => void): void {
  const open = STAGES.filter((stage) => stage.end === null);
  const at = open.findIndex((stage) => stage.api === scope.deal.stage.salesforce);
  // A closed deal is in no open stage: its button changes the closed stage.
  const next = at < 0 ? CLOSED_STEP : (open[at + 1]?.api ?? CLOSED_STEP);
  const target = selection.name ?? next;
  selection.name = null;
  if (target === CLOSED_STEP) askEnd();
  else scope.moveStage(target);
}
