import { dropdown } from './dropdown';
import { EMPTY, valueText } from './formats';
import { PIPELINE, propertyNamed, STAGES } from './properties';
import type { Scene } from './scene';

const CARD_ID = 'OBJECT_HIGHLIGHT-FAS-0-3-1';

/** Stage and pipeline: an input control that shows the label; the options say the internal values while they are open. */
function control(scene: Scene, name: 'dealstage' | 'pipeline'): HTMLElement {
  const choices = name === 'dealstage' ? STAGES.map((stage) => ({ value: stage.id, label: stage.label })) : [{ value: 'default', label: PIPELINE }];
  const current = name === 'dealstage' ? scene.deal.stage.hubspot : PIPELINE;
  const button = dropdown(scene.kit, { current, choices, choose: (choice) => { if (name === 'dealstage') scene.moveStage(choice.label); } });
  return scene.kit.el('div', { 'data-test-id': `property-input-${name}` }, button);
}

function display(scene: Scene, name: string): HTMLElement {
  const { kit, spec } = scene;
  const property = propertyNamed(name);
  return scene.live([name], () => {
    const text = valueText(property, scene.deal, scene.spec) || EMPTY;
    const inner = property.kind === 'money' && text !== EMPTY ? kit.el('span', { 'data-selenium-test': 'currency-component-loaded' }, kit.el('span', {}, text)) : text;
    return kit.el('span', { 'data-test-id': spec.bareHighlight?.includes(name) ? undefined : `highlight-property-display-${name}` }, inner);
  });
}

/** An item may hold several properties: its own id then joins their names and is the name of none. */
function item(scene: Scene, names: string): HTMLElement {
  const { kit, spec } = scene;
  const parts = names.split('-and-');
  const label = `${parts.map((name) => propertyNamed(name).label[spec.language]).join(' / ')}:`;
  const [first = ''] = parts;
  const values = first === 'dealstage' || first === 'pipeline' ? [scene.live([first], () => control(scene, first))] : parts.map((name) => display(scene, name));
  return kit.el('div', { 'data-test-id': `highlight-property-item-${names}`, look: 'fact' }, kit.el('span', {}, label), ...values);
}

const ACTIONS = ['note', 'email', 'call', 'task'] as const;

/** Buttons that start an activity: present for the look, without effect in practice. */
export function activityButtons(scene: Scene): HTMLElement {
  const { kit } = scene;
  return kit.el('div', { look: 'acts' }, ...ACTIONS.map((action) => kit.el('span', { 'data-test-id': `create-engagement-${action}` },
    kit.el('button', { type: 'button', look: 'act', 'data-selenium-test': `create-engagement-${action}-button` },
      kit.el('span', { 'data-test-id': 'activity-button-icon-description' }, scene.text(action))))));
}

/** The title: one node under two names. While the deal loads it is empty. */
export function titleNode(scene: Scene): HTMLElement {
  return scene.kit.el('h2', { 'data-test-id': 'highlight-record-label', 'data-selenium-test': 'highlightTitle', look: 'title' });
}

/** Puts the deal's name into the title, now and after each save. */
export function fillTitle(scene: Scene, title: HTMLElement): HTMLElement {
  return scene.live(['dealname'], () => {
    const former = scene.spec.markup === 'old';
    title.replaceChildren(scene.kit.el('span', { 'data-test-id': former ? undefined : 'highlight-property-display-dealname' }, scene.deal.name));
    return title;
  });
}

/** The card at the top of the left column: title, the properties that the portal chose, activity buttons. */
export function highlightCard(scene: Scene, title: HTMLElement): HTMLElement {
  const { kit, spec } = scene;
  const mini = kit.el('div', { 'data-test-id': 'mini-highlight-container', hidden: true }, kit.el('span', { 'data-test-id': 'highlight-property-display-dealname' }, scene.deal.name));
  const crumb = kit.el('a', { look: 'crumb', href: `/contacts/${spec.portal}/objects/0-3/views/all/list` }, scene.text('deals'));
  crumb.addEventListener('click', (event) => event.preventDefault());
  const actions = kit.el('button', { type: 'button', look: 'quiet', 'data-selenium-test': 'profile-settings-actions-btn', 'data-locale-at-render': spec.uiLocale }, scene.text('actions'));
  const list = () => kit.el('div', { 'data-test-id': 'properties-list' }, ...spec.highlight.map((names) => item(scene, names)));
  const main = kit.el('div', { 'data-test-id': 'record-highlight-main-content' }, title, scene.slot(list));
  const content = kit.el('div', { 'data-test-id': 'record-highlight-content' }, kit.el('div', { look: 'headRow' }, crumb, actions), kit.wrap(main));
  const body = kit.el('div', { 'data-card-type': 'OBJECT_HIGHLIGHT', 'data-card-id': CARD_ID, look: 'cardBody' },
    kit.el('div', { 'data-test-id': 'crm-card-content', 'data-selenium-test': `card-id-${CARD_ID}` }, mini, content));
  return kit.el('section', { id: `card-wrapper-${CARD_ID}`, 'data-test-id': `card-wrapper-${CARD_ID}`, look: 'card' },
    kit.wrap(kit.el('div', {}, body, activityButtons(scene))));
}
