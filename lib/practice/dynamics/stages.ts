import { element } from './element';
import type { Kit } from './kit';
import type { ProcessStage } from './process';
import { stageFlyout } from './stage-flyout';

export const CRUMB = 'MscrmControls.Containers.ProcessBreadCrumb';

function stageItem(kit: Kit, stage: ProcessStage, open: (stage: ProcessStage) => void, picked: () => ProcessStage | null): HTMLElement {
  const label = stage.label[kit.model.layout.language];
  const status = element(kit.doc, 'label', { 'data-id': `${CRUMB}-stageStatusLabel`, class: 'pd-stagestatus' });
  const name = element(kit.doc, 'div', { id: `stageNameContainer_${stage.id}`, title: label }, [
    element(kit.doc, 'div', { 'data-id': `${CRUMB}-processHeaderStageName_${stage.id}`, class: 'pd-stagename' }, [label]),
  ]);
  const opener = element(kit.doc, 'button', { type: 'button', 'data-id': `${CRUMB}-processHeaderStageButton_${stage.id}`, class: 'pd-stagebutton' }, [
    element(kit.doc, 'div', { id: `stageIndicatorContainer_${stage.id}`, class: 'pd-dot', 'aria-hidden': 'true' }), name,
  ]);
  opener.addEventListener('click', () => open(stage));
  const item = element(kit.doc, 'li', { id: `${CRUMB}-processHeaderStage_${stage.id}`, role: 'listitem', class: 'pd-stage' }, [opener]);
  kit.scope.bind(() => {
    const active = kit.model.activeStage()?.id === stage.id;
    // The attributes follow a click on another stage; only the duration stays with the active one.
    const selected = (picked() ?? kit.model.activeStage())?.id === stage.id;
    item.setAttribute('data-selected-stage', String(selected));
    item.setAttribute('aria-selected', String(selected));
    item.classList.toggle('pd-active', active);
    opener.setAttribute('aria-label', `${label}${active ? `, ${kit.model.say('activeFor')}` : ''}`);
    const marked = active && kit.model.layout.stageMark === 'label';
    status.textContent = kit.model.say('activeFor');
    if (marked) opener.append(status);
    else status.remove();
  });
  return item;
}

/** The process bar. A click on a stage opens its steps; the stage is moved there with "set active" or "next stage". */
export function processBar(kit: Kit, flyoutPlace: HTMLElement): HTMLElement {
  let picked: ProcessStage | null = null;
  let close: (() => void) | null = null;
  const open = (stage: ProcessStage): void => {
    close?.();
    picked = stage;
    close = stageFlyout(kit, stage, flyoutPlace, () => {
      picked = null;
      close = null;
      kit.scope.redraw();
    });
    kit.scope.redraw();
  };
  const items = kit.model.process.stages.map((stage) => stageItem(kit, stage, open, () => picked));
  const list = element(kit.doc, 'ul', { id: `${CRUMB}-headerStageContainer`, 'aria-label': kit.model.process.name[kit.model.layout.language], class: 'pd-stages' }, items);
  return element(kit.doc, 'div', { id: 'bpfContainer', class: 'pd-process' }, [
    element(kit.doc, 'div', { 'data-id': `${CRUMB}-processHeaderContainer` }, [list]),
  ]);
}
