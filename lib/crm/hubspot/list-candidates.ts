import { defineCandidates } from '../candidates';

/** Where HubSpot's table and board of deals show them. What names no object (`row-1001`) proves nothing by itself. */
export const LIST_CANDIDATES = defineCandidates({
  cells: [
    { id: 'hs-list-cell', since: '2025', why: 'a cell names object, property and record', rank: 'api-name', css: '[data-test-id^="cell-0-3-"]' },
  ],
  cards: [
    { id: 'hs-board-title', since: '2024', why: 'the link on a card\'s name, current and former', rank: 'data-attribute', css: '[data-test-id="board-card-section-title-link"],[data-test-id="cdbc-title"]' },
  ],
  properties: [
    { id: 'hs-board-column', since: '2021', why: 'name of a board\'s column, which is the stage', rank: 'data-attribute', css: '[data-test-id="cdb-column-name"]' },
    { id: 'hs-board-pipeline', since: '2026', why: 'the switch above the board shows the pipeline that it is in; measured for tickets', rank: 'data-attribute', css: '[data-test-id="compact-toolbar-pipeline-switcher"]' },
    { id: 'hs-board-property', since: '2021', why: 'label of a card\'s property; the value stands beside it, no property name', rank: 'label', css: '[data-test-id="cdbc-property-label"]' },
  ],
  scope: [
    { id: 'hs-list-table', since: '2025', why: 'the table of an index page', rank: 'data-attribute', css: '[data-test-id="framework-data-table"]' },
    { id: 'hs-list-row', since: '2025', why: 'a row carries the record id', rank: 'data-attribute', css: 'tr[data-test-id^="row-"],tr:has([data-test-id^="cell-0-3-"])' },
    { id: 'hs-list-header', since: '2025', why: 'a column names object and property', rank: 'data-attribute', css: '[data-test-id^="header-0-3-"]' },
    { id: 'hs-list-footer', since: '2026', why: 'says how many records the list has; its wording was not measured', rank: 'data-attribute', css: '[data-test-id="viz-sync-footer"]' },
    { id: 'hs-board-part', since: '2024', why: 'a column of a board, current and former', rank: 'data-attribute', css: '[data-test-id^="framework-data-column-"],[data-test-id="cdb-column-body"]' },
    { id: 'hs-board-card', since: '2021', why: 'a card, from the outside in', rank: 'data-attribute', css: '[data-test-id="cdb-column-item"],[data-test-id="cdbc-card"],[data-test-id="title-hover-container"]' },
  ],
});

export const [TABLE, ROW, HEADER, FOOTER, BOARD_PART, CARD] = LIST_CANDIDATES.scope;
