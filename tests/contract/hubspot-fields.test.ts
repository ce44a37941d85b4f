import { afterEach, describe, expect, it } from 'vitest';
import { FIELD_KEYS, type FieldKey, type FieldReading } from '../../lib/domain/reading';
import type { PracticeVariant } from '../../lib/practice/contract';
import { hubspotVariants } from '../../lib/practice/hubspot';
import { carriers, without } from './helpers/hubspot-carriers';
import { closeAll, hubspotVariant, openFilled, openHubSpot, part, type OpenedHubSpot } from './helpers/hubspot-open';

afterEach(closeAll);

/** The most complete of the deals. */
const COMPLETE = 1;
const said = (reading: FieldReading<unknown>): unknown => (reading.kind === 'read' ? reading.value : reading.kind);
const saidAll = (page: OpenedHubSpot): Record<string, unknown> => {
  const { fields } = page.reader.read();
  return Object.fromEntries(FIELD_KEYS.map((key) => [key, said(fields[key])]));
};
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** What a field may say without a part of its places: where rows are open for editing, the last place left may be one of them. */
const allowedFor = ({ id }: PracticeVariant, whole: unknown): unknown[] => [whole, 'missing', ...(id === 'hubspot-editing-rows-en' ? ['unreadable'] : [])];
/** A tile of the data highlights holds stage and pipeline; a panel that does not show the deal's name is nobody's. */
const mayGoWith = (gone: FieldKey, other: FieldKey, now: unknown): boolean => now === 'missing' && (gone === 'name' || (TOGETHER.includes(gone) && TOGETHER.includes(other)));
const TOGETHER: FieldKey[] = ['stage', 'pipeline'];
const open = (id: string, index = COMPLETE): Promise<OpenedHubSpot> => openFilled(hubspotVariant(id), index);

describe('a field that is taken off the page', () => {
  it.each(hubspotVariants)('$id: without all that carries it it is missing, without a part of that the same or missing, and nothing else changes', async (variant: PracticeVariant) => {
    const page = await openFilled(variant, COMPLETE);
    const whole = saidAll(page);
    const present = FIELD_KEYS.filter((key) => whole[key] !== 'missing');
    expect(present.length).toBeGreaterThan(15);
    for (const field of present) {
      const nodes = carriers(page.doc, variant, field);
      expect([field, nodes.length > 0]).toEqual([field, true]);
      for (const taken of [nodes, ...nodes.map((node) => [node])]) {
        const putBack = without(taken);
        const now = saidAll(page);
        expect([field, taken === nodes ? ['missing'] : allowedFor(variant, whole[field])]).toEqual([field, expect.arrayContaining([now[field]])]);
        expect([field, FIELD_KEYS.filter((other) => other !== field && !mayGoWith(field, other, now[other]) && !isSame(now[other], whole[other]))]).toEqual([field, []]);
        putBack();
      }
    }
    expect(saidAll(page)).toEqual(whole);
  });

  it.each(hubspotVariants)('$id: nothing left means nothing read', async (variant: PracticeVariant) => {
    const page = await openFilled(variant, COMPLETE);
    part(page.doc, '#crm').replaceChildren();
    expect(page.reader.identity()).toBe('not-yet');
    page.doc.querySelector('[data-layer-for]')?.remove();
    expect(new Set(Object.values(saidAll(page)))).toEqual(new Set(['missing']));
  });
});

function edit(page: OpenedHubSpot, row: string, typed: string): void {
  part(page.doc, `${row} [role="button"]`).click();
  (part(page.doc, `${row} input, ${row} textarea`) as HTMLInputElement).value = typed;
}

describe('an open edit', () => {
  it('is no fact until it is saved', async () => {
    const page = await open('hubspot-record-en');
    edit(page, '[data-test-id="hs_next_step"]', 'Typed but not saved');
    expect(page.field('nextStep')).toEqual({ kind: 'unreadable', raw: 'Typed but not saved', why: 'unsaved-edit' });
    [...page.doc.querySelectorAll('button')].find((button) => button.textContent === 'Save')?.click();
    expect(page.field('nextStep')).toMatchObject({ kind: 'read', value: 'Typed but not saved' });
  });

  it('leaves the saved value of another place as it is', async () => {
    const page = await open('hubspot-record-en');
    edit(page, '[data-test-id="amount"]', '1');
    expect(page.field('amount')).toMatchObject({ kind: 'read', value: { amount: 1234567.89, currency: 'EUR' } });
  });

  it('of a choice is no fact either', async () => {
    const page = await open('hubspot-record-nl');
    part(page.doc, '[data-test-id="lead_source"] [role="button"]').click();
    expect(page.field('leadSource')).toEqual({ kind: 'unreadable', raw: 'Web', why: 'unsaved-edit' });
  });

  it('in a card without names is no fact', async () => {
    const page = await open('hubspot-labels-only-mixed');
    const rows = [...page.doc.querySelectorAll('[data-test-id="crm-property-list-item"]')];
    const row = rows.find((candidate) => candidate.textContent?.includes('Next step'));
    row?.querySelector<HTMLElement>('[role="button"]')?.click();
    const input = row?.querySelector('input');
    if (input) input.value = 'Half a thought';
    expect(page.field('nextStep')).toEqual({ kind: 'unreadable', raw: 'Half a thought', why: 'unsaved-edit' });
  });

  it('of the former sidebar is no fact while it has the focus or differs from what was saved', async () => {
    const page = await open('hubspot-old-url-en');
    const input = part(page.doc, '[data-field="hs_next_step"]') as HTMLInputElement;
    input.focus();
    expect(page.field('nextStep')).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    input.value = 'Typed but not saved';
    input.blur();
    expect(page.field('nextStep')).toMatchObject({ kind: 'unreadable', raw: 'Typed but not saved', why: 'unsaved-edit' });
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(page.field('nextStep')).toMatchObject({ kind: 'read', value: 'Typed but not saved' });
  });
});

describe('what is on the page but is not the deal\'s', () => {
  it('a preview of another deal, a panel of all properties and an open list of stages change nothing', async () => {
    const page = await open('hubspot-record-en');
    const before = saidAll(page);
    part(page.doc, '[data-test-id="hs-vertical-nav"] button').click();
    part(page.doc, '[data-crm-location="CRM_OBJECT_PREVIEW"] [data-test-id="highlight-property-display-amount"]');
    part(page.doc, '[data-key="profileSidebarModule.viewProfile"]').click();
    (part(page.doc, '[data-test-id="all-properties-panel"] textarea') as HTMLTextAreaElement).value = 'Typed in the panel';
    part(page.doc, '[data-test-id="property-input-dealstage"] button').click();
    part(page.doc, '[role="option"][data-option-value="closedwon"]');
    expect(page.reader.identity()).toBe('this-record');
    expect(saidAll(page)).toEqual(before);
  });

  it('the same is left out on a page whose root is not known', async () => {
    const page = await open('hubspot-record-nl');
    const before = saidAll(page);
    part(page.doc, '#crm').removeAttribute('id');
    part(page.doc, '[data-test-id="hs-vertical-nav"] button').click();
    expect(page.reader.identity()).toBe('this-record');
    expect(saidAll(page)).toEqual(before);
  });

  it('cards of contacts and companies in the left column, with rows that look like the deal\'s', async () => {
    const page = await open('hubspot-associations-us-nl');
    const before = saidAll(page);
    for (const id of ['0-1', '0-2']) part(page.doc, '[data-test-id="left-sidebar"]').prepend(part(page.doc, `[data-test-id="card-wrapper-ASSOCIATION_V3/${id}"]`));
    expect(part(page.doc, '#record-page-left-sidebar [data-test-id="property-input-amount"]').textContent).toBe('€1.00');
    expect(saidAll(page)).toEqual(before);
  });

  it('a tab that is not open may hold stale copies', async () => {
    const page = await open('hubspot-record-en');
    const before = saidAll(page);
    const copy = part(page.doc, '[data-card-type="DATA_HIGHLIGHTS"]').cloneNode(true) as HTMLElement;
    for (const value of copy.querySelectorAll('p:last-child')) value.textContent = 'Jan 31, 2020';
    part(page.doc, '[data-test-id="tab-1-content"]').append(copy);
    expect(saidAll(page)).toEqual(before);
  });

  it('a row whose name and value name differ is nobody\'s', async () => {
    const page = await open('hubspot-record-en');
    part(page.doc, '[data-test-id="hs_next_step"]').setAttribute('data-test-id', 'description');
    expect(page.field('nextStep').kind).toBe('missing');
    expect(page.field('description')).toMatchObject({ kind: 'read', value: 'Sensors for nine cold stores.' });
  });

  it('a bare test id outside of a property row proves nothing', async () => {
    const page = await open('hubspot-record-en');
    const stray = page.doc.createElement('span');
    stray.dataset['testId'] = 'notes_last_updated';
    stray.textContent = 'Jan 31, 2020';
    part(page.doc, '[data-selenium-test="profile-properties-list"]').append(stray);
    expect(page.field('lastActivityDate').kind).toBe('missing');
  });
});

describe('values', () => {
  it('that two places show differently are a conflict; the same value in two formats is none', async () => {
    const page = await open('hubspot-record-en');
    const shown = part(page.doc, '[data-test-id="highlight-property-display-amount"]');
    shown.textContent = 'EUR 1,234,567.89';
    expect(page.field('amount')).toMatchObject({ kind: 'read', value: { amount: 1234567.89, currency: 'EUR' } });
    shown.textContent = '€99.00';
    expect(page.field('amount')).toEqual({ kind: 'unreadable', raw: '€99.00 | €1,234,567.89', why: 'conflict' });
    shown.textContent = '--';
    expect(page.field('amount')).toEqual({ kind: 'unreadable', raw: '-- | €1,234,567.89', why: 'conflict' });
  });

  it('that load are not known yet, neither empty nor the former ones', async () => {
    const page = await open('hubspot-record-nl');
    const value = part(page.doc, '[data-selenium-test="property-input-closedate"]');
    value.setAttribute('data-loading', 'true');
    expect(page.field('closeDate').kind).toBe('missing');
    value.removeAttribute('data-loading');
    value.textContent = '';
    expect(page.field('closeDate').kind).toBe('missing');
    value.textContent = '--';
    expect(page.field('closeDate').kind).toBe('empty');
  });

  it('drawn twice for assistive technology are read once; several tags stay apart', async () => {
    const page = await open('hubspot-record-en');
    const value = part(page.doc, '[data-selenium-test="property-input-main_competitors"]');
    const clone = page.doc.createElement('span');
    clone.textContent = 'Contoso Sense';
    value.append(clone);
    expect(page.field('competitors')).toMatchObject({ value: 'Contoso Sense' });
    const tag = part(page.doc, '[data-selenium-test="property-input-dealtype"] [data-component-name="UITag"]').cloneNode(true);
    value.replaceChildren(tag, tag.cloneNode(true));
    (value.lastElementChild as HTMLElement).textContent = 'Fabrikam';
    expect(page.field('competitors')).toMatchObject({ value: 'New Business; Fabrikam' });
  });

  it('in dollars get their currency from the deal\'s currency code only', async () => {
    const page = await open('hubspot-old-url-en');
    const amount = part(page.doc, '[data-field="amount"]') as HTMLInputElement;
    amount.setAttribute('value', '$99.50');
    expect(page.field('amount')).toMatchObject({ value: { amount: 99.5, currency: null } });
    const row = part(page.doc, '[data-profile-property="description"]').cloneNode(true) as HTMLElement;
    const code = page.doc.createElement('span');
    code.setAttribute('data-selenium-test', 'property-input-deal_currency_code');
    code.textContent = 'US Dollar (USD)';
    row.replaceChildren(code);
    row.setAttribute('data-profile-property', 'deal_currency_code');
    part(page.doc, '[data-profile-property="amount"]').after(row);
    expect(page.field('amount')).toMatchObject({ value: { amount: 99.5, currency: 'USD' } });
  });

  it('of an own property whose name says nothing are found by its label', async () => {
    const page = await open('hubspot-record-en');
    part(page.doc, '[data-test-id="decision_date"]').setAttribute('data-test-id', 'field_17');
    part(page.doc, '[data-selenium-test="property-input-decision_date"]').setAttribute('data-selenium-test', 'property-input-field_17');
    expect(page.field('decisionDate')).toMatchObject({ value: '2027-01-29', via: 'matched by name: Decision date' });
  });
});

describe('associated records', () => {
  it('that are not loaded yet are not none', async () => {
    const page = openHubSpot(hubspotVariant('hubspot-associations-us-nl'), COMPLETE);
    // Far below the screen, where the cards are not near.
    part(page.doc, '#crm').style.marginTop = '6000px';
    await expect.poll(() => page.field('reasonsToBuy').kind).toBe('read');
    expect([page.field('contacts').kind, page.field('account').kind]).toEqual(['missing', 'missing']);
    part(page.doc, '[data-card-id="ASSOCIATION_V3/0-2"]').scrollIntoView();
    await expect.poll(() => page.field('account')).toMatchObject({ kind: 'read', value: 'Fresco Voeding' });
  });

  it('that are none are told by the count', async () => {
    const page = await open('hubspot-record-en', 2);
    expect(page.field('contacts')).toEqual({ kind: 'empty', via: 'hs-association-card' });
  });

  it('are incomplete while the count says more, or a role is not shown', async () => {
    const page = await open('hubspot-record-en');
    const contacts = () => said(page.field('contacts'));
    expect(contacts()).toMatchObject({ complete: true });
    part(page.doc, '[data-card-id="ASSOCIATION_V3/0-1"] [data-component-name="UITag"]').remove();
    expect(contacts()).toMatchObject({ complete: false, list: [{ name: 'Kim Sample', role: null }, { role: 'Evaluator' }] });
    part(page.doc, '[data-card-id="ASSOCIATION_V3/0-1"] [data-test-id^="chiclet-"]').remove();
    expect(contacts()).toEqual({ complete: false, list: [{ name: 'Jo Placeholder', role: 'Evaluator' }] });
  });

  it('with two labels are listed once for each', async () => {
    const page = await open('hubspot-record-en');
    const tag = part(page.doc, '[data-card-id="ASSOCIATION_V3/0-1"] [data-component-name="UITag"]');
    const second = tag.cloneNode(true) as HTMLElement;
    second.textContent = 'Budget holder';
    tag.after(second);
    expect(said(page.field('contacts'))).toMatchObject({ list: [{ name: 'Kim Sample', role: 'Decision Maker' }, { name: 'Kim Sample', role: 'Budget holder' }, { name: 'Jo Placeholder' }] });
  });

  it('two companies without a main one leave the account open; the main one decides', async () => {
    const page = await open('hubspot-record-en');
    const tile = part(page.doc, '[data-card-id="ASSOCIATION_V3/0-2"] [data-test-id^="chiclet-"]');
    const second = tile.cloneNode(true) as HTMLElement;
    const link = second.querySelector('a');
    link?.setAttribute('href', '/contacts/90010001/record/0-2/99');
    if (link) link.textContent = 'Second Sample Company';
    second.querySelector('[data-component-name="UITag"]')?.remove();
    tile.after(second);
    expect(page.field('account')).toMatchObject({ kind: 'read', value: 'Fresco Foods' });
    tile.querySelector('[data-component-name="UITag"]')?.remove();
    expect(page.field('account')).toEqual({ kind: 'unreadable', raw: 'Fresco Foods, Second Sample Company', why: 'conflict' });
  });
});
