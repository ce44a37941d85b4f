import { afterEach, describe, expect, it, vi } from 'vitest';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { watchPage } from '../../lib/crm/watch';
import { FIELD_KEYS, valueOf } from '../../lib/domain/reading';
import { closeAll, hubspotVariant, openFilled, openHubSpot, part, readerOn, type OpenedHubSpot } from './helpers/hubspot-open';
import { understood } from './helpers/understanding';

afterEach(closeAll);

const COMPLETE = 1;
const PANEL = '[data-test-id="all-properties-panel"]';
const open = (index = COMPLETE): Promise<OpenedHubSpot> => openFilled(hubspotVariant('hubspot-all-properties-nl'), index);
const box = (page: OpenedHubSpot, name: string): HTMLTextAreaElement => part(page.doc, `${PANEL} [data-test-id="property-input-${name}"] textarea`) as HTMLTextAreaElement;
const close = (page: OpenedHubSpot): void => part(page.doc, '[data-component-name="Panel"] button').click();
const INSIDE = ['amount', 'closeDate', 'type', 'nextStep', 'competitors', 'decisionDate', 'problem'] as const;
const kinds = (page: OpenedHubSpot): string[] => INSIDE.map((key) => page.field(key).kind);
const NOTHING = INSIDE.map(() => 'missing');

describe('the panel of all properties', () => {
  it('is read while it is open, and not a moment longer', async () => {
    const page = await open();
    expect(kinds(page)).toEqual(INSIDE.map(() => 'read'));
    close(page);
    expect(kinds(page)).toEqual(NOTHING);
    page.page.open('41250077001');
    const next = readerOn(page, page.ending.signal);
    await expect.poll(() => page.doc.querySelector(PANEL), { timeout: 8000 }).not.toBeNull();
    await expect.poll(() => next.identity(), { timeout: 4000 }).toBe('this-record');
    expect(next.read().fields.nextStep).toMatchObject({ value: 'Bezoekverslag', via: 'hs-all-properties' });
  });

  it('tells the reader when it opens and closes', async () => {
    const page = await open();
    const heard = vi.fn<() => void>();
    page.reader.onChange(heard);
    close(page);
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    page.page.setField('nextStep', 'Bellen');
    page.doc.body.append(page.doc.createElement('div'));
    expect(kinds(page)).toEqual(NOTHING);
  });

  it('of another deal is never read, whatever it looks like', async () => {
    const page = await open();
    box(page, 'dealname').textContent = 'Routeplanning voor 40 vrachtwagens';
    expect(kinds(page)).toEqual(NOTHING);
    const other = await open();
    const row = part(other.doc, `${PANEL} [data-test-id="property-input-amount"]`).cloneNode(true) as HTMLElement;
    row.setAttribute('data-test-id', 'property-input-hs_object_id');
    row.querySelector('textarea')!.textContent = '41250077999';
    part(other.doc, PANEL).append(row);
    // The name is the deal's, but the id is another's.
    expect(kinds(other)).toEqual(NOTHING);
  });

  it('that shows the record\'s id is its own, though its name is not in view', async () => {
    const page = await open();
    const row = part(page.doc, `${PANEL} [data-test-id="property-input-dealname"]`);
    row.setAttribute('data-test-id', 'property-input-hs_object_id');
    row.querySelector('textarea')!.textContent = page.deal.ids.hubspot;
    expect(page.field('nextStep')).toMatchObject({ value: 'Offerte presenteren aan de directie' });
    row.remove();
    expect(kinds(page)).toEqual(NOTHING);
  });

  it('may be the one of the quick view that is open, so it is not believed by its name alone', async () => {
    const page = await open();
    part(page.doc, '[data-test-id="hs-vertical-nav"] button').click();
    part(page.doc, '[data-crm-location="CRM_OBJECT_PREVIEW"]');
    expect(kinds(page)).toEqual(NOTHING);
  });

  it('stays that of the deal over which it was seen first, also where two deals have one name', async () => {
    const page = await open();
    expect(page.field('nextStep').kind).toBe('read');
    const next = hubspotAdapter.open(page.doc, { crm: 'hubspot', tenant: '90010008', recordId: '777' }, page.ending.signal, { now: () => new Date() });
    expect(understood(next.read()).fields.nextStep.kind).toBe('missing');
  });

  it('in which something is typed gives nothing any more, also after the field is left', async () => {
    const page = await open();
    expect(page.field('problem').kind).toBe('read');
    const input = box(page, 'problem');
    input.value = 'Half a thought';
    expect(kinds(page)).toEqual(NOTHING);
    // As libraries do that write what was typed back into the element.
    input.defaultValue = 'Half a thought';
    expect(kinds(page)).toEqual(NOTHING);
    page.page.setField('problem', 'Saved, and drawn anew');
    expect(page.field('problem')).toMatchObject({ value: 'Saved, and drawn anew' });
  });

  it('does not take a skeleton or a control inside of a row for a property', async () => {
    const page = await open();
    part(page.doc, `${PANEL} [data-test-id="property-input-skeleton"]`);
    expect(part(page.doc, `${PANEL} [data-test-id="property-input-amount-button"]`).textContent).toBe('0');
    expect(page.field('amount')).toMatchObject({ kind: 'read', value: { amount: 1234567.89, currency: null } });
  });

  it('that shows something else than the record is a conflict', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), COMPLETE);
    part(page.doc, '[data-key="profileSidebarModule.viewProfile"]').click();
    expect(page.field('nextStep')).toMatchObject({ kind: 'read', value: 'Present the offer to the board' });
    part(page.doc, '[data-selenium-test="property-input-hs_next_step"]').textContent = 'Something else';
    expect(page.field('nextStep')).toMatchObject({ kind: 'unreadable', why: 'conflict' });
  });
});

describe('rows that load one by one', () => {
  it('are missing, never empty, until they are there; others do not wait for them', async () => {
    const variant = hubspotVariant('hubspot-skeleton-rows-nl');
    const page = openHubSpot(variant, COMPLETE);
    const seen: Record<string, string>[] = [];
    await expect.poll(() => {
      const { fields } = page.reader.read();
      seen.push(Object.fromEntries(FIELD_KEYS.map((key) => [key, fields[key].kind])));
      return fields.problem.kind;
    }, { interval: 10, timeout: 8000 }).toBe('read');
    for (const key of ['owner', 'nextStep', 'decisionDate', 'problem', 'description', 'leadSource', 'reasonsToBuy']) {
      expect(new Set(seen.map((look) => look[key])).has('empty')).toBe(false);
    }
    expect(seen.some((look) => look['decisionMaker'] === 'read' && look['problem'] === 'missing')).toBe(true);
    expect(seen.at(-1)).toMatchObject({ description: 'missing', leadSource: 'missing', reasonsToBuy: 'missing' });
  });

  it('are told of when they come, after a first reading without them', async () => {
    const variant = hubspotVariant('hubspot-skeleton-rows-nl');
    const page = openHubSpot(variant, COMPLETE);
    const told: (string | null)[] = [];
    watchPage({
      adapter: hubspotAdapter, doc: page.doc, win: window, signal: page.ending.signal, url: () => page.url().href, context: () => ({ now: () => new Date() }),
      sink: { left: () => undefined, unread: (why) => told.push(why), read: ({ reading }) => told.push(valueOf(understood(reading).fields, 'description')) },
    });
    await expect.poll(() => told, { timeout: 8000 }).toEqual([null]);
    const skeleton = [...page.doc.querySelectorAll('[data-selenium-test="profile-properties-list"] [data-test-id="property-input-skeleton"]')][0];
    const row = part(page.doc, '[data-test-id="hs_next_step"]').cloneNode(true) as HTMLElement;
    row.setAttribute('data-test-id', 'description');
    const value = row.querySelector('[data-selenium-test="property-input-hs_next_step"]');
    value?.setAttribute('data-selenium-test', 'property-input-description');
    if (value) value.textContent = 'Came late';
    skeleton?.replaceWith(row);
    await expect.poll(() => told, { timeout: 8000 }).toEqual([null, 'Came late']);
  });
});

describe('a page that fills', () => {
  it('is read when its properties are there, not at each step', async () => {
    const page = openHubSpot(hubspotVariant('hubspot-record-en'), COMPLETE);
    let reads = 0;
    let told = 0;
    const counting = { ...hubspotAdapter, open: (...given: Parameters<typeof hubspotAdapter.open>) => {
      const real = hubspotAdapter.open(...given);
      return { ...real, read: () => { reads += 1; return real.read(); } };
    } };
    watchPage({
      adapter: counting, doc: page.doc, win: window, signal: page.ending.signal, url: () => page.url().href, context: () => ({ now: () => new Date() }),
      sink: { left: () => undefined, unread: () => undefined, read: () => { told += 1; } },
    });
    await expect.poll(() => told, { timeout: 8000 }).toBeGreaterThan(0);
    await expect.poll(() => page.doc.querySelectorAll('#crm [aria-busy="true"]').length, { timeout: 8000 }).toBe(0);
    console.info(`reads while filling: ${reads}`);
    expect(reads).toBeLessThanOrEqual(4);
  });
});
