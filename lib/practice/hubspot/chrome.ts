import type { PracticeDeal } from '../contract';
import type { Kit } from './kit';
import type { TextKey } from './texts';

interface ChromeOptions {
  kit: Kit;
  text: (key: TextKey) => string;
  deals: readonly PracticeDeal[];
  address: (recordId: string) => string;
  open: (recordId: string) => void;
  preview: (deal: PracticeDeal) => void;
}

/** Menu entries whose test ids look like names of properties: a reader must not take them for any. */
const MENU = ['deals', 'contacts', 'companies', 'tasks'] as const;

function dealLinks(options: ChromeOptions): { node: HTMLElement; mark: (recordId: string) => void } {
  const { kit } = options;
  const entries = options.deals.map((deal) => {
    const link = kit.el('a', { href: options.address(deal.ids.hubspot), 'data-speculation-target': 'crm-links-CRM_OBJECT_RECORD' }, deal.name);
    link.addEventListener('click', (event) => { event.preventDefault(); options.open(deal.ids.hubspot); });
    const preview = kit.el('button', { type: 'button', 'aria-label': `${options.text('preview')}: ${deal.name}` }, '↗');
    preview.addEventListener('click', () => options.preview(deal));
    return { id: deal.ids.hubspot, node: kit.el('span', { look: 'deal' }, link, preview) };
  });
  return {
    node: kit.el('div', { look: 'deals' }, kit.el('span', { look: 'small' }, options.text('allDeals')), ...entries.map((entry) => entry.node)),
    mark: (recordId) => entries.forEach((entry) => entry.node.toggleAttribute('data-active', entry.id === recordId)),
  };
}

/** The frame around the record: toolbar, menu and links to the other deals. `mark` shows which one is open. */
export function pageChrome(options: ChromeOptions): { nodes: HTMLElement[]; mark: (recordId: string) => void } {
  const { kit, text } = options;
  const toolbar = kit.el('div', { id: 'hs-global-toolbar-root' }, kit.el('header', { 'data-test-id': 'hs-global-toolbar', look: 'toolbar' },
    kit.el('span', { look: 'brand' }, text('brand')),
    kit.el('input', { 'data-test-id': 'global-search-input-react', look: 'search', type: 'search', placeholder: text('search'), 'aria-label': text('search') })));
  const links = dealLinks(options);
  const menu = MENU.map((name) => {
    const entry = kit.el('a', { 'data-test-id': name, 'data-menu-item-level': 'secondary', 'data-location': 'vertical-nav', role: 'menuitem', href: '#' }, kit.el('span', {}, text(name)));
    entry.addEventListener('click', (event) => event.preventDefault());
    return entry;
  });
  const nav = kit.el('nav', { 'data-test-id': 'hs-vertical-nav', look: 'nav' }, kit.el('div', { role: 'menubar', look: 'layer1' }, ...menu), links.node);
  return { nodes: [toolbar, nav], mark: links.mark };
}
