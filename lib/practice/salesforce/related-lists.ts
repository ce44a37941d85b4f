import type { RecordScope } from './kit';
import { randomToken } from './kit';

type Person = { name: string; role: string | null };

function personLink(scope: RecordScope, person: Person, index: number): HTMLElement {
  const { make } = scope;
  return make('force-lookup', {}, make('records-hoverable-link', {}, make('div', {},
    make('a', { href: scope.address('Contact', `0035g00000PhCo${index + 1}AAF`) }, make('span', {}, make('slot', {}, make('span', {}, person.name)))))));
}

function header(scope: RecordScope): HTMLElement {
  const { make, labels, deal } = scope;
  return make('lst-list-view-manager-header', {}, make('h2.slds-card__header-title', {},
    make('span.slds-truncate', { title: labels.contactRoles }, labels.contactRoles), make('span.lds-shrink-none', {}, `(${deal.contacts.length})`)));
}

function card(scope: RecordScope, display: HTMLElement, all: string): HTMLElement {
  const { make, labels } = scope;
  return make('flexipage-component2', { 'data-component-id': 'force_relatedListSingleContainer' }, make('slot', {},
    make('lst-related-list-single-container', {}, make('laf-progressive-container', {}, make('slot', {}, make('lst-related-list-single-app-builder-mapper', {},
      make('article.slds-card', { 'aria-label': labels.contactRoles }, make('lst-related-list-view-manager', {},
        make('lst-common-list-internal', {}, header(scope), make('lst-primary-display-manager', {}, make('lst-primary-display', {}, display))),
        make('a.slds-card__footer', { href: all }, labels.viewAll)))))))));
}

/** Contact roles as tiles: name as heading, role as label and value. */
export function relatedTiles(scope: RecordScope, all: string): HTMLElement {
  const { make, labels, deal } = scope;
  const tiles = deal.contacts.map((person, index) => make('lst-template-list-item-factory', {}, make('lst-related-preview-card', {}, make('article', {},
    make('h3', {}, make('lst-template-list-field', {}, personLink(scope, person, index))),
    make('dl', {}, make('dt', { title: labels.role }, `${labels.role}:`), make('dd', {}, make('lst-template-list-field', {}, person.role ?? '')))))));
  return card(scope, make('lst-primary-display-card', {}, make('lst-template-list', {}, ...tiles)), all);
}

function headCell(scope: RecordScope, label: string, key: string): HTMLElement {
  const { make } = scope;
  return make('th', { 'data-col-key-value': key, 'aria-label': label, role: 'columnheader' },
    make('lightning-primitive-header-factory', {}, make('a.slds-th__action', { role: 'button' }, make('span', {}, label))));
}

function dataCell(scope: RecordScope, tag: 'th' | 'td', label: string, key: string, inner: HTMLElement): HTMLElement {
  const { make } = scope;
  return make(tag, { role: tag === 'th' ? 'rowheader' : 'gridcell', 'data-label': label, 'data-col-key-value': key },
    make('lightning-primitive-cell-factory', {}, make('span', {}, make('div', {}, inner))));
}

/** Contact roles as a table: cells carry the field name in their column key. */
export function relatedTable(scope: RecordScope, all: string): HTMLElement {
  const { make, labels, deal } = scope;
  const nameKey = 'ContactId-lstOutputLookup-0';
  const roleKey = 'Role-text-1';
  const rows = deal.contacts.map((person, index) => make('tr', { 'data-row-key-value': `00K${randomToken(scope.random, 12)}AAA`, 'data-row-number': String(index + 1) },
    dataCell(scope, 'th', labels.contactName, nameKey, make('lightning-primitive-custom-cell', {}, make('lst-output-lookup', {}, personLink(scope, person, index)))),
    dataCell(scope, 'td', labels.role, roleKey, make('lightning-base-formatted-text', {}, person.role ?? ''))));
  const table = make('table.slds-table', { role: 'grid', 'aria-label': labels.contactRoles },
    make('thead', {}, make('tr', { 'data-row-key-value': 'HEADER' }, headCell(scope, labels.contactName, nameKey), headCell(scope, labels.role, roleKey))),
    make('tbody', { 'data-rowgroup-body': '' }, ...rows));
  return card(scope, make('lst-primary-display-grid', {}, make('lightning-datatable', {},
    make('div.slds-scrollable_x', {}, make('div.slds-scrollable_y', {}, table)))), all);
}

/** Contact roles in the older Aura list, which many orgs still show. The frame is known, the inside of a tile is a guess. */
export function relatedAuraTiles(scope: RecordScope, all: string): HTMLElement {
  const { make, labels, deal } = scope;
  const items = deal.contacts.map((person, index) => make('li', {}, make('div.forceRelatedListPreview', {}, make('article.listItemBody', {},
    make('h3', {}, make('a.outputLookupLink', { href: scope.address('Contact', `0035g00000PhCo${index + 1}AAF`) }, person.name)),
    make('ul.tileDetail', {}, make('li', {}, make('span.label', { title: labels.role }, `${labels.role}:`), make('span.value.uiOutputText', {}, person.role ?? '')))))));
  return make('flexipage-component2', { 'data-component-id': 'force_relatedListSingleContainer' }, make('slot', {}, make('lst-related-list-single-container', {},
    make('lst-related-list-single-aura-wrapper', {}, make('div.forceRelatedListSingleContainer', {},
      make('article.slds-card.forceRelatedListCardDesktop', { 'aria-label': labels.contactRoles },
        make('h2.slds-card__header-title', {}, make('a', { href: all }, make('span', { title: labels.contactRoles }, labels.contactRoles), make('span', {}, `(${deal.contacts.length})`))),
        make('ul', {}, ...items), make('a.slds-card__footer', { href: all }, labels.viewAll)))))));
}
