import type { PracticeDeal } from '../../contract';
import { STAGES, stageLabel } from '../stages';
import type { Column } from './columns';
import type { ListScope, ListView } from './view';

/** Lines that only a class tells apart. */
const LINES: Partial<Record<Column['name'], string>> = { amount: 'sfaOpportunityDealMotionAmount', closeDate: 'sfaOpportunityDealMotionCloseDate' };

function line(scope: ListScope, column: Column, deal: PracticeDeal): HTMLElement {
  const { make } = scope.kit;
  const own = LINES[column.name];
  const output = make(`span.${column.name === 'closeDate' ? 'uiOutputDate' : 'uiOutputText'}`, { title: column.text(deal) }, column.text(deal));
  return make('p.slds-truncate.runtime_sales_pipelineboardPipelineViewCardItemStencil', {}, own ? make(`div.${own}`, {}, output) : output);
}

function card(scope: ListScope, deal: PracticeDeal): HTMLElement {
  const { make } = scope.kit;
  const id = deal.ids.salesforce;
  const name = make('div.primaryDisplayField', {}, make('a.forceOutputLookup', { href: scope.address('Opportunity', id), 'data-recordid': id }, deal.name));
  const lines = scope.columns.filter((column) => column.name !== 'name').map((column) => line(scope, column, deal));
  return make('li.runtime_sales_pipelineboardPipelineViewCardStencil.forceRecordLayout', {},
    make(`div.${id}.pipelineViewCard.uiDraggable`, {}, make('div.pipelineViewCardInnerWrapper', {}, name, ...lines)));
}

/** A kanban board: cards are drawn anew at each change; of each column the first dozen, whatever one scrolls. */
export function kanban(scope: ListScope): ListView {
  const { make, formats, layout } = scope.kit;
  const board = make('div.slds-grid.runtime_sales_pipelineboardPipelineViewBoard');
  let ids: string[] = [];
  const column = (api: string): { head: HTMLElement; cards: PracticeDeal[]; element: HTMLElement } => {
    const all = scope.deals.filter((deal) => deal.stage.salesforce === api);
    const cards = all.slice(0, scope.spec.drawn);
    const sum = all.reduce((total, deal) => total + (deal.amount ?? 0), 0);
    const head = make('div.runtime_sales_pipelineboardPipelineViewColumnHeader', {},
      make('span.stageHeaderLabel', {}, `${stageLabel(layout, api)}  (${all.length})`), make('span.total', {}, formats.money(sum, 'EUR')));
    const element = make('div.runtime_sales_pipelineboardPipelineViewColumn', {}, head, make('div.listContent', {}, make('ul', {}, ...cards.map((deal) => card(scope, deal)))));
    return { head, cards, element };
  };
  return {
    root: board,
    draw() {
      const columns = STAGES.filter(({ end }) => end === null).map(({ api }) => column(api));
      board.replaceChildren(...columns.map(({ element }) => element));
      ids = columns.flatMap(({ cards }) => cards.map((deal) => deal.ids.salesforce));
    },
    shown: () => ids,
  };
}
