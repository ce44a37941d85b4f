import { afterEach, describe, expect, it } from 'vitest';
import type { PageConfig } from '../../lib/crm/page-config';
import { overrideSelectors } from '../../lib/crm/candidates';
import { CANDIDATES } from '../../lib/crm/dynamics/candidates';
import { seenFields } from '../../lib/crm/dynamics/seen-fields';
import type { Reading } from '../../lib/domain/reading';
import { dynamicsVariants } from '../../lib/practice/dynamics';
import type { OpenedDynamics } from './helpers/dynamics-open';
import { closeAll, command, dynamicsVariant, entryOf, openDynamics, part, readerOn, refAt, typeInto } from './helpers/dynamics-open';

afterEach(closeAll);

const config = (mappings: PageConfig['mappings'], selectors: PageConfig['selectors'] = {}): PageConfig => ({ mappings, selectors });
const seen = (page: OpenedDynamics): ReturnType<typeof seenFields> => seenFields(page.doc, refAt(page.url()));
const readWith = (page: OpenedDynamics, given: PageConfig): Reading => readerOn(page, page.ending.signal, given).read();

describe('mapped fields', () => {
  it('are read from what was mapped to them, by API name', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    const { fields } = readWith(page, config([{ api: 'crpg_nextstep', to: { field: 'competitors' } }]));
    // The grid of competitors is a standard place: it no longer counts.
    expect(fields.competitors).toMatchObject({ kind: 'read', value: page.deal.nextStep, via: 'mapped: crpg_nextstep' });
    expect(fields.nextStep.kind).toBe('missing');
  });

  it('a standard column keeps its own meaning', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    const { fields } = readWith(page, config([{ api: 'customerneed', to: { field: 'problem' } }]));
    expect(fields.problem).toMatchObject({ value: page.deal.customerNeed, via: 'mapped: customerneed' });
    expect(fields.customerNeed).toMatchObject({ value: page.deal.customerNeed });
  });

  it('are read by label where the header names no columns', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    const { fields } = readWith(page, config([{ label: 'est. close date', to: { field: 'decisionDate' } }]));
    expect(fields.decisionDate).toMatchObject({ kind: 'read', value: page.deal.closeDate, via: 'mapped: estimatedclosedate' });
    expect(fields.closeDate).toMatchObject({ value: page.deal.closeDate });
  });

  it('are missing where the form does not show them, whatever the standard place holds', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    const { fields } = readWith(page, config([{ api: 'crpg_notonthisform', to: { field: 'customerNeed' } }, { api: 'crpg_nowhere', to: { field: 'amount' } }]));
    expect([fields.customerNeed.kind, fields.amount.kind, fields.problem.kind]).toEqual(['missing', 'missing', 'read']);
  });

  it('two columns that were mapped to one field and differ are a conflict', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    const { fields } = readWith(page, config([{ api: 'crpg_beslisser', to: { field: 'problem' } }, { api: 'crpg_volgendestap', to: { field: 'problem' } }]));
    expect(fields.problem).toMatchObject({ kind: 'unreadable', why: 'conflict' });
  });

  it('hold the fact that a criterion asks for, missing where it is not on the form', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    const given = config([{ api: 'crpg_volgendestap', to: { criterion: 'visit-report' } }, { api: 'crpg_other', to: { criterion: 'budget' } }]);
    expect(readWith(page, given).own).toEqual({
      'visit-report': { kind: 'read', value: page.deal.nextStep, raw: page.deal.nextStep, via: 'mapped: crpg_volgendestap' },
      budget: { kind: 'missing', tried: expect.any(Array) as string[] },
    });
    expect(readWith(page, config([])).own).toBeUndefined();
  });

  it('a typed value of a mapped field is an unsaved edit, of a criterion too', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    const reader = readerOn(page, page.ending.signal, config([{ api: 'crpg_volgendestap', to: { criterion: 'visit-report' } }]));
    reader.read();
    typeInto(entryOf(page.doc, 'crpg_volgendestap'), 'typed');
    expect(reader.read().own?.['visit-report']).toEqual({ kind: 'unreadable', raw: 'typed', why: 'unsaved-edit' });
    command(page.doc, 'Save').click();
    (page.doc.activeElement as HTMLElement).blur();
    expect(reader.read().own?.['visit-report']).toMatchObject({ kind: 'read', value: 'typed' });
  });
});

describe('replaced selectors', () => {
  const built = { id: 'dyn-header-item', css: 'uci-header-control-list-item[data-name]' };

  it('read a page again that the built-in ones no longer find', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    const before = page.reader.read().fields;
    for (const item of page.doc.querySelectorAll(built.css)) {
      const renamed = page.doc.createElement('uci-header-item-next');
      renamed.setAttribute('data-name', item.getAttribute('data-name') ?? '');
      renamed.append(...item.childNodes);
      item.replaceWith(renamed);
    }
    expect(page.field('amount').kind).toBe('missing');
    const { fields } = readWith(page, config([], { [built.id]: 'uci-header-item-next[data-name]' }));
    expect([fields.amount, fields.closeDate, fields.owner]).toEqual([before.amount, before.closeDate, before.owner]);
    // The next page without a replacement has the built-in one again.
    readWith(page, config([]));
    expect(CANDIDATES.header[0].css).toBe(built.css);
  });

  it('every candidate can be replaced, and is what the reader asks', () => {
    const all = Object.values(CANDIDATES).flat();
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    const nowhere = Object.fromEntries(all.filter(({ id }) => id !== 'dyn-main').map(({ id }) => [id, '.nowhere']));
    expect(Object.values(readWith(page, config([], nowhere)).fields).filter(({ kind }) => kind !== 'missing')).toEqual([]);
    expect(overrideSelectors(CANDIDATES, {}, page.doc)).toEqual([]);
    expect(readWith(page, config([])).fields.name.kind).toBe('read');
  });

  it('one that is no selector leaves the built-in one in place', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    expect(readWith(page, config([], { [built.id]: '[[' })).fields.amount.kind).toBe('read');
  });
});

describe('fields seen on the page', () => {

  it.each(dynamicsVariants)('$id: each column once, with the label of the page, none of another record', (variant) => {
    const page = openDynamics(variant);
    const names = seen(page).map(({ field }) => field.apiName ?? field.label);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => name.includes('.') && variant.id.includes('refreshed'))).toEqual([]);
    expect(names).not.toContain('telephone1');
    for (const { element } of seen(page)) expect(element.closest('[data-lp-id*="QuickForm"],[role="dialog"]')).toBeNull();
  });

  it('what is seen can be mapped and is found again', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    const found = seen(page).find(({ field }) => field.label === 'Volgende stap');
    expect(found?.field).toEqual({ apiName: 'crpg_volgendestap', label: 'Volgende stap' });
    expect(found?.element.querySelector('input')?.value).toBe(page.deal.nextStep);
    const { own } = readWith(page, config([{ api: found?.field.apiName ?? '', to: { criterion: 'x' } }]));
    expect(own?.['x']).toMatchObject({ value: page.deal.nextStep });
  });

  it('the earlier header gives labels', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    expect(seen(page).filter(({ field }) => field.apiName === null).map(({ field }) => field.label)).toEqual(['Est. close date', 'Est. revenue', 'Status Reason', 'Owner']);
  });

  it('none while the page does not show the record, or shows another table', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    part(page.doc, '[data-id="CommandBar"]').setAttribute('data-lp-id', 'commandbar-Form:account');
    expect(seen(page)).toEqual([]);
    part(page.doc, '[data-id="editFormRoot"]').remove();
    expect(seen(page)).toEqual([]);
  });
});
