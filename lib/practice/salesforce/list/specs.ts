import type { ListLayout } from '../../../domain/list-reading';

/** The columns that a practice list may show. `parent` and `alias` look like facts of the deal and are none. */
export type ColumnName = 'name' | 'account' | 'amount' | 'closeDate' | 'stage' | 'probability' | 'forecast' | 'owner' | 'alias' | 'parent';

/** What makes one practice list differ from the next. */
export interface ListSpec {
  id: string;
  summary: string;
  layout: ListLayout;
  kind: 'lwc' | 'aura' | 'kanban' | 'inspection';
  /** Id of the org's layout whose host, language and formats it has. */
  opens: string;
  /** Path and query behind the object's name. */
  place: string;
  columns: ColumnName[];
  /** How many deals it has beside the practice deals. */
  more: number;
  /** How many rows (on a board: cards a column) are drawn at once; the rest comes by scrolling. */
  drawn: number;
  /** Whether its header says how many there are, or only that there are more. */
  counted: boolean;
  /** Whether the list stands in the side column of a console. */
  split: boolean;
}

const MOST_ON_A_BOARD = 13;

/** The lists and boards that one can practise on. */
export const LISTS: ListSpec[] = [
  {
    id: 'salesforce-list-lwc-en', layout: 'table', kind: 'lwc', opens: 'salesforce-page-layout-en', place: 'list?filterName=AllOpportunities',
    columns: ['name', 'account', 'amount', 'closeDate', 'stage', 'alias', 'parent'], more: 57, drawn: 20, counted: false, split: false,
    summary: 'List view in LWC: long, rows come by scrolling and are used again for other deals; a lookup to another deal in each row',
  },
  {
    id: 'salesforce-list-lwc-nl', layout: 'table', kind: 'lwc', opens: 'salesforce-page-layout-nl', place: 'list?filterName=MyOpportunities',
    columns: ['name', 'account', 'stage', 'amount', 'closeDate', 'probability', 'forecast', 'owner'], more: 4, drawn: 50, counted: true, split: false,
    summary: 'List view in LWC, whole: Dutch labels and formats, two currencies, translated stages',
  },
  {
    id: 'salesforce-list-aura-nl', layout: 'table', kind: 'aura', opens: 'salesforce-sandbox-us-nl', place: 'list?filterName=AllOpportunities',
    columns: ['name', 'account', 'amount', 'closeDate', 'stage', 'owner', 'parent'], more: 8, drawn: 50, counted: true, split: false,
    summary: 'List view in Aura: no keys at rows and cells, only labels in the head; Dutch labels with US formats',
  },
  {
    id: 'salesforce-list-split-en', layout: 'table', kind: 'aura', opens: 'salesforce-console-en', place: 'list?filterName=Recent',
    columns: ['name', 'amount', 'stage'], more: 30, drawn: 15, counted: false, split: true,
    summary: 'Split view of a console: Aura list in the side column, long',
  },
  {
    id: 'salesforce-list-kanban-en', layout: 'board', kind: 'kanban', opens: 'salesforce-dynamic-forms-mixed', place: 'list?filterName=AllOpportunities',
    columns: ['name', 'amount', 'closeDate', 'account'], more: 112, drawn: MOST_ON_A_BOARD, counted: true, split: false,
    summary: 'Kanban: a column per stage with its count and sum, a dozen cards of each at most',
  },
  {
    id: 'salesforce-list-inspection-en', layout: 'inspection', kind: 'inspection', opens: 'salesforce-page-layout-en', place: 'pipelineInspection?filterName=00B5g00000PhLi1EAF',
    columns: ['name', 'account', 'amount', 'closeDate', 'stage', 'forecast', 'owner'], more: 12, drawn: 50, counted: false, split: false,
    summary: 'Pipeline inspection: key figures above, a table whose filters hide deals',
  },
];
