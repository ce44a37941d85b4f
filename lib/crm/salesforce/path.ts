import type { StageValue } from '../../domain/reading';
import { deepQuery, textOf } from '../dom';
import { cleanText } from '../text';
import { CANDIDATES } from './candidates';
import type { OwnPage } from './scope';

/** One step of a path. */
interface Step {
  element: Element;
  candidate: string;
  label: string;
  apiName: string | null;
  current: boolean;
  end: 'won' | 'lost' | null;
}

/** What the path says: the current step, and the labels of all steps that are stages. */
export interface PathReading {
  element: Element;
  candidate: string;
  stage: StageValue;
  labels: string[];
}

const [AURA, LWC] = CANDIDATES.path;

function stepOf(element: Element, candidate: string): Step {
  const item = element.matches('.slds-path__item') ? element : (deepQuery(element, '.slds-path__item') ?? element);
  const has = (name: string): boolean => item.classList.contains(name) || element.classList.contains(name);
  const title = deepQuery(element, '.slds-path__title');
  const apiName = element.getAttribute('data-name') ?? deepQuery(element, 'a[data-tab-name]')?.getAttribute('data-tab-name') ?? null;
  const end = has('slds-is-won') ? 'won' : has('slds-is-lost') ? 'lost' : null;
  return {
    element, candidate, end,
    label: title ? cleanText(textOf(title)) : '',
    apiName: apiName === null || apiName === '' ? null : apiName,
    current: has('slds-is-current') || deepQuery(element, '.slds-path__stage.current') !== null,
  };
}

function stepsIn(page: OwnPage): Step[] {
  const lwc = page.all(LWC.css).map((element) => stepOf(element, LWC.id));
  const aura = page.all(AURA.css).filter((element) => element.closest(LWC.css) === null).map((element) => stepOf(element, AURA.id));
  return [...aura, ...lwc].filter((step) => step.label !== '');
}

/**
 * The stage by the path, null where no path or no current step is drawn, 'conflict' when two steps claim to be current.
 * A step that the user merely looks at (`slds-is-active`) says nothing. The deal is open when its step is drawn as a stage
 * before the last one; the last step of an open deal is a place holder, that of a closed one is marked won or lost.
 */
export function readPath(page: OwnPage): PathReading | 'conflict' | null {
  const steps = stepsIn(page);
  const ends = new Set(steps.flatMap((step) => step.end ?? []));
  const marked = steps.filter((step) => step.current);
  const [current, ...others] = marked.length > 0 ? marked : steps.filter((step) => step.end !== null).slice(-1);
  if (!current) return null;
  if (ends.size > 1 || others.some((other) => other.label !== current.label)) return 'conflict';
  const last = steps.at(-1) === current;
  const open = last ? null : false;
  const { element, candidate, label, apiName } = current;
  return {
    element, candidate,
    stage: { label, apiName, closed: ends.size > 0 ? true : open, won: ends.size > 0 ? ends.has('won') : open },
    labels: steps.filter((step) => step !== steps.at(-1) || step === current).map((step) => step.label),
  };
}
