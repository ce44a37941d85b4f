import type { PracticeDeal } from '../contract';
import { relatedAuraTiles, relatedTable, relatedTiles } from './related-lists';
import type { RecordScope } from './kit';

/** The contact roles as this variant shows them, or null where its page has no such list. */
export function contactRoles(scope: RecordScope): HTMLElement | null {
  const { make, layout, labels, deal } = scope;
  const all = scope.address('Opportunity', deal.ids.salesforce).replace(/\/view.*$/, '/related/OpportunityContactRoles/view');
  if (layout.contactRoles === 'none') return null;
  if (layout.contactRoles === 'quick-link') {
    const link = make('a', { href: all }, make('span', {}, `${labels.contactRoles} (${deal.contacts.length})`));
    return make('flexipage-component2', { 'data-component-id': 'force_relatedListQuickLinksContainer' }, make('slot', {},
      make('lst-related-list-quick-links-container', {}, make('div.card', {},
        make('lst-related-list-quick-link', {}, make('records-hoverable-link', {}, make('div', {}, link)))))));
  }
  if (layout.contactRoles === 'aura') return relatedAuraTiles(scope, all);
  return layout.contactRoles === 'tiles' ? relatedTiles(scope, all) : relatedTable(scope, all);
}

/** The tab of related lists: an empty list of products, which links to the record's own full list. */
export function relatedLists(scope: RecordScope): HTMLElement {
  const { make, labels, deal } = scope;
  const all = scope.address('Opportunity', deal.ids.salesforce).replace(/\/view.*$/, '/related/OpportunityLineItems/view');
  const list = make('lst-related-list-single-container', {}, make('article.slds-card', { 'aria-label': labels.products },
    make('h2.slds-card__header-title', {}, make('a', { href: all }, make('span', { title: labels.products }, labels.products), make('span', {}, '(0)')))));
  return make('flexipage-component2', { 'data-component-id': 'force_relatedListContainer' }, make('slot', {}, make('lst-related-list-container', {}, make('div', {}, list))));
}

/** Other deals of the same account: names, amounts and dates that are not this record's. */
export function accountDeals(scope: RecordScope, others: PracticeDeal[]): HTMLElement {
  const { make, formats, labels } = scope;
  const cards = others.map((other) => make('lst-template-list-item-factory', {}, make('lst-related-preview-card', {}, make('article', {},
    make('h3', {}, make('lst-template-list-field', {}, make('force-lookup', {}, make('records-hoverable-link', {}, make('div', {},
      make('a', { href: scope.address('Opportunity', other.ids.salesforce) }, make('span', {}, other.name))))))),
    make('dl', {},
      make('dt', {}, `${labels.amount}:`), make('dd', {}, make('lst-template-list-field', {}, formats.money(other.amount, other.currency))),
      make('dt', {}, `${labels.closeDate}:`), make('dd', {}, make('lst-template-list-field', {}, formats.date(other.closeDate))))))));
  return make('flexipage-component2', { 'data-component-id': 'lst_dynamicRelatedList' }, make('slot', {}, make('lst-dynamic-related-list', {},
    make('article.slds-card', { 'aria-label': labels.sameAccount }, make('lst-dynamic-related-list-with-user-prefs', {},
      make('lst-related-list-view-manager', {}, make('lst-common-list-internal', {},
        make('lst-list-view-manager-header', {}, make('h2.slds-card__header-title', {}, make('span.slds-truncate', { title: labels.sameAccount }, labels.sameAccount),
          make('span.lds-shrink-none', {}, `(${others.length})`))),
        make('lst-primary-display-manager', {}, make('lst-primary-display', {}, make('lst-primary-display-card', {}, make('lst-template-list', {}, ...cards)))))))))));
}

/** A related-record panel: rows of another deal that carry the very same attributes as the page's own. */
export function parentDeal(scope: RecordScope, parent: PracticeDeal): HTMLElement {
  const { make, formats, labels } = scope;
  const row = (api: string, label: string, text: string): HTMLElement => make('records-record-layout-item', { 'field-label': label },
    make('div', { role: 'listitem', 'data-target-selection-name': `sfdc:RecordField.Opportunity.${api}` }, make('div.test-id__output-root', {},
      make('span.test-id__field-label', {}, label),
      make('span.test-id__field-value', {}, make('slot', { name: 'outputField' }, make('lightning-formatted-text', { slot: 'outputField' }, text))))));
  return make('flexipage-component2', { 'data-component-id': 'console_relatedRecord' }, make('slot', {}, make('article.slds-card', {},
    make('h2', {}, parent.name), row('Amount', labels.amount, formats.money(parent.amount ?? 1000, parent.currency)),
    row('CloseDate', labels.closeDate, formats.date(parent.closeDate)), row('NextStep', labels.nextStep, parent.nextStep || 'Somebody else calls'))));
}
