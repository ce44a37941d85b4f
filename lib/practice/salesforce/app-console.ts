import type { PracticeDeal } from '../contract';
import type { AppFrame } from './app';
import { body, topOfApp, wrapPage } from './app';
import type { Kit } from './kit';
import { setClass } from './kit';
import { ACCOUNT_ID } from './value';

interface Workspace {
  deal: PracticeDeal;
  tab: HTMLElement;
  title: HTMLElement;
  subtitle: HTMLElement;
  section: HTMLElement;
}

function tabItem(kit: Kit, href: string, title: HTMLElement): HTMLElement {
  const { make } = kit;
  return make('li.tabItem.oneConsoleTabItem', { role: 'presentation' }, make('a.tabHeader', { role: 'tab', href, 'aria-selected': 'false' }, title),
    make('div.close', {}, make('button.slds-button', { type: 'button', tabindex: '-1' }, make('span.slds-assistive-text', {}, 'Close'), '×')));
}

function select(tab: HTMLElement, on: boolean): void {
  setClass(tab, 'active', on);
  setClass(tab, 'slds-is-active', on);
  tab.querySelector('a.tabHeader')?.setAttribute('aria-selected', String(on));
}

/** A sub-tab of the account: open, but behind the deal's own sub-tab. Its rows belong to another object. */
function accountPanel(kit: Kit, deal: PracticeDeal): HTMLElement {
  const { make, labels } = kit;
  const row = make('records-record-layout-item', { 'field-label': labels.account }, make('div', { 'data-target-selection-name': 'sfdc:RecordField.Account.Name' },
    make('span.test-id__field-label', {}, labels.account), make('span.test-id__field-value', {}, deal.account)));
  const host = make('div.windowViewMode-maximized.active.lafPageHost', {}, make('one-record-home-flexipage2', {}, row));
  return make('section.tabContent.oneConsoleTab', { role: 'tabpanel', 'aria-hidden': 'true', style: 'display:none' },
    make('div.oneWorkspaceTabWrapper', {}, host));
}

function workspace(kit: Kit, deal: PracticeDeal, page: HTMLElement, address: (id: string) => string): Workspace {
  const { make, layout, labels } = kit;
  const id = deal.ids.salesforce;
  const title = make('span.title.slds-truncate', { title: deal.name }, deal.name);
  const subtitle = make('span.title.slds-truncate', {}, deal.name);
  const own = tabItem(kit, address(id), subtitle);
  select(own, true);
  const parent = encodeURIComponent(`/lightning/r/Opportunity/${id}/view`);
  const accountTab = tabItem(kit, `https://${layout.host}/lightning/r/Account/${ACCOUNT_ID}/view?ws=${parent}`, make('span.title', {}, `${labels.account360}: ${deal.account}`));
  const host = make('div.windowViewMode-maximized.active.lafPageHost', {}, wrapPage(kit, page));
  const inner = make('section.tabContent.active.oneConsoleTab', { role: 'tabpanel' }, make('div.oneWorkspaceTabWrapper', {}, host));
  const subTabs = make('div.oneConsoleTabset', {}, make('div.tabContainer', {}, make('ul.tabBarItems', { role: 'tablist' }, own, accountTab)),
    make('div.tabsetBody', {}, inner, accountPanel(kit, deal)));
  const section = make('section.tabContent.oneConsoleTab', { role: 'tabpanel', style: 'display:none' }, make('div.navexWorkspace.oneWorkspace', {}, subTabs));
  return { deal, tab: tabItem(kit, address(id), title), title, subtitle, section };
}

/** A console app: a workspace tab per deal, with sub-tabs; every workspace keeps an active page host of its own. */
export function consoleApp(kit: Kit, deals: PracticeDeal[], address: (recordId: string) => string): AppFrame {
  const { make } = kit;
  const workspaces = new Map<string, Workspace>();
  const strip = make('ul.tabBarItems.slds-context-bar__item', { role: 'tablist' });
  const panels = make('div.split-right');
  const manager = make('div.navexWorkspaceManager', {}, make('div.oneConsoleTabset', {}, make('div.tabContainer', {}, strip), make('div.tabsetBody', {}, panels)));
  return {
    root: body(kit, topOfApp(kit, deals, address), make('div#brandBand_1.slds-brand-band', {}, make('div', {}, manager))),
    add(deal, page) {
      const entry = workspace(kit, deal, page, address);
      workspaces.set(deal.ids.salesforce, entry);
      strip.append(entry.tab);
      panels.append(entry.section);
    },
    activate(recordId) {
      for (const [id, entry] of workspaces) {
        const on = id === recordId;
        select(entry.tab, on);
        setClass(entry.section, 'active', on);
        entry.section.style.display = on ? '' : 'none';
        entry.section.toggleAttribute('aria-hidden', false);
        if (!on) entry.section.setAttribute('aria-hidden', 'true');
        const inner = entry.section.querySelector('.navexWorkspace');
        if (inner) setClass(inner, 'active', on);
      }
    },
    refresh() {
      for (const { deal, title, subtitle } of workspaces.values()) {
        title.textContent = deal.name;
        title.title = deal.name;
        subtitle.textContent = deal.name;
      }
    },
  };
}
