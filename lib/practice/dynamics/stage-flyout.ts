import { element } from './element';
import { fieldBlocks } from './field-block';
import type { Kit } from './kit';
import { button, within } from './kit';
import type { ProcessStage } from './process';

const STAGE = 'MscrmControls.Containers.ProcessStageControl';

function footer(kit: Kit, stage: ProcessStage, close: () => void): HTMLElement {
  const { model } = kit;
  const active = model.activeStage()?.id === stage.id;
  const next = model.process.stages[model.process.stages.indexOf(stage) + 1];
  const move = (key: string) => () => {
    close();
    kit.acts.moveStage(key);
  };
  const buttons: HTMLElement[] = [];
  if (!active) buttons.push(button(kit, model.say('setActive'), { 'data-id': `${STAGE}-setActiveButton`, class: 'pd-button' }, move(stage.key)));
  if (active && next) buttons.push(button(kit, model.say('nextStage'), { 'data-id': `${STAGE}-nextButtonContainer`, class: 'pd-button' }, move(next.key)));
  return element(kit.doc, 'div', { 'data-id': `${STAGE}-businessProcessFlowFlyoutFooterContainer`, class: 'pd-flyoutfooter' }, model.closed() ? [] : buttons);
}

/**
 * The steps of a stage, in a layer outside the form; in the document only while open.
 * @param closed called after it was closed
 * @returns closes it
 */
export function stageFlyout(kit: Kit, stage: ProcessStage, place: HTMLElement, closed: () => void): () => void {
  const scope = kit.scope.child();
  const inner = within(kit, scope);
  const close = (): void => {
    scope.drop();
    root.remove();
    closed();
  };
  const head = element(kit.doc, 'div', { id: `${STAGE}-businessProcessFlowFlyoutHeaderContainer`, class: 'pd-flyouthead' }, [
    stage.label[kit.model.layout.language],
    button(inner, '⇥', { id: `${STAGE}-stageDockModeButton`, 'aria-label': kit.model.say('pin'), class: 'pd-icon', disabled: '' }, () => undefined),
    button(inner, '×', { id: `${STAGE}-stageContentClose`, 'aria-label': kit.model.say('close'), class: 'pd-icon' }, close),
  ]);
  const items = element(kit.doc, 'div', { id: `${STAGE}-processHeaderStageFlyoutItems_${stage.id}` }, [
    element(kit.doc, 'div', { id: `${STAGE}-fieldSectionItemContainer` }, fieldBlocks(inner, stage.steps, 'header_process_')),
  ]);
  const inside = element(kit.doc, 'div', { id: `${STAGE}-processHeaderStageFlyoutInnerContainer_${stage.id}` }, [head, items, footer(inner, stage, close)]);
  const root = element(kit.doc, 'div', { 'data-id': `${STAGE}-processHeaderStageFlyoutContainer_${stage.id}`, class: 'pd-flyout pd-stageflyout' }, [inside]);
  place.append(root);
  return close;
}
