import type { PracticeDeal } from '../contract';
import type { Kit } from './kit';

/** The frame around records: where hosts of records go, and which of them is in front. */
export interface AppFrame {
  root: HTMLElement;
  /** Puts a record's page into the frame, behind the others. */
  add(deal: PracticeDeal, page: HTMLElement): void;
  /** Brings one record to the front; the others stay mounted and hidden. */
  activate(recordId: string): void;
  /** Writes names again after a saved change. */
  refresh(): void;
}

/** Header and navigation bar, the same in both kinds of app. */
export function topOfApp(kit: Kit, deals: PracticeDeal[], address: (recordId: string) => string): HTMLElement[] {
  const { make, labels } = kit;
  const links = deals.map((deal) => make('one-app-nav-bar-item-root', {}, make('a', { href: address(deal.ids.salesforce) }, make('span.slds-truncate', {}, deal.name))));
  return [
    make('header#oneHeader.slds-global-header_container.oneHeader', {}, make('span.product', {}, 'Practice CRM · Salesforce layout'), make('span.host', {}, kit.layout.host)),
    make('one-appnav', {}, make('one-app-nav-bar', {}, make('nav', { 'aria-label': labels.otherDeals }, make('span.nav-title', {}, labels.otherDeals), ...links))),
  ];
}

export function body(kit: Kit, top: HTMLElement[], content: HTMLElement): HTMLElement {
  const { make } = kit;
  return make('div.desktop.container.forceStyle.oneOne.navexDesktopLayoutContainer.lafAppLayoutHost', {}, make('div.viewport', {},
    make('section.stage.panelSlide', {}, ...top, content)));
}

/** The page of one record inside its host, with the wrapper that Aura puts around an LWC record page. */
export function wrapPage(kit: Kit, page: HTMLElement): HTMLElement {
  const { make } = kit;
  return make('div.slds-brand-band.forceBrandBand', {}, make('div.slds-template__container', {},
    make('div', { 'data-aura-class': 'oneRecordHomeFlexipage2Wrapper' }, page)));
}
