import type { Anatomy } from './anatomy';
import { made, placeIn } from './anatomy';
import { find, plain } from './page-text';

const atForm = (name: string, attributes: Record<string, string>) => placeIn(name, '[data-id="editFormRoot"] [role="tabpanel"], [data-id="editFormRoot"]', (doc, rows) => made(doc, 'div', attributes, rows));
const overPage = (name: string, attributes: Record<string, string>) => placeIn(name, 'body', (doc, rows) => made(doc, 'div', attributes, made(doc, 'div', { 'data-id': 'editFormRoot', role: 'form' }, rows)));

/** How the opportunity form of Dynamics is built. */
export const dynamicsAnatomy: Anatomy = {
  crm: 'dynamics',
  record: (doc) => [...doc.querySelectorAll('[role="main"]')].find((main) => main.checkVisibility() && main.querySelector('[data-id="editFormRoot"]')) ?? null,
  units: '[data-control-name], [data-id$="-FieldSectionItemContainer"], uci-header-control-list-item, [id^="headerControlsList"] > div, [data-id="header_title"], [id^="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStage_"], [data-id$="-powerapps_onegrid_control_container"], [data-id$="-pcf_grid_control_container"]',
  rows: '[data-control-name]:has([data-id$="-FieldSectionItemContainer"])',
  foreign: '[data-lp-id*="MscrmControls.Containers.QuickForm|"], [data-id="notescontrol"], [role="dialog"], [id*="dialogPageContainer"], [data-id*="quickCreateRoot"]',
  movable: '[data-id="editFormRoot"] section, [data-id="editFormRoot"] section > div:has([data-control-name]), uci-header-control-list-item',
  joints: 'uci-header-control-list-item, uci-header-control-list-item *, [id^="headerControlsList"], [id^="headerControlsList"] > div, [id^="headerControlsList"] > div > *, [data-id="header_title"], [data-id$="onegrid_control_container"] *',
  together: ':not(*)',
  identity: '[data-id="header_title"], [data-id="editFormRoot"], [data-lp-id^="commandbar-Form:"], [data-lp-id^="MscrmControls.Containers.FieldSectionItem|"]',
  keys: ['data-id', 'data-name', 'data-control-name', 'data-lp-id', 'col-id'],
  absentWhenEmpty: '[data-id*="-LookupResultsDropdown_"], [data-id*="-Lookup_"], [role="gridcell"] label',
  // The stage's id ends in the id of the stage; rows are told apart by their index.
  facts: ['id', 'row-index'],
  skeleton: (doc) => made(doc, 'div', { class: 'pd-bone', 'aria-busy': 'true' }),
  label: (row) => plain(find(row, 'label')[0]?.textContent ?? ''),
  others: [
    atForm('a quick view of another record', { 'data-lp-id': 'MscrmControls.Containers.QuickForm|contactquickform|opportunity' }),
    atForm('the time line', { 'data-id': 'notescontrol' }),
    atForm('a dialog in the form', { role: 'dialog' }),
    overPage('the form of a dialog', { id: 'dialogPageContainer_1', role: 'dialog' }),
    overPage('quick create', { 'data-id': 'quickCreateRoot' }),
    overPage('the search of a lookup', { 'data-id': 'lookupDialogRoot' }),
    overPage('the dialog that closes a deal', { 'data-id': 'SetStateDialog' }),
    overPage('a pane of another session', { role: 'main', style: 'display: none' }),
    placeIn('the body', 'body', (doc, rows) => made(doc, 'div', {}, rows)),
  ],
};
