import { afterEach, describe, expect, it } from 'vitest';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { revealInHubSpot } from '../../lib/crm/hubspot/reveal';
import { seenFields } from '../../lib/crm/hubspot/seen-fields';
import type { PageConfig } from '../../lib/crm/page-config';
import { FIELD_KEYS, type Reading } from '../../lib/domain/reading';
import { hubspotVariants } from '../../lib/practice/hubspot';
import { closeAll, dealAt, hubspotVariant, openFilled, part, type OpenedHubSpot } from './helpers/hubspot-open';
import { understood } from './helpers/understanding';

afterEach(closeAll);

const COMPLETE = 1;
const readWith = (page: OpenedHubSpot, config: Partial<PageConfig>): Reading =>
  understood(hubspotAdapter.open(page.doc, dealAt(page.url()), page.ending.signal, { now: () => new Date(), config: { mappings: [], selectors: {}, ...config } }).read());

describe('a field that the company mapped', () => {
  it('by its internal name is the only place of what it stands for', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    const { fields } = readWith(page, { mappings: [{ api: 'reasons_to_buy', to: { field: 'customerNeed' } }] });
    expect(fields.customerNeed).toEqual({ kind: 'read', value: 'Fewer rejected loads', raw: 'Fewer rejected loads', via: 'mapped: reasons_to_buy' });
    expect(fields.reasonsToBuy.kind).toBe('missing');
    expect(fields.problem).toMatchObject({ value: 'Two rejected loads a month', via: 'matched by name: problem' });
  });

  it('by its label is found where the page has no name, and in every place that has the label', async () => {
    const page = await openFilled(hubspotVariant('hubspot-labels-only-mixed'), COMPLETE);
    const { fields } = readWith(page, { mappings: [{ label: 'create date', to: { field: 'decisionDate' } }] });
    expect(fields.decisionDate).toMatchObject({ kind: 'read', value: '2026-08-17', via: 'mapped: Create date' });
  });

  it('keeps what a standard field is besides', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    const { fields } = readWith(page, { mappings: [{ api: 'description', to: { field: 'problem' } }] });
    expect(fields.problem).toMatchObject({ value: 'Sensors for nine cold stores.', via: 'mapped: description' });
    expect(fields.description).toMatchObject({ value: 'Sensors for nine cold stores.', via: 'hs-property-row' });
  });

  it('that takes the place of a standard one leaves no other place of that one', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    const { fields } = readWith(page, { mappings: [{ api: 'decision_date', to: { field: 'closeDate' } }] });
    expect(fields.closeDate).toMatchObject({ value: '2027-01-29', via: 'mapped: decision_date' });
  });

  it('that is not on the page is missing, whatever else bears the name', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    const { fields } = readWith(page, { mappings: [{ api: 'no_such_field', to: { field: 'competitors' } }] });
    expect(fields.competitors).toEqual({ kind: 'missing', tried: ['mapped: no_such_field'] });
  });

  it('to a criterion is read beside the fields, empty and missing told apart', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), 0);
    const { own, fields } = readWith(page, { mappings: [
      { api: 'problem', to: { criterion: 'one' } }, { api: 'customer_need', to: { criterion: 'two' } }, { api: 'gone', to: { criterion: 'three' } },
    ] });
    expect(own).toEqual({
      one: { kind: 'read', value: 'Every trip is planned twice', raw: 'Every trip is planned twice', via: 'mapped: problem' },
      two: { kind: 'empty', via: 'mapped: customer_need' },
      three: { kind: 'missing', tried: ['mapped: gone'] },
    });
    expect(fields.problem.kind).toBe('missing');
  });

  it('is no fact while it is being edited, and never that of another record', async () => {
    const page = await openFilled(hubspotVariant('hubspot-associations-us-nl'), COMPLETE);
    const mappings = [{ api: 'decision_maker', to: { field: 'decisionMaker' } }] as const;
    part(page.doc, '[data-test-id="decision_maker"] [role="button"]').click();
    expect(readWith(page, { mappings: [...mappings] }).fields.decisionMaker).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    // The contact's tile in the association card has a row of this name.
    part(page.doc, '[data-test-id="decision_maker"]').remove();
    expect(part(page.doc, '[data-test-id="property-input-decision_maker"]').textContent).toBe('Kim Sample');
    expect(readWith(page, { mappings: [...mappings] }).fields.decisionMaker.kind).toBe('missing');
  });
});

describe('showing a mapped field', () => {
  it('goes to the company\'s own field, and nowhere where that is not on the page', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    const show = (api: string) => revealInHubSpot(page.doc, dealAt(page.url()), 'customerNeed', page.ending.signal, { mappings: [{ api, to: { field: 'customerNeed' } }], selectors: {} });
    expect(await show('gone')).toBe(false);
    expect(await show('reasons_to_buy')).toBe(true);
    expect(part(page.doc, '[data-selenium-test="property-input-reasons_to_buy"]').style.outline).toContain('solid');
    expect(part(page.doc, '[data-selenium-test="property-input-customer_need"]').style.outline).toBe('');
  });
});

describe('a selector that was replaced', () => {
  it('reads again what the page calls otherwise now, and the built-in one holds without it', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    for (const row of page.doc.querySelectorAll('[data-deferred-property-input-root]')) {
      row.setAttribute('data-lazy-input-root', 'true');
      row.removeAttribute('data-deferred-property-input-root');
    }
    expect(readWith(page, {}).fields.problem.kind).toBe('missing');
    const selectors = { 'hs-property-row': '[data-card-type="PROPERTIES_V3"] [data-test-id] > [data-lazy-input-root]' };
    expect(readWith(page, { selectors }).fields.problem).toMatchObject({ value: 'Two rejected loads a month' });
    expect(readWith(page, {}).fields.problem.kind).toBe('missing');
  });

  it('for what bounds the record holds too, and one that is none is left out', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    part(page.doc, '[data-card-type="OBJECT_HIGHLIGHT"]').insertAdjacentElement('afterend', part(page.doc, '[data-card-id="ASSOCIATION_V3/0-2"]'));
    const inside = readWith(page, { selectors: { 'hs-elsewhere': '[data-card-type="OBJECT_HIGHLIGHT"]', 'hs-title': '[[', 'hs-title-display': '[[' } }).fields;
    expect(inside.name.kind).toBe('missing');
    expect(inside.amount).toMatchObject({ via: 'hs-property-row' });
    expect(readWith(page, {}).fields.name).toMatchObject({ value: 'Cold-store sensors' });
  });
});

describe('the fields that are seen', () => {
  it.each(hubspotVariants)('$id: each once, with a label, and what is read by name is among them', async (variant) => {
    const page = await openFilled(variant, COMPLETE);
    const seen = seenFields(page.doc, dealAt(page.url()));
    const names = seen.map(({ field }) => field.apiName ?? field.label.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.every(({ field, element }) => field.label !== '' && element.isConnected && element.closest('[data-card-type^="ASSOCIATION"]') === null)).toBe(true);
    const { fields } = page.reader.read();
    const matched = FIELD_KEYS.flatMap((key) => {
      const field = fields[key];
      const via = 'via' in field ? field.via : '';
      return via.startsWith('matched by name: ') ? [via.slice('matched by name: '.length)] : [];
    });
    expect(matched.length).toBeGreaterThan(3);
    const known = new Set(seen.flatMap(({ field }) => [field.apiName, field.label]));
    expect(matched.filter((name) => !known.has(name))).toEqual([]);
  });

  it('have name and label as the page says them, no value, and the row as their element', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    const seen = seenFields(page.doc, dealAt(page.url()));
    const decision = seen.find(({ field }) => field.apiName === 'decision_date');
    expect(decision?.field).toEqual({ apiName: 'decision_date', label: 'Decision date' });
    expect(decision?.element.textContent).toContain('Jan 29, 2027');
    expect(seen.find(({ field }) => field.apiName === 'closedate')?.field.label).toBe('Close date');
    expect(seen.filter(({ field }) => field.label === 'Create date')).toHaveLength(1);
    expect(seen.filter(({ field }) => /Jan|€|Sample/.test(field.label))).toEqual([]);
  });

  it('are none of a skeleton and none of another record', async () => {
    const page = await openFilled(hubspotVariant('hubspot-skeleton-rows-nl'), COMPLETE);
    const names = () => seenFields(page.doc, dealAt(page.url())).map(({ field }) => field.apiName);
    expect(names()).not.toContain('skeleton');
    expect(names()).not.toContain('description');
    const before = names();
    part(page.doc, '[data-test-id="hs-vertical-nav"] button').click();
    expect(names()).toEqual(before);
  });
});
