import { element } from './element';
import { fieldBlocks } from './field-block';
import { socialPane } from './grids';
import type { Kit } from './kit';
import { wrapped } from './kit';
import { accountQuickView } from './quick-view';
import type { Section } from './variants';

function section(kit: Kit, described: Section): HTMLElement {
  const title = kit.model.say(described.title);
  return element(kit.doc, 'section', { 'data-id': described.id, 'aria-label': title, class: 'pd-section' }, [
    element(kit.doc, 'h2', { class: 'pd-sectiontitle' }, [title]),
    ...fieldBlocks(kit, described.controls, '').map((block) => wrapped(kit, block)),
  ]);
}

function timeline(kit: Kit): HTMLElement {
  return element(kit.doc, 'section', { 'data-id': 'Notes_pane', 'aria-label': kit.model.say('timeline'), class: 'pd-section' }, [
    element(kit.doc, 'h2', { class: 'pd-sectiontitle' }, [kit.model.say('timeline')]),
    element(kit.doc, 'div', { 'data-id': 'notescontrol' }, [
      element(kit.doc, 'div', { id: `timeline_record_control${kit.count()}`, class: 'pd-note' }, [kit.model.say('timelineNote')]),
    ]),
  ]);
}

/** The sections of the Summary tab, in the order in which they come up while the form loads. */
export function summarySections(kit: Kit): (() => HTMLElement)[] {
  const { layout } = kit.model;
  return [
    ...layout.summaryTab.map((described) => () => section(kit, described)),
    () => timeline(kit),
    ...(layout.grids ? [() => socialPane(kit)] : []),
    ...(layout.quickView ? [() => accountQuickView(kit)] : []),
  ];
}

interface Tab {
  id: string;
  title: string;
  fill: (panel: HTMLElement) => void;
}

/** Tabs: a tab's panel is in the document once it was opened, and stays, hidden, when another is opened. */
export function formTabs(kit: Kit, fillSummary: (panel: HTMLElement) => void): HTMLElement {
  const { say, layout } = kit.model;
  const tabs: Tab[] = [{ id: 'Summary', title: say('summary'), fill: fillSummary }];
  if (layout.detailsTab.length > 0) tabs.push({ id: 'Sales_cycle', title: say('details'), fill: (panel) => panel.append(...layout.detailsTab.map((described) => section(kit, described))) });
  tabs.push({ id: 'Product_Line_Items', title: say('products'), fill: (panel) => panel.append(element(kit.doc, 'p', { class: 'pd-none' }, [say('noRows')])) });
  const panels = new Map<string, HTMLElement>();
  const body = element(kit.doc, 'div', { class: 'pd-tabs' });
  const list = element(kit.doc, 'ul', { id: `tablist_${kit.count()}`, role: 'tablist', class: 'pd-tablist' });
  const open = (tab: Tab): void => {
    if (!panels.has(tab.id)) {
      const panel = element(kit.doc, 'div', { role: 'tabpanel', 'data-id': `tab-${tab.id}`, 'aria-label': tab.title, class: 'pd-panel' });
      panels.set(tab.id, panel);
      body.append(panel);
      tab.fill(panel);
    }
    for (const [id, panel] of panels) panel.style.display = id === tab.id ? '' : 'none';
    for (const item of list.children) item.setAttribute('aria-selected', String(item.getAttribute('data-id') === `tablist-${tab.id}`));
  };
  for (const tab of tabs) {
    const item = element(kit.doc, 'li', { role: 'tab', 'data-id': `tablist-${tab.id}`, title: tab.title, tabindex: '0', class: 'pd-tab' }, [tab.title]);
    item.addEventListener('click', () => open(tab));
    list.append(item);
  }
  body.append(list);
  const first = tabs[0];
  if (first) open(first);
  return body;
}
