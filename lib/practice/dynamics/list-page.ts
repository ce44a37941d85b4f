import type { PracticeDeal, PracticeHost, PracticeListPage } from '../contract';
import type { Attribute } from './attributes';
import { savedValue, STANDARD_ATTRIBUTES } from './attributes';
import { element } from './element';
import { formatsOf } from './formats';
import { cellGrid, numberedGrid } from './list-grid';
import type { ListKit } from './list-kit';
import type { ListSpec } from './lists';
import { seededRandom } from './seeded';
import { pageStyle } from './style';
import { textIn } from './texts';

/** Columns of lists only: the account under its other name, and the phase text of the table, which is not the process' stage. */
const LIST_ATTRIBUTES: Attribute[] = [
  { name: 'customerid', kind: 'lookup', target: 'account', field: 'account', label: { en: 'Potential Customer', nl: 'Potentiële klant' } },
  { name: 'stepname', kind: 'string', field: null, label: { en: 'Pipeline Phase', nl: 'Pijplijnfase' }, derive: (deal) => `2-${deal.stage.dynamics}` },
];

/** How a column shows a deal. */
function textOf({ spec, formats }: Pick<ListKit, 'spec' | 'formats'>, deal: PracticeDeal, attribute: Attribute): string {
  const value = savedValue(attribute, deal);
  if (value === null) return '---';
  if (attribute.options) return attribute.options.find((option) => option.value === value)?.label[spec.language] ?? '';
  if (attribute.kind === 'money') return formats.money(Number(value), deal.currency);
  if (attribute.kind === 'date' || attribute.kind === 'datetime') return formats.date(String(value));
  return String(value);
}

/** The application around the list: top bar, view's name, room for the grid. */
function around(kit: ListKit, grid: HTMLElement): Element[] {
  const { doc, say, spec } = kit;
  const style = element(doc, 'style', {}, [pageStyle]);
  const selector = element(doc, 'button', { type: 'button', 'data-id': 'ViewSelector_1', 'aria-label': say('openDeals'), class: 'pd-button' }, [say('openDeals')]);
  const body = element(doc, 'div', { 'data-id': 'data-set-body-container' }, [element(doc, 'div', { 'data-lp-id': `Microsoft.PowerApps.DataSet|entity_control|opportunity|${kit.view}` }, [grid])]);
  const main = element(doc, 'div', { role: 'main', class: 'pd-stagearea' }, [element(doc, 'div', { 'data-id': 'DataSetHostContainer' }, [selector, body])]);
  const nav = element(doc, 'div', { 'data-id': 'navbar-container', class: 'pd-nav' }, [element(doc, 'h2', { class: 'pd-navtitle' }, [say('opportunities')])]);
  const shell = element(doc, 'div', { id: 'ApplicationShell', class: 'pd-shell' }, [element(doc, 'div', { 'data-id': 'topBar', class: 'pd-top' }, [say('app')]), nav, main]);
  doc.head.append(style);
  doc.body.append(shell);
  doc.documentElement.lang = spec.language === 'nl' ? 'nl-NL' : 'en-US';
  return [style, shell];
}

/** Draws a list of deals into the document. Deals open by in-app navigation. */
export function mountList(doc: Document, host: PracticeHost, spec: ListSpec, deals: PracticeDeal[], address: (recordId: string) => string): PracticeListPage {
  const formats = formatsOf(spec.locale);
  const open = (recordId: string): void => host.navigate(address(recordId));
  let first = 0;
  const kit: ListKit = {
    doc, spec, deals, formats, address, open, random: seededRandom(spec.id), say: textIn(spec.language), first: () => first,
    columns: spec.columns.flatMap((name) => [...STANDARD_ATTRIBUTES, ...LIST_ATTRIBUTES].find((attribute) => attribute.name === name) ?? []),
    text: (deal, attribute) => textOf({ spec, formats }, deal, attribute),
    view: new URLSearchParams(spec.query).get('viewid') ?? '',
  };
  const grid = spec.control === 'editable' ? numberedGrid(kit) : cellGrid(kit);
  const nodes = around(kit, grid.node);
  const find = (recordId: string): PracticeDeal => {
    const deal = deals.find(({ ids }) => ids.dynamics === recordId);
    if (!deal) throw new Error(`The list has no deal "${recordId}".`);
    return deal;
  };
  grid.draw();
  return {
    shown: () => deals.slice(first, first + spec.drawn).map(({ ids }) => ids.dynamics),
    setField(recordId, field, value) {
      Object.assign(find(recordId), { [field]: value });
      grid.draw();
    },
    moveStage(recordId, stage) {
      find(recordId).stage.dynamics = stage;
      grid.draw();
    },
    rerender: () => grid.draw(),
    scrollTo(index) {
      first = Math.max(0, Math.min(index, deals.length - spec.drawn));
      grid.draw();
    },
    open,
    dispose() {
      for (const node of nodes) node.remove();
    },
  };
}
