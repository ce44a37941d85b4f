import { RECORD_EN, RECORD_NL } from '../specs';
import type { ListSpec } from './spec';

const COLUMNS = ['dealname', 'dealstage', 'amount', 'closedate', 'hubspot_owner_id', 'createdate'];

const TABLE: ListSpec = {
  id: 'hubspot-list-table-en',
  summary: 'Table that shows all deals of the list and says how many there are; columns with internal names; quick view over it.',
  record: RECORD_EN, layout: 'table', shown: [...COLUMNS, 'pipeline', 'hs_deal_stage_probability'], deals: 8,
};

const VIRTUAL: ListSpec = {
  id: 'hubspot-list-virtual-nl',
  summary: 'Long table of which only some rows are drawn, in elements that take another deal when it is scrolled; Dutch labels and formats.',
  record: RECORD_NL, layout: 'table', shown: COLUMNS, deals: 40, drawn: 12,
};

const BOARD: ListSpec = {
  id: 'hubspot-list-board-nl',
  summary: 'Board with a column for each stage and a few cards in each; properties of a card by label only; quick view over it.',
  record: RECORD_NL, layout: 'board', shown: ['amount', 'closedate', 'hubspot_owner_id'], deals: 40, drawn: 4,
};

const FORMER_BOARD: ListSpec = {
  id: 'hubspot-list-former-board-en',
  summary: 'Board with the former markup of columns and cards, all cards drawn.',
  record: RECORD_EN, layout: 'board', shown: ['amount', 'closedate'], deals: 8, cards: 'former',
};

/** The lists and boards that practice pages show. */
export const LIST_SPECS: readonly ListSpec[] = [TABLE, VIRTUAL, BOARD, FORMER_BOARD];
