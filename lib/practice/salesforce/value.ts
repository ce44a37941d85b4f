import type { FieldSpec } from './fields';
import { textOfField } from './fields';
import type { Attributes, RecordScope } from './kit';
import { stageLabel, stageOf } from './stages';
import { dressRoot } from './style';

/** Made-up ids of the people and companies that practice deals link to; the prefixes are Salesforce's own. */
export const ACCOUNT_ID = '0015g00000PhAc1AAF';
export const USER_ID = '0055g00000PhUs1AAF';
/** The day that every practice record was last changed: proves the order of day and month on the page. */
export const MODIFIED = '2026-11-20';
/** Practice records were last worked on, and moved, on these days. */
const LAST_ACTIVITY = '2026-11-19';
const LAST_STAGE_CHANGE = '2026-11-16';

/** A lookup's inside: link with the record's name, and the preview button whose text is no part of the value. */
function hoverableLink(scope: RecordScope, object: string, id: string, text: string): HTMLElement {
  const { make, labels } = scope;
  const name = make('span', {}, make('slot', {}, make('span', {}, make('slot', {}, make('span', {}, text)))));
  const preview = make('lightning-button-icon', {},
    make('button.slds-button.slds-button_icon', { type: 'button', tabindex: '-1' }, make('span.slds-assistive-text', {}, `${labels.preview} ${text}`)));
  return make('records-hoverable-link', {},
    make('div.slds-grid', {}, make('a.slds-truncate', { href: scope.address(object, id) }, name), preview));
}

/** `force-lookup` as it stands in a row; an empty one has no link. */
export function lookup(scope: RecordScope, object: string, id: string, text: string, attributes: Attributes = {}): HTMLElement {
  const { make } = scope;
  if (text === '') return make('force-lookup', attributes, make('div.slds-grid', {}, make('span', {}, make('slot'))));
  return make('force-lookup', attributes, make('div.slds-grid', {},
    object === 'User' ? make('force-record-avatar', {}, make('span.slds-avatar', { 'aria-hidden': 'true' })) : null,
    hoverableLink(scope, object, id, text)));
}

/** Moves an element's content into a native shadow root, as newer releases do with single components. */
function intoShadow(host: HTMLElement, native: boolean): HTMLElement {
  if (!native) return host;
  const root = host.attachShadow({ mode: 'open' });
  dressRoot(root);
  root.append(...host.childNodes);
  return host;
}

function owner(scope: RecordScope, attributes: Attributes): HTMLElement {
  const { make, labels, deal } = scope;
  const change = make('lightning-button-icon', {},
    make('button.slds-button.slds-button_icon', { type: 'button', title: labels.changeOwner }, make('span.slds-assistive-text', {}, labels.changeOwner)));
  return intoShadow(make('force-owner-lookup', attributes, lookup(scope, 'User', USER_ID, deal.owner), change), scope.layout.nativeShadow);
}

function stamp(scope: RecordScope, spec: FieldSpec, attributes: Attributes): HTMLElement {
  const { make, deal, formats } = scope;
  const day = spec.field === 'createdDate' ? deal.createdDate : MODIFIED;
  return make('records-modstamp', attributes,
    lookup(scope, 'User', USER_ID, deal.owner), ', ', make('lightning-formatted-text', {}, formats.dateTime(day)));
}

/** The text of a plain field as this org's user sees it. */
export function shownText(scope: RecordScope, spec: FieldSpec): string {
  const { deal, formats } = scope;
  if (spec.type === 'money') return formats.money(deal.amount, deal.currency);
  if (spec.type === 'percent') return formats.percent(deal.probability);
  if (spec.type === 'date') return formats.date(textOfField(deal, spec.field));
  if (spec.type === 'stage') return stageLabel(scope.layout, deal.stage.salesforce);
  if (spec.type === 'forecast') return stageOf(deal.stage.salesforce).forecast;
  if (spec.type === 'activity') return formats.date(LAST_ACTIVITY);
  if (spec.type === 'stage-change') return formats.dateTime(LAST_STAGE_CHANGE);
  return textOfField(deal, spec.field);
}

/** The output component of a field, by its type. Numbers, dates and money are formatted text: there is no machine value. */
export function outputOf(scope: RecordScope, spec: FieldSpec, attributes: Attributes = {}): HTMLElement {
  const { make, deal, layout } = scope;
  const marked = { 'data-output-element-id': 'output-field', ...attributes };
  switch (spec.type) {
    case 'account':
      return lookup(scope, 'Account', ACCOUNT_ID, deal.account, marked);
    case 'owner':
      return owner(scope, marked);
    case 'stamp':
      return stamp(scope, spec, marked);
    case 'stage':
      return intoShadow(make('sfa-output-stage-name', marked, make('span', {}, shownText(scope, spec))), layout.nativeShadow);
    case 'record-type':
      return make('records-record-type', marked, make('div.recordTypeName', {}, make('span', {}, scope.labels.recordTypeName)));
    case 'forecast':
      return make('sfa-output-forecast-category', marked, make('lightning-formatted-text', {}, shownText(scope, spec)));
    case 'percent':
      return make('lightning-formatted-number', marked, shownText(scope, spec));
    default:
      return make('lightning-formatted-text', marked, shownText(scope, spec));
  }
}
