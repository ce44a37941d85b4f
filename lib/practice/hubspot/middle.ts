import { card } from './card';
import { cardsOf } from './cards';
import { STAGES } from './properties';
import type { Scene } from './scene';
import type { TextKey } from './texts';

/**
 * The strip of stages above the record. The CRM's own tracker has no markup that anybody measured,
 * so this one carries no attribute of it and a reader finds nothing here.
 */
export function stageStrip(scene: Scene): HTMLElement {
  const { kit, deal } = scene;
  return scene.live(['dealstage'], () => {
    const at = STAGES.findIndex((stage) => stage.label === deal.stage.hubspot);
    return kit.el('ol', { look: 'path', 'aria-label': scene.text('stages') }, ...STAGES.map((stage, index) => {
      const button = kit.el('button', { type: 'button' }, stage.label);
      button.addEventListener('click', () => scene.moveStage(stage.label));
      return kit.el('li', { 'data-done': index < at ? true : undefined, 'aria-current': index === at ? 'step' : undefined }, button);
    }));
  });
}

function timeline(scene: Scene): HTMLElement {
  const { kit } = scene;
  const event = kit.el('div', { 'data-event-type': 'ENGAGEMENT_NOTE' },
    kit.el('div', { 'data-selenium-test': 'timeline-card', 'data-selenium-event-type': 'NOTE', look: 'event' },
      kit.el('div', { 'data-test-id': 'timeline-preview-event' }, kit.el('div', { 'data-test-id': 'timeline-note-event' },
        kit.el('span', { 'data-test-id': 'header-message' }, scene.text('noteBy')), ' · ',
        kit.el('span', { 'data-test-id': 'event-timestamp', look: 'small' }, scene.text('noteTime')), kit.el('div', {}, scene.text('noteBody'))))));
  const filters = kit.el('div', { 'data-selenium-test': 'timeline-filter-container' },
    kit.el('button', { type: 'button', look: 'quiet', 'data-test-id': 'timeline-tab-filter-activity' }, scene.text('allActivity')));
  const body = () => kit.el('div', { 'data-test-id': 'crm-events-viz-timeline' }, filters, kit.el('div', { 'data-test-id': 'pinned-activity-section' }), event);
  return card(scene, { id: 'SINGLETON/0-3/RECORD_TIMELINE', type: 'SINGLETON', title: scene.text('activities'), body });
}

/** Something to look at in the middle; nothing in it is a fact about the deal. */
function recentCard(scene: Scene): HTMLElement {
  const { kit } = scene;
  const event = (head: TextKey, body: TextKey) => kit.el('div', { look: 'event' }, kit.el('strong', {}, scene.text(head)), kit.el('div', { look: 'small' }, scene.text(body)));
  return kit.el('section', { look: 'card' }, kit.el('header', { look: 'cardHead' }, scene.text('recent')),
    kit.el('div', { look: 'cardBody' }, event('recentCall', 'recentCallText'), event('recentMail', 'recentMailText'), event('recentVisit', 'recentVisitText')));
}

function tabs(scene: Scene, bodies: HTMLElement[]): HTMLElement {
  const { kit } = scene;
  const links = [scene.text('overview'), scene.text('activities')].map((name, index) =>
    kit.el('a', { 'data-tab-link': 'true', 'data-tab-id': String(index), role: 'tab', tabindex: '0' }, kit.el('div', {}, name)));
  const select = (chosen: number) => links.forEach((link, index) => {
    link.setAttribute('aria-selected', String(index === chosen));
    link.toggleAttribute('data-tab-selected', false);
    if (index === chosen) link.setAttribute('data-tab-selected', 'true');
    bodies[index]?.toggleAttribute('hidden', index !== chosen);
  });
  links.forEach((link, index) => link.addEventListener('click', () => select(index)));
  select(0);
  return kit.el('div', { role: 'navigation' }, kit.el('div', { role: 'tablist', look: 'tabs' }, ...links));
}

/** The middle column: stages, tabs, and the bodies of both tabs, of which one is hidden. */
export function middlePane(scene: Scene): HTMLElement {
  const { kit } = scene;
  const overview = kit.el('div', { 'data-test-id': 'tab-0-content' }, ...cardsOf(scene, scene.spec.middle), recentCard(scene));
  const activities = kit.el('div', { 'data-test-id': 'tab-1-content' }, timeline(scene));
  return kit.el('div', { 'data-test-id': 'middle-pane', look: 'column' },
    kit.el('div', { 'data-crm-location': 'CRM_RECORD_MIDDLE' }, kit.wrap(tabs(scene, [overview, activities])), overview, activities));
}

/** Attachments and the summary: cards without a fact about the deal, the latter with text that looks like one. */
export function otherCards(scene: Scene): HTMLElement[] {
  const { kit } = scene;
  return [
    card(scene, { id: 'SINGLETON/0-3/ATTACHMENTS', type: 'SINGLETON', title: scene.text('attachments'), body: () => kit.el('div', { look: 'small' }, scene.text('noAttachments')) }),
    card(scene, { id: 'AI_OBJECT_SUMMARY-FAS-1', type: 'AI_OBJECT_SUMMARY', title: scene.text('summary'), body: () => kit.el('div', { 'data-test-id': 'preview-summary', look: 'small' }, scene.text('summaryText')) }),
  ];
}
