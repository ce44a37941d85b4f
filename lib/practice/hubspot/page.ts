import type { PracticeDeal, PracticeHost, PracticePage } from '../contract';
import { pageChrome } from './chrome';
import { recordFrame } from './frame';
import { createKit, type Kit } from './kit';
import { liveScene, write, type LiveScene } from './live-scene';
import { moreDeals } from './more-deals';
import { propertyOfField } from './properties';
import type { VariantSpec } from './spec';
import { textsOf } from './texts';

/** Milliseconds that the former record stays on the page after the address changed. */
const FORMER_STAYS = 60;

interface PageParts {
  spec: VariantSpec;
  kit: Kit;
  deals: PracticeDeal[];
  host: PracticeHost;
  address: (recordId: string) => string;
}

interface Shown extends LiveScene {
  frame: HTMLElement;
}

function createShown(parts: PageParts, deal: PracticeDeal, reusedTitle: HTMLElement | null, whenFull: () => void): Shown {
  const live = liveScene(parts, deal);
  const frame = recordFrame(live.scene, reusedTitle);
  live.run(() => {
    whenFull();
    if (parts.spec.openPanel) live.scene.showAllProperties();
  });
  return { ...live, frame };
}

/** The id of the deal in an address of this layout, old or new, or null. */
function recordIdIn(url: string): string | null {
  return /\/contacts\/\d+\/(?:record\/0-3|deal)\/(\d+)/.exec(url)?.[1] ?? null;
}

/** Shows records one after another inside the application's root. */
function recordStage(parts: PageParts, root: HTMLElement, mark: (recordId: string) => void) {
  const { kit } = parts;
  let shown: Shown | null = null;
  let next = new AbortController();
  const swap = (deal: PracticeDeal) => {
    const former = shown;
    former?.end.abort();
    kit.doc.querySelectorAll('[data-layer-for]').forEach((layer) => layer.remove());
    const title = former && parts.spec.titleNode === 'reused' ? former.frame.querySelector<HTMLElement>('h2') : null;
    const fresh = createShown(parts, deal, title, () => {
      kit.doc.title = deal.name;
      // The former record goes last: for a while both are on the page, one of them hidden.
      for (const frame of Array.from(root.children)) if (frame !== fresh.frame) frame.remove();
    });
    shown = fresh;
    if (former) former.frame.hidden = true;
    root.append(fresh.frame);
    mark(deal.ids.hubspot);
  };
  const show = (deal: PracticeDeal) => {
    next.abort();
    next = new AbortController();
    if (shown) kit.until(next.signal).later(FORMER_STAYS, () => swap(deal));
    else swap(deal);
  };
  return { show, shown: () => shown, end() { next.abort(); shown?.end.abort(); } };
}

function dealAt(parts: PageParts): PracticeDeal {
  const id = recordIdIn(parts.host.url());
  const deal = [...parts.deals, ...moreDeals(parts.spec.language)].find((entry) => entry.ids.hubspot === id) ?? parts.deals[0];
  if (!deal) throw new Error('A practice page needs at least one deal.');
  return deal;
}

function mountChrome(parts: PageParts, preview: (deal: PracticeDeal) => void): { root: HTMLElement; nodes: HTMLElement[]; mark: (recordId: string) => void } {
  const { kit, spec } = parts;
  const style = kit.el('style');
  style.textContent = kit.styleSheet();
  kit.doc.head.append(style);
  kit.doc.documentElement.lang = spec.language;
  kit.doc.body.className = kit.el('div', { look: 'body' }).className;
  const chrome = pageChrome({
    kit, text: textsOf(spec.language), deals: parts.deals, address: parts.address,
    open: (id) => parts.host.navigate(parts.address(id)), preview,
  });
  const root = kit.el('div', { id: 'crm' });
  const main = kit.el('main', {}, root);
  kit.doc.body.append(...chrome.nodes, main);
  return { root, nodes: [style, ...chrome.nodes, main], mark: chrome.mark };
}

/**
 * Draws one layout into the document and follows the host's address.
 * @returns the page's handle: what a user can do on it, for scenarios and tests.
 */
export function mountPage(doc: Document, host: PracticeHost, spec: VariantSpec, deals: PracticeDeal[], address: (recordId: string) => string): PracticePage {
  const parts: PageParts = { spec, kit: createKit(doc, spec.seed), deals, host, address };
  const ended = new AbortController();
  const frame = mountChrome(parts, (deal) => stage.shown()?.scene.preview({ object: '0-3', id: deal.ids.hubspot, name: deal.name }));
  const stage = recordStage(parts, frame.root, frame.mark);
  let current = dealAt(parts);
  host.onNavigate(() => {
    const deal = dealAt(parts);
    if (deal.ids.hubspot === current.ids.hubspot) return;
    current = deal;
    stage.show(deal);
  }, ended.signal);
  stage.show(current);
  return {
    current: () => current,
    setField(field, value) {
      write(current, field, value);
      const name = propertyOfField(field);
      const shown = stage.shown();
      if (shown?.scene.deal === current) [name, field].forEach((changed) => changed && shown.changed(changed));
    },
    moveStage(label) {
      const shown = stage.shown();
      if (shown?.scene.deal === current) shown.scene.moveStage(label);
      else current.stage.hubspot = label;
    },
    open: (recordId) => host.navigate(address(recordId)),
    dispose() {
      ended.abort();
      stage.end();
      doc.querySelectorAll('[data-layer-for]').forEach((layer) => layer.remove());
      for (const node of frame.nodes) node.remove();
    },
  };
}
