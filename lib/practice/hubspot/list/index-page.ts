import type { PracticeDeal, PracticeHost } from '../../contract';
import { highlightCard, titleNode, fillTitle } from '../highlight';
import { cardsOf } from '../cards';
import type { Kit } from '../kit';
import { liveScene, type LiveScene } from '../live-scene';
import { panel } from '../panels';
import { PIPELINE } from '../properties';
import type { TextKey } from '../texts';
import type { ListSpec } from './spec';

/** What the builders of one list share. */
export interface ListParts {
  spec: ListSpec;
  kit: Kit;
  deals: PracticeDeal[];
  host: PracticeHost;
  text: (key: TextKey) => string;
  /** Address of a deal's own page. */
  address: (recordId: string) => string;
  preview: (deal: PracticeDeal) => void;
}

/** The link on a deal's name and the button beside it that opens the quick view. */
export function nameLink(parts: ListParts, deal: PracticeDeal, attributes: Record<string, string>, ...inside: HTMLElement[]): { link: HTMLElement; preview: HTMLElement } {
  const { kit } = parts;
  const link = kit.el('a', { href: new URL(parts.address(deal.ids.hubspot)).pathname, ...attributes }, ...inside);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    parts.host.navigate(parts.address(deal.ids.hubspot));
  });
  const preview = kit.el('button', { type: 'button', look: 'quiet' }, parts.text('preview'));
  preview.addEventListener('click', () => parts.preview(deal));
  return { link, preview };
}

/** The quick view of a deal over the list: the address stays, the deal's cards fill bit by bit. Nothing but its link says whose they are. */
export function dealPreview(parts: Omit<ListParts, 'preview'>): { open: (deal: PracticeDeal) => void; shown: () => LiveScene | null; close: () => void } {
  const { kit, spec, text } = parts;
  let shown: { live: LiveScene; layer: HTMLElement } | null = null;
  const close = () => {
    shown?.live.end.abort();
    shown?.layer.remove();
    shown = null;
  };
  return {
    close,
    shown: () => (shown?.layer.isConnected ? shown.live : null),
    open(deal) {
      close();
      const live = liveScene({ spec: spec.record, kit, deals: parts.deals }, deal);
      const title = titleNode(live.scene);
      title.append(live.scene.slot(() => {
        fillTitle(live.scene, title);
        return title.firstElementChild as HTMLElement;
      }));
      const link = kit.el('a', { href: new URL(parts.address(deal.ids.hubspot)).pathname, look: 'crumb' }, text('viewRecord'));
      link.addEventListener('click', (event) => {
        event.preventDefault();
        parts.host.navigate(parts.address(deal.ids.hubspot));
      });
      const inside = kit.el('div', { 'data-crm-location': 'CRM_OBJECT_PREVIEW' }, link,
        highlightCard(live.scene, title), ...cardsOf(live.scene, spec.record.left), ...cardsOf(live.scene, spec.record.right));
      shown = { live, layer: panel(live.scene, text('preview'), inside) };
      live.run(() => undefined);
    },
  };
}

/** The bar above a list, and a tile with a sum that is no deal. */
export function indexBar(parts: ListParts): HTMLElement[] {
  const { kit, text, spec } = parts;
  const bar = kit.el('div', { look: 'indexBar' },
    kit.el('button', { type: 'button', look: 'secondary', 'data-test-id': 'compact-toolbar-pipeline-switcher', 'data-locale-at-render': spec.record.uiLocale }, PIPELINE),
    kit.el('button', { type: 'button', look: 'secondary', 'data-test-id': 'compact-toolbar-visualization-selector' }, text(spec.layout)),
    kit.el('input', { 'data-test-id': 'compact-toolbar-search-input', type: 'search', look: 'field', style: 'width:220px', 'aria-label': text('search'), placeholder: text('search') }));
  return [bar, kit.el('div', { 'data-test-id': 'data-well', look: 'well' }, kit.el('span', {}, text('total')), kit.el('strong', {}, '€ 9.999.999,00'))];
}

