import { card } from './card';
import { propertyNamed } from './properties';
import type { Scene } from './scene';

export interface AssociatedRecord {
  object: '0-1' | '0-2';
  id: string;
  name: string;
  /** Association label, drawn as a tag. */
  tag: string | null;
}

/** The deal's contacts or companies with fictional record ids. */
export function associatedRecords(scene: Scene, of: 'contacts' | 'companies'): AssociatedRecord[] {
  const { deal } = scene;
  if (of === 'companies') return deal.account ? [{ object: '0-2', id: `7${deal.ids.hubspot.slice(1)}`, name: deal.account, tag: scene.text('primary') }] : [];
  return deal.contacts.map((contact, index) => ({ object: '0-1', id: `5${index}${deal.ids.hubspot.slice(2)}`, name: contact.name, tag: contact.role }));
}

/** Address of an associated record on this portal. */
export function recordAddress(scene: Scene, object: string, id: string): string {
  return `/contacts/${scene.spec.portal}/record/${object}/${id}`;
}

/** Rows of the associated record: same grammar as the deal's own, other facts. */
function decoyRows(scene: Scene, record: AssociatedRecord): HTMLElement {
  const { kit } = scene;
  const rows: [string, string][] = record.object === '0-1'
    ? [['closedate', '01/31/2021'], ['decision_maker', record.name]]
    : [['amount', '€1.00'], ['closedate', '02/28/2021'], ['description', 'example.com']];
  return kit.el('div', { look: 'small' }, ...rows.map(([name, value]) => kit.el('div', {}, `${propertyNamed(name).label[scene.spec.language]}: `,
    kit.el('span', { 'data-test-id': `property-input-${name}` }, value))));
}

function tile(scene: Scene, record: AssociatedRecord): HTMLElement {
  const { kit } = scene;
  const kind = record.object === '0-1' ? 'contact' : 'company';
  const link = kit.el('a', {
    'data-test-id': `${kind}-chicklet-title-link`, 'data-selenium-test': `${kind}-chicklet-title-link`, href: recordAddress(scene, record.object, record.id),
  }, kit.el('span', {}, record.name));
  link.addEventListener('click', (event) => { event.preventDefault(); scene.preview({ object: record.object, id: record.id, name: record.name }); });
  const tag = record.tag && kit.el('span', { 'data-component-name': 'UITag', look: 'badge' }, kit.el('span', {}, record.tag));
  const mail = `${record.name.toLowerCase().replace(' ', '.')}@example.com`;
  const more = kind === 'contact'
    ? kit.el('div', {}, kit.el('a', { 'data-test-id': 'contact-chicklet-email', href: `mailto:${mail}` }, mail))
    : kit.el('div', { look: 'small' }, 'example.com');
  const name = scene.spec.markup === 'old' ? `chicklet-${record.id}` : `chiclet-${record.object}-${record.id}`;
  return kit.el('div', { 'data-test-id': name, 'data-selenium-test': 'chicklet', look: 'tile' },
    kit.wrap(kit.el('div', {}, link, ' ', tag, more)), scene.spec.associations === 'when-near' ? decoyRows(scene, record) : null);
}

function content(scene: Scene, object: string, records: AssociatedRecord[]): HTMLElement {
  const { kit } = scene;
  return kit.el('div', { 'data-test-id': `associated-objects-card-content-${object}` },
    ...(records.length > 0 ? records.map((record) => tile(scene, record)) : [kit.el('div', { look: 'small' }, scene.text('noContacts'))]));
}

/** Fills the holder once it comes near the viewport, as the CRM mounts cards. */
function whenNear(scene: Scene, holder: HTMLElement, build: () => HTMLElement): void {
  const Observer = scene.kit.doc.defaultView?.IntersectionObserver;
  if (!Observer) return;
  const observer = new Observer((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    scene.kit.later(40, () => holder.replaceChildren(build()));
  });
  observer.observe(holder);
}

/** The former card names its object in one attribute. */
function oldCard(scene: Scene, object: string, title: string, body: () => HTMLElement): HTMLElement {
  const { kit } = scene;
  return kit.el('section', { 'data-sidebar-card-association-object-type-id': object, 'data-sidebar-key': title.replace(/ \(\d+\)$/, ''), look: 'card' },
    kit.el('header', { look: 'cardHead' }, kit.el('span', { 'data-selenium-test': 'crm-card-title' }, title)),
    kit.el('div', { look: 'cardBody' }, scene.slot(body)));
}

/** The table form of the middle column: one row a record, no tiles. */
function tableOf(scene: Scene, records: AssociatedRecord[]): HTMLElement {
  const { kit } = scene;
  return kit.el('div', {}, ...records.map((record) => kit.el('div', { look: 'tile' },
    kit.el('a', { href: recordAddress(scene, record.object, record.id) }, record.name), ' ',
    record.tag && kit.el('span', { 'data-component-name': 'UITag', look: 'badge' }, kit.el('span', {}, record.tag)))));
}

/** The card of associated contacts or companies; the count in its title is known before its content. */
export function associationsCard(scene: Scene, of: 'contacts' | 'companies', form?: 'table'): HTMLElement {
  const { kit, spec } = scene;
  const object = of === 'contacts' ? '0-1' : '0-2';
  const title = `${scene.text(of)} (${associatedRecords(scene, of).length})`;
  const body = () => {
    const build = () => scene.live(['account'], () => content(scene, object, associatedRecords(scene, of)));
    if (spec.associations === 'with-page') return build();
    const holder = kit.el('div', {}, kit.el('div', { 'aria-busy': 'true', 'data-loading': 'true' }, kit.el('span', { look: 'skeleton' })));
    whenNear(scene, holder, build);
    return holder;
  };
  if (form === 'table') {
    const table = () => scene.live(['account'], () => tableOf(scene, associatedRecords(scene, of)));
    return card(scene, { id: `ASSOCIATION_TABLE/${object}`, type: 'ASSOCIATION_TABLE', title, body: table });
  }
  if (spec.markup === 'old') return oldCard(scene, object, title, body);
  const id = `ASSOCIATION_V3/${object}`;
  return card(scene, { id, type: 'ASSOCIATION_V3', title: title, body });
}
