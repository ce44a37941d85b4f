import type { RecordScope } from './kit';
import { STAGES, stageLabel } from './stages';

/** The dialog of the path's last step: which closed stage? It stands outside the page host, as Lightning's modals do. */
export function closedStageModal(scope: RecordScope): void {
  const { make, labels, layout, doc } = scope;
  const ends = STAGES.filter((stage) => stage.end !== null);
  const select = make('select.uiInputSelect', { 'aria-label': labels.chooseStage },
    ...ends.map((stage) => make('option', { value: stage.api }, stageLabel(layout, stage.api)))) as HTMLSelectElement;
  const save = make('button.slds-button.uiButton--default.uiButton', { type: 'button' }, labels.save);
  const cancel = make('button.slds-button.uiButton', { type: 'button' }, labels.cancel);
  const modal = make('div.uiModal.open.active', { role: 'dialog', 'aria-modal': 'true', 'aria-label': labels.closeDeal },
    make('div.slds-modal__container', {}, make('h2', {}, labels.closeDeal),
      make('div.runtime_sales_pathassistantPathAssistantStepClosed', {}, select), make('div.slds-modal__footer', {}, cancel, save)));
  cancel.addEventListener('click', () => modal.remove(), { signal: scope.signal });
  save.addEventListener('click', () => {
    modal.remove();
    scope.moveStage(select.value);
  }, { signal: scope.signal });
  doc.body.append(modal);
  select.focus();
}
