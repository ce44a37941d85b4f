import { afterEach, describe, expect, it } from 'vitest';
import { createHealth } from '../../lib/crm/candidates';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import { lookAtForm } from '../../lib/crm/dynamics/read';
import { activeScope } from '../../lib/crm/dynamics/scope';
import type { FieldKey, FieldReadings } from '../../lib/domain/reading';
import { FIELD_KEYS } from '../../lib/domain/reading';
import { dynamicsVariants } from '../../lib/practice/dynamics';
import type { OpenedDynamics } from './helpers/dynamics-open';
import { closeAll, dynamicsVariant, input, openDynamics, part } from './helpers/dynamics-open';

afterEach(closeAll);

/** Places of the page by field: header item or cell, blocks of any prefix, title, process, grids. */
function placesOf({ doc }: OpenedDynamics): Element[] {
  const items = [...doc.querySelectorAll('uci-header-control-list')].flatMap((list) => [...(list.shadowRoot?.querySelectorAll('uci-header-control-list-item') ?? [])]);
  const css = '[data-id$="-FieldSectionItemContainer"],uci-header-control-list-item,[id^="headerControlsList"] > div,#bpfContainer,[data-id$="_onegrid_control_container"],[data-id="header_title"]';
  return [...items, ...doc.querySelectorAll(css)].filter((node) => node.closest('[data-lp-id*="QuickForm"]') === null);
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

  it('says missing for a field of which every place is gone', () => {
    const page = openDynamics(variant);
    for (const field of FIELD_KEYS) {
      const scope = activeScope(page.doc);
      if (typeof scope === 'string') throw new Error('no form');
      // The name stays: without it nobody knows whose form it is.
      if (field === 'name') continue;
      for (const node of lookAtForm(scope, createHealth(), () => undefined).nodes.get(field) ?? []) node.remove();
      expect({ field, kind: page.field(field).kind }).toEqual({ field, kind: 'missing' });
    }
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
