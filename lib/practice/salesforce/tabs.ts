import type { RecordScope } from './kit';
import { randomToken, setClass } from './kit';

export interface TabSpec {
  /** Language-neutral key, as in `data-tab-value`. */
  value: string;
  label: string;
  content(): HTMLElement[];
}

/** A tabset: panels are empty until their tab was opened once, then stay. */
export function tabset(scope: RecordScope, tabs: TabSpec[], first: string): HTMLElement {
  const { make, signal } = scope;
  const serial = randomToken(scope.random, 4);
  const items = new Map<string, { head: HTMLElement; link: HTMLElement; panel: HTMLElement }>();
  const show = (value: string): void => {
    for (const tab of tabs) {
      const parts = items.get(tab.value);
      if (!parts) continue;
      const active = tab.value === value;
      setClass(parts.head, 'slds-is-active', active);
      parts.link.setAttribute('aria-selected', String(active));
      setClass(parts.panel, 'slds-show', active);
      setClass(parts.panel, 'slds-hide', !active);
      if (active && parts.panel.firstChild === null) parts.panel.append(make('slot', {}, ...tab.content()));
    }
  };
  for (const [index, tab] of tabs.entries()) {
    const link = make(`a#${tab.value}__item.slds-tabs_default__link`, { role: 'tab', 'data-tab-value': tab.value, tabindex: '0' }, tab.label);
    const head = make('li.slds-tabs_default__item', { title: tab.label, 'data-label': tab.label, 'data-tab-value': tab.value, role: 'presentation' }, link);
    const panel = make(`flexipage-tab2#tab-${serial}-${index}.slds-tabs_default__content`, { role: 'tabpanel' });
    link.addEventListener('click', () => show(tab.value), { signal });
    items.set(tab.value, { head, link, panel });
  }
  const parts = [...items.values()];
  show(first);
  return make('flexipage-tabset2', {}, make('div', {}, make('lightning-tabset', {}, make('div.slds-tabs_default', {},
    make('lightning-tab-bar', {}, make('ul.slds-tabs_default__nav', { role: 'tablist' }, ...parts.map((part) => part.head))),
    make('slot', {}, make('slot', {}, ...parts.map((part) => part.panel)))))));
}
