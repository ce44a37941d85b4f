import { cardsOf } from './cards';
import { fillTitle, highlightCard, titleNode } from './highlight';
import { middlePane, otherCards, stageStrip } from './middle';
import { oldHighlight, oldSections } from './old';
import type { Scene } from './scene';

/**
 * The three columns of one record, all skeletons at first; the scene's queue fills them.
 * @param reused the title's node of the former record, when the CRM keeps it.
 */
export function recordFrame(scene: Scene, reused: HTMLElement | null): HTMLElement {
  const { kit, spec } = scene;
  const title = reused ?? titleNode(scene);
  title.replaceChildren(scene.slot(() => {
    fillTitle(scene, title);
    return title.firstElementChild as HTMLElement;
  }));
  const old = spec.markup === 'old';
  const left = old ? [oldHighlight(scene, title), ...oldSections(scene, spec.left)] : [highlightCard(scene, title), ...cardsOf(scene, spec.left)];
  return kit.el('div', { look: 'frame' }, stageStrip(scene),
    kit.el('div', { id: 'record-page-left-sidebar', look: 'column' }, kit.el('aside', { 'data-test-id': 'left-sidebar' }, ...left)),
    middlePane(scene),
    kit.el('div', { 'data-test-id': 'records-right-sidebar', look: 'column' },
      kit.el('aside', { 'data-test-id': 'right-sidebar' }, ...cardsOf(scene, spec.right), ...otherCards(scene))));
}
