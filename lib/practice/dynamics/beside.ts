import type { PracticeDeal } from '../contract';
import { element } from './element';
import type { Kit } from './kit';
import { createModel } from './model';
import type { RecordFrame } from './record';
import { recordFrame, recordSteps } from './record';
import { createScope } from './scope';

/** A form of another deal, whole, with a model of its own: nothing that happens on the page changes it. */
function drawn(kit: Kit, deal: PracticeDeal, frameOf: (own: Kit) => RecordFrame): HTMLElement {
  const model = createModel(kit.model.layout, [deal]);
  model.shown = deal;
  const own: Kit = { ...kit, model, scope: createScope(), acts: { moveStage: () => undefined, nextRecord: () => undefined } };
  const frame = frameOf(own);
  for (const step of recordSteps(own, frame, element(kit.doc, 'div'))) step();
  return frame.outer;
}

/** A pane of another session: mounted like the one in front, and hidden. */
export function hiddenSession(kit: Kit, deal: PracticeDeal): HTMLElement {
  const pane = drawn(kit, deal, recordFrame);
  pane.style.display = 'none';
  return pane;
}

/** A pane beside the page, outside its main region, with the form of another deal. */
export function sidePane(kit: Kit, deal: PracticeDeal): HTMLElement {
  return drawn(kit, deal, (own) => {
    const formRoot = element(own.doc, 'div', { 'data-id': 'editFormRoot', role: 'form' });
    const main = element(own.doc, 'div', { class: 'pd-sidepane' }, [formRoot]);
    return { outer: main, main, formRoot };
  });
}
