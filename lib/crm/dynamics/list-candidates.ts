import { defineCandidates } from '../candidates';

const GRIDS = 'MscrmControls.Grid.';

/**
 * Every selector of the list reader. Rows and columns are drawn as far as they are on screen; pinned columns of a row stand
 * in another container, so the parts of a row are put together by `row-index`. Nothing is proven of boards.
 */
export const LIST_CANDIDATES = defineCandidates({
  grid: [
    { id: 'dyn-list-one', since: '2024', why: 'main list drawn by the current grid control, as Microsoft’s test library and several live suites find it', rank: 'data-attribute', css: '[data-id="entity_control-powerapps_onegrid_control_container"]' },
    { id: 'dyn-list-pcf', since: '2021', why: 'main list drawn by the read-only grid control of 2021 to 2024, same inside', rank: 'data-attribute', css: '[data-id="entity_control-pcf_grid_control_container"]' },
    { id: 'dyn-list-container', since: '2026', why: 'container of the list as one live suite of 2026 finds it', rank: 'data-attribute', css: '[data-id="grid-container"][data-type="grid"]' },
    { id: 'dyn-list-earlier', since: 'Unified Interface 2019', why: 'editable grid and the read-only grid before 2021; their cells name no columns and their rows no record', rank: 'data-attribute', css: `[data-lp-id^="${GRIDS}GridControl"][data-lp-id$="cc-grid"],[data-lp-id^="${GRIDS}ReadOnlyGrid"][data-lp-id$="cc-grid"]` },
  ],
  table: [{ id: 'dyn-list-table', since: 'Unified Interface 2019', why: 'the third part of the name in the list’s body is the table, as Microsoft’s test library takes it', rank: 'data-attribute', css: '[data-id="data-set-body-container"] > [data-lp-id]' }],
  row: [
    { id: 'dyn-list-row', since: '2021', why: 'rows are numbered; the header row is not', rank: 'aria', css: '[role="row"][row-index]' },
    { id: 'dyn-list-row-earlier', since: 'Unified Interface 2019', why: 'rows of the editable grid, told from heads and sums by their name', rank: 'aria', css: '[role="row"][aria-label="Data"]' },
  ],
  cell: [{ id: 'dyn-list-cell', since: '2021', why: 'cells carry the column’s name', rank: 'api-name', css: '[role="gridcell"][col-id]' }],
  head: [{ id: 'dyn-list-head', since: '2021', why: 'headers carry the column’s name, their text is its label', rank: 'api-name', css: '[role="columnheader"][col-id]' }],
  link: [{ id: 'dyn-list-link', since: '2021', why: 'the cell of the record’s name holds a link; that its address names the record is not confirmed on a live page', rank: 'data-attribute', css: 'a[href]' }],
  edit: [{ id: 'dyn-list-edit', since: '2024', why: 'a cell that is being edited holds an entry', rank: 'aria', css: 'input:not([type="checkbox"]),textarea,[role="combobox"],[contenteditable="true"]' }],
});
