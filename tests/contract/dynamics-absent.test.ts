import { afterEach, describe, expect, it } from 'vitest';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import type { FieldKey, FieldReadings } from '../../lib/domain/reading';
import { FIELD_KEYS } from '../../lib/domain/reading';
import { dynamicsVariants } from '../../lib/practice/dynamics';
import { STANDARD_ATTRIBUTES } from '../../lib/practice/dynamics/attributes';
import type { OpenedDynamics } from './helpers/dynamics-open';
import { closeAll, dynamicsVariant, input, openDynamics, part } from './helpers/dynamics-open';

afterEach(closeAll);

/** Places of the page by field: header item or cell, blocks of any prefix, title, process, grids. */
function placesOf({ doc }: OpenedDynamics): Element[] {
  const items = [...doc.querySelectorAll('uci-header-control-list')].flatMap((list) => [...(list.shadowRoot?.querySelectorAll('uci-header-control-list-item') ?? [])]);
  const css = '[data-id$="-FieldSectionItemContainer"],uci-header-control-list-item,[id^="headerControlsList"] > div,#bpfContainer,[data-id$="_onegrid_control_container"],[data-id="header_title"]';
  return [...items, ...doc.querySelectorAll(css)].filter((node) => node.closest('[data-lp-id*="QuickForm"]') === null);
}

/** The table's columns of each field that a page can carry more than once, by Microsoft's table reference. */
const COLUMNS: Partial<Record<FieldKey, string[]>> = {
  account: ['parentaccountid', 'customerid'], owner: ['ownerid'], amount: ['estimatedvalue'], closeDate: ['estimatedclosedate'], createdDate: ['createdon'],
  probability: ['closeprobability'], forecastCategory: ['msdyn_forecastcategory'], description: ['description'], problem: ['currentsituation', 'customerpainpoints'],
  customerNeed: ['customerneed'], decisionDate: ['finaldecisiondate'], competitorsTicked: ['identifycompetitors'], decisionMakerTicked: ['decisionmaker'],
};

/** Every node of the page that carries a field, told by how the page is built and not by what a reader finds. */
function carriers(doc: Document, key: FieldKey): Element[] {
  const items = [...doc.querySelectorAll('uci-header-control-list')].flatMap((list) => [...(list.shadowRoot?.querySelectorAll('uci-header-control-list-item') ?? [])]);
  return (COLUMNS[key] ?? []).flatMap((column) => {
    // What follows the control is a part of it, which in a date's entry is called `description` too.
    const name = new RegExp(`(?<!fieldControl.*)(?:^|[-_|.])${column}(?:[-_|.]|$)`);
    const parts = [...doc.querySelectorAll('[data-id],[data-control-name],[data-lp-id],[id],[data-name]'), ...items]
      .filter((node) => ['data-id', 'data-control-name', 'data-lp-id', 'id', 'data-name'].some((attribute) => name.test(node.getAttribute(attribute) ?? '')));
    // The earlier header names no column: its items bear the column's label alone.
    const labels = STANDARD_ATTRIBUTES.filter((one) => one.name === column).flatMap(({ label }) => [label.en, label.nl]);
    const earlier = [...doc.querySelectorAll('[id^="headerControlsList"] > div')].filter((item) => labels.includes(item.lastElementChild?.textContent ?? ''));
    return [...parts, ...earlier].filter((node) => node.closest('[data-lp-id*="QuickForm"]') === null);
  });
}

/** Takes elements out. The result puts them back where they were. */
function without(elements: readonly Element[]): () => void {
  const places = elements.map((element) => ({ element, parent: element.parentNode, next: element.nextSibling }));
  for (const element of elements) element.remove();
  return () => {
    for (const { element, parent, next } of places.toReversed()) parent?.insertBefore(element, next);
  };
}

const said = (field: FieldReadings[FieldKey]): string => ('value' in field ? JSON.stringify(field.value) : field.kind);

/** Contacts may lose one of two sources and keep the other: then they say less, never something else. */
function acceptable(key: FieldKey, before: FieldReadings, after: FieldReadings): boolean {
  if (after[key].kind === 'missing' || said(after[key]) === said(before[key])) return true;
  const [had, has] = [before[key], after[key]];
  if (key === 'contacts' && had.kind === 'read' && has.kind === 'read') {
    const names = before.contacts.kind === 'read' ? before.contacts.value.list.map(({ name }) => name) : [];
    return after.contacts.kind === 'read' && after.contacts.value.list.every(({ name }) => names.includes(name));
  }
  // Without its status in the header the stage no longer says whether the deal is closed.
  if (key === 'stage' && before.stage.kind === 'read' && after.stage.kind === 'read') return after.stage.value.apiName === before.stage.value.apiName && after.stage.value.closed === null;
  return false;
}

describe.each(dynamicsVariants)('$id: what is gone is missing', (variant) => {
  it('loses only the field whose place was removed, and never takes a neighbour', () => {
    const count = placesOf(openDynamics(variant)).length;
    closeAll();
    expect(count).toBeGreaterThan(4);
    for (let at = 0; at < count; at += 1) {
      const page = openDynamics(variant);
      const before = page.reader.read().fields;
      const place = placesOf(page)[at];
      place?.remove();
      const { fields } = page.reader.read();
      const wrong = FIELD_KEYS.filter((key) => !acceptable(key, before, fields)).map((key) => `${key}: ${said(before[key])} -> ${said(fields[key])}`);
      closeAll();
      expect({ removed: place?.outerHTML.slice(0, 120), wrong }).toEqual({ removed: place?.outerHTML.slice(0, 120), wrong: [] });
    }
  });

  it('says missing for everything when the inside of the form is gone', () => {
    const page = openDynamics(variant);
    page.reader.read();
    for (const form of page.doc.querySelectorAll('[data-id="editFormRoot"] > *')) form.remove();
    expect(page.reader.identity()).toBe('not-yet');
    expect(Object.values(page.reader.read().fields).filter((field) => field.kind !== 'missing')).toEqual([]);
  });

  it('says missing for a field of which every place is gone, and nothing else changes', () => {
    const page = openDynamics(variant);
    const before = page.reader.read().fields;
    const keys = FIELD_KEYS.filter((key) => before[key].kind !== 'missing');
    // The name stays: without it nobody knows whose form it is.
    const carried = keys.filter((key) => COLUMNS[key] !== undefined);
    expect(carried.filter((key) => carriers(page.doc, key).length === 0)).toEqual([]);
    // A short form shows the owner and the description only.
    expect(carried.length).toBeGreaterThan(variant.id === 'dynamics-short-form-en' ? 1 : 3);
    for (const field of carried) {
      const putBack = without(carriers(page.doc, field));
      const { fields } = page.reader.read();
      expect({ field, kind: fields[field].kind }).toEqual({ field, kind: 'missing' });
      expect({ field, others: keys.filter((key) => key !== field && !acceptable(key, before, fields)).map((key) => `${key}: ${said(before[key])} -> ${said(fields[key])}`) }).toEqual({ field, others: [] });
      putBack();
    }
    expect(page.reader.read().fields).toEqual(before);
  });

  it('says missing while a value is not drawn yet', () => {
    const page = openDynamics(variant);
    for (const value of page.doc.querySelectorAll('[data-id="description.fieldControl_container"] > *')) value.remove();
    expect(page.field('description').kind).toBe('missing');
  });
});

describe('values that are not the deal\'s', () => {
  it('a quick view of the account is never read', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'), 0);
    expect(page.doc.querySelector('[data-control-name="customerneed"] [data-id^="accountquickform"]')).not.toBeNull();
    for (const block of page.doc.querySelectorAll('[data-id="customerneed"],[data-id="description"]')) block.remove();
    expect([page.field('customerNeed').kind, page.field('description').kind]).toEqual(['missing', 'missing']);
  });

  it('not even where its blocks are named like the deal\'s', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'), 0);
    for (const block of page.doc.querySelectorAll('[data-id="customerneed"]')) block.remove();
    const quick = part(page.doc, '[data-id="accountquickform.customerneed-FieldSectionItemContainer"]');
    quick.setAttribute('data-id', 'customerneed-FieldSectionItemContainer');
    part(page.doc, '[data-id="accountquickform.customerneed.fieldControl-pcf-container-id"]').setAttribute('data-id', 'customerneed.fieldControl-pcf-container-id');
    expect(page.field('customerNeed').kind).toBe('missing');
  });

  it('a dialog with another record above the form changes nothing', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'), 0);
    const before = page.reader.read().fields;
    part(page.doc, '[data-id$="parentaccountid_selected_tag"]').click();
    expect(page.doc.querySelectorAll('[data-id="editFormRoot"]')).toHaveLength(2);
    expect(page.reader.identity()).toBe('this-record');
    expect(page.reader.read().fields).toEqual(before);
  });

  it('a form of another table is not the deal', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    part(page.doc, '[data-id="CommandBar"]').setAttribute('data-lp-id', 'commandbar-Form:account');
    expect(page.reader.identity()).toBe('other-record');
    expect(page.field('name').kind).toBe('missing');
  });

  it('two forms that are both drawn leave open which is the deal\'s', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    const main = part(page.doc, '[role="main"]');
    main.after(main.cloneNode(true));
    expect(page.reader.identity()).toBe('not-yet');
    expect(page.field('name').kind).toBe('missing');
  });

  it('two places of one column with different values are a conflict', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    input(page.doc, '[data-id="estimatedvalue.fieldControl-currency-text-input"]').value = '€1.00';
    expect(page.field('amount')).toMatchObject({ kind: 'unreadable', why: 'conflict' });
  });

  it('a value that field security hides is not taken for text', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    input(page.doc, '[data-id="customerneed.fieldControl-text-box-text"]').value = '********';
    expect(page.field('customerNeed')).toMatchObject({ kind: 'unreadable', why: 'unexpected' });
  });

  it('a control of an unknown shape is unreadable, not empty', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    const control = part(page.doc, '[data-id="customerneed.fieldControl_container"]');
    control.replaceChildren(page.doc.createTextNode('drawn in a new way'));
    expect(page.field('customerNeed')).toMatchObject({ kind: 'unreadable', why: 'unexpected' });
  });

  it('leaves pages alone that are no deal', () => {
    const kinds = ['pagetype=entitylist&etn=opportunity&viewid=a', 'pagetype=dashboard', 'pagetype=entityrecord&etn=account&id=a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001', 'pagetype=entityrecord&etn=opportunity']
      .map((query) => dynamicsAdapter.locate(new URL(`https://contoso-practice.crm.dynamics.com/main.aspx?${query}`)).kind);
    expect(kinds).toEqual(['list', 'other', 'other', 'other']);
  });
});
