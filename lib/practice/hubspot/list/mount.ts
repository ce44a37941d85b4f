import type { PracticeDeal, PracticeHost, PracticeListPage } from '../../contract';
import { createKit } from '../kit';
import { moveTo, write } from '../live-scene';
import { propertyOfField } from '../properties';
import { textsOf } from '../texts';
import { boardOf } from './board';
import { dealPreview, indexBar, type ListParts } from './index-page';
import type { ListSpec } from './spec';
import { tableOf, type DrawnList } from './table';

/** The page around a list: look, language, title, bar. Returns what goes when the list goes. */
function around(doc: Document, parts: ListParts, list: DrawnList): Element[] {
  const { kit, spec, text } = parts;
  const style = kit.el('style');
  style.textContent = kit.styleSheet();
  doc.head.append(style);
  doc.documentElement.lang = spec.record.language;
  doc.body.className = kit.el('div', { look: 'body' }).className;
  doc.title = text('deals');
  const bar = kit.el('header', { 'data-test-id': 'hs-global-toolbar', look: 'toolbar' }, kit.el('span', { look: 'brand' }, text('brand')));
  const main = kit.el('main', {}, kit.el('div', { id: 'crm' }, kit.el('div', { look: 'index' }, ...indexBar(parts), list.node)));
  doc.body.append(bar, main);
  return [style, bar, main];
}

function dealIn(deals: readonly PracticeDeal[], recordId: string): PracticeDeal {
  const found = deals.find((deal) => deal.ids.hubspot === recordId);
  if (!found) throw new Error(`The list has no deal "${recordId}".`);
  return found;
}

/** Draws a list or board into the document; deals open on the record pages by in-app navigation, or in a quick view over it. */
export function mountList(doc: Document, host: PracticeHost, spec: ListSpec, deals: PracticeDeal[], address: (recordId: string) => string): PracticeListPage {
  const common = { spec, deals, host, address, kit: createKit(doc, spec.record.seed + 1), text: textsOf(spec.record.language) };
  const preview = dealPreview(common);
  const parts: ListParts = { ...common, preview: preview.open };
  const list = spec.layout === 'table' ? tableOf(parts) : boardOf(parts);
  const nodes = around(doc, parts, list);
  const redrawn = (recordId: string, property: string | null) => {
    list.draw();
    const shown = preview.shown();
    if (shown?.scene.deal.ids.hubspot === recordId && property) shown.changed(property);
  };
  return {
    shown: list.shown,
    setField(recordId, field, value) {
      write(dealIn(deals, recordId), field, value);
      redrawn(recordId, propertyOfField(field));
    },
    moveStage(recordId, stage) {
      moveTo(dealIn(deals, recordId), stage);
      redrawn(recordId, 'dealstage');
    },
    rerender: list.draw,
    scrollTo: list.scrollTo,
    open: (recordId) => host.navigate(address(recordId)),
    dispose() {
      preview.close();
      for (const node of [...nodes, ...doc.querySelectorAll('[data-layer-for]')]) node.remove();
    },
  };
}
