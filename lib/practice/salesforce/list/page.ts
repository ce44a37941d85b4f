import type { PracticeDeal, PracticeHost, PracticeListPage } from '../../contract';
import { dealAddress, recordAddress, recordIn } from '../address';
import { dealsOf } from '../closed';
import { kitOf } from '../kit-of';
import type { SalesforceLayout } from '../layout';
import { stageOf } from '../stages';
import { styleElement } from '../style';
import { columnsOf } from './columns';
import { listDeals } from './deals';
import { listFrame } from './frame';
import { kanban } from './kanban';
import type { ListSpec } from './specs';
import { auraTable } from './table-aura';
import { lwcTable } from './table-lwc';
import type { ListScope, ListView } from './view';

const LABEL = 'Opportunities';
const VIEWS: Record<ListSpec['kind'], (scope: ListScope) => ListView> = {
  lwc: (scope) => lwcTable(scope, LABEL), inspection: (scope) => lwcTable(scope, LABEL), aura: (scope) => auraTable(scope, LABEL), kanban,
};

/** Clicks on links: deals that this org can open are opened, everything else stays where it is. */
function takeLinks(scope: ListScope, host: PracticeHost, root: HTMLElement): void {
  const known = new Set(dealsOf(scope.kit.layout).map((deal) => deal.ids.salesforce));
  root.addEventListener('click', (event) => {
    const anchor = event.composedPath().find((node): node is HTMLAnchorElement => (node as Element).localName === 'a');
    if (!anchor?.hasAttribute('href')) return;
    event.preventDefault();
    const id = recordIn(anchor.href);
    if (id !== null && known.has(id)) host.navigate(dealAddress(scope.kit.layout, id));
  }, { signal: scope.kit.signal });
}

function scopeOf(spec: ListSpec, layout: SalesforceLayout, doc: Document, signal: AbortSignal): ListScope {
  const kit = kitOf(doc, layout, signal);
  return { kit, spec, columns: columnsOf(kit, spec.columns), deals: listDeals(spec, layout), address: (object, id) => recordAddress(layout, object, id) };
}

/** Puts a list's frame and look into a document. The result takes both out again. */
function attach(scope: ListScope, root: HTMLElement): () => void {
  const { doc, layout } = scope.kit;
  const style = styleElement(doc);
  doc.documentElement.lang = layout.language === 'nl' ? 'nl-NL' : 'en-US';
  doc.title = `${LABEL} | Salesforce`;
  doc.head.append(style);
  doc.body.append(root);
  return () => [root, style].forEach((element) => element.remove());
}

/** Mounts one list into a document and keeps it alive until it is disposed of. */
export function mountList(spec: ListSpec, layout: SalesforceLayout, doc: Document, host: PracticeHost): PracticeListPage {
  const ending = new AbortController();
  const scope = scopeOf(spec, layout, doc, ending.signal);
  const view = VIEWS[spec.kind](scope);
  const root = listFrame(scope, view.root);
  const detach = attach(scope, root);
  let first = 0;
  const find = (id: string): PracticeDeal | undefined => scope.deals.find((deal) => deal.ids.salesforce === id);
  const change = (id: string, changes: Partial<PracticeDeal>): void => {
    Object.assign(find(id) ?? {}, changes);
    view.draw(first);
  };
  view.draw(first);
  takeLinks(scope, host, root);
  return {
    shown: () => view.shown(),
    setField: (id, field, value) => change(id, { [field]: value }),
    moveStage(id, stage) {
      const { api, probability } = stageOf(stage);
      const deal = find(id);
      if (deal) change(id, { probability, stage: { ...deal.stage, salesforce: api } });
    },
    rerender() {
      scope.deals.reverse();
      view.draw(first);
    },
    scrollTo(index) {
      first = Math.max(0, Math.min(index, scope.deals.length - spec.drawn));
      view.draw(first);
    },
    open: (id) => host.navigate(dealAddress(layout, id)),
    dispose() {
      ending.abort();
      detach();
    },
  };
}
