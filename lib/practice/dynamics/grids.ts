import { element } from './element';
import type { Kit } from './kit';
import { wrapped } from './kit';
import { generatedClass } from './seeded';

interface Column {
  id: string;
  title: string;
}

function cell(kit: Kit, column: Column, text: string): HTMLElement {
  return element(kit.doc, 'div', { role: 'gridcell', 'col-id': column.id, class: generatedClass(kit.random) }, [
    element(kit.doc, 'label', { 'aria-label': text }, [text]),
  ]);
}

/** A sub grid as the current grid control draws it; rows by `row-index`, cells by `col-id`. */
function subGrid(kit: Kit, name: string, title: string, columns: Column[], rows: () => string[][]): HTMLElement {
  const head = element(kit.doc, 'div', { role: 'row', class: 'pd-gridrow pd-gridhead' }, columns.map((column) => element(kit.doc, 'div', { role: 'columnheader', 'col-id': column.id }, [column.title])));
  const body = element(kit.doc, 'div', { class: 'ag-center-cols-container', role: 'rowgroup' });
  const none = element(kit.doc, 'span', { class: 'pd-none' }, [kit.model.say('noRows')]);
  const grid = element(kit.doc, 'div', { role: 'treegrid', 'aria-colcount': String(columns.length) }, [head, body, none]);
  kit.scope.bind(() => {
    const drawn = rows();
    grid.setAttribute('aria-rowcount', String(drawn.length + 1));
    none.hidden = drawn.length > 0;
    body.replaceChildren(...drawn.map((row, index) => element(kit.doc, 'div', { role: 'row', 'row-index': String(index), class: 'pd-gridrow' }, columns.map((column, at) => cell(kit, column, row[at] ?? '')))));
  });
  const host = element(kit.doc, 'div', { id: `dataSetRoot_${name}`, 'data-id': `${name}-powerapps_onegrid_control_container`, 'data-lp-id': `Microsoft.PowerApps.PowerAppsOneGrid|${name}|opportunity` }, [wrapped(kit, grid)]);
  return element(kit.doc, 'div', { 'data-id': name, 'data-control-name': name }, [element(kit.doc, 'h3', { class: 'pd-gridtitle' }, [title]), host]);
}

/** Stakeholders (connections: person and role) and competitors of the deal. */
export function socialPane(kit: Kit): HTMLElement {
  const { model } = kit;
  const people = [{ id: 'record2id', title: model.say('person') }, { id: 'record2roleid', title: model.say('role') }];
  const rivals = [{ id: 'name', title: model.say('person') }];
  return element(kit.doc, 'section', { 'data-id': 'Social_pane', 'aria-label': model.say('people'), class: 'pd-section' }, [
    element(kit.doc, 'h2', { class: 'pd-sectiontitle' }, [model.say('people')]),
    subGrid(kit, 'Stakeholders', model.say('stakeholders'), people, () => (model.shown?.contacts ?? []).map((contact) => [contact.name, contact.role ?? ''])),
    subGrid(kit, 'Competitors', model.say('competitors'), rivals, () => (model.shown?.competitors ?? '').split(',').map((name) => name.trim()).filter(Boolean).map((name) => [name])),
  ]);
}
