import type { PracticeHost } from '../contract';
import { element } from './element';
import type { Model } from './model';
import { pageStyle } from './style';

export interface Shell {
  /** Where records are drawn. */
  stage: HTMLElement;
  /** The layer for flyouts, outside the form. */
  flyouts: HTMLElement;
  /** Draws the list of deals again, with the one of the address marked. */
  drawList(recordId: string | null): void;
  /** Puts a pane beside the page. */
  beside(pane: HTMLElement): void;
  remove(): void;
}

/** Deals in the navigation. */
const MOST_LINKS = 3;

function drawLinks(doc: Document, list: HTMLElement, model: Model, host: PracticeHost, address: (id: string) => string, recordId: string | null): void {
  // A few: the others are opened from a list.
  const links = model.deals.slice(0, MOST_LINKS).map((deal) => {
    const id = deal.ids.dynamics;
    const link = element(doc, 'a', { href: address(id), class: 'pd-link', 'aria-current': id === recordId ? 'page' : null }, [deal.name]);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      host.navigate(address(id));
    });
    return element(doc, 'li', { 'data-id': `sitemap-entity-${id.slice(-4)}`, role: 'treeitem' }, [link]);
  });
  list.replaceChildren(...links);
}

/** The application around the form: top bar, list of deals, room for records and flyouts. */
export function applicationShell(doc: Document, model: Model, host: PracticeHost, address: (id: string) => string): Shell {
  const list = element(doc, 'ul', { role: 'tree', class: 'pd-links' });
  const stage = element(doc, 'div', { class: 'pd-stagearea' });
  const flyouts = element(doc, 'div', { flyoutroot: '__flyoutRootNode' });
  const style = element(doc, 'style', {}, [pageStyle]);
  const nav = element(doc, 'div', { 'data-id': 'navbar-container', class: 'pd-nav' }, [element(doc, 'h2', { class: 'pd-navtitle' }, [model.say('opportunities')]), list]);
  const shell = element(doc, 'div', { id: 'ApplicationShell', class: `pd-shell pd-${model.layout.look}` }, [
    element(doc, 'div', { 'data-id': 'topBar', class: 'pd-top' }, [model.say('app')]), nav, stage,
  ]);
  doc.head.append(style);
  doc.body.append(shell, flyouts);
  doc.body.setAttribute('data-loaded', '1');
  doc.documentElement.lang = model.layout.language === 'nl' ? 'nl-NL' : 'en-US';
  return {
    stage, flyouts,
    drawList: (recordId) => drawLinks(doc, list, model, host, address, recordId),
    beside: (pane) => shell.append(pane),
    remove() {
      for (const part of [style, shell, flyouts, ...doc.querySelectorAll('.pd-dialog')]) part.remove();
      doc.body.removeAttribute('data-loaded');
    },
  };
}
