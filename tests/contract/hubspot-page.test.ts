import { afterEach, describe, expect, it, vi } from 'vitest';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { watchPage, type WatchSink } from '../../lib/crm/watch';
import { FIELD_KEYS, valueOf } from '../../lib/domain/reading';
import type { PracticeVariant } from '../../lib/practice/contract';
import { hubspotVariants } from '../../lib/practice/hubspot';
import { closeAll, filled, hubspotVariant, openFilled, openHubSpot, part, readerOn, type OpenedHubSpot } from './helpers/hubspot-open';
import { understood } from './helpers/understanding';

afterEach(() => {
  closeAll();
  vi.unstubAllGlobals();
});

const factsOf = (page: OpenedHubSpot): Record<string, string> => {
  const { fields } = page.reader.read();
  return Object.fromEntries(FIELD_KEYS.map((key) => {
    const field = fields[key];
    return [key, JSON.stringify(field.kind === 'read' ? field.value : field.kind)];
  }));
};

/** What the reader says of a deal of a variant when its page has filled. */
async function wholeFacts(variant: PracticeVariant, index: number): Promise<Record<string, string>> {
  const page = await openFilled(variant, index);
  const facts = factsOf(page);
  page.dispose();
  return facts;
}

describe('in-app navigation', () => {
  it.each(hubspotVariants)('$id: the former record is refused, the new one never mixed with it', async (variant) => {
    const expected = await wholeFacts(variant, 1);
    const page = await openFilled(variant, 0);
    await expect.poll(() => page.reader.identity(), { timeout: 4000 }).toBe('this-record');
    page.navigate(variant.address(variant.deals()[1]!.ids.hubspot));
    const ending = new AbortController();
    const next = { ...page, reader: readerOn(page, ending.signal) };
    const identities = [next.reader.identity()];
    expect(page.reader.identity()).toBe('other-record');
    await expect.poll(() => {
      identities.push(next.reader.identity());
      if (identities.at(-1) !== 'this-record') return 'waiting';
      const facts = factsOf(next);
      // Bit by bit: what is read already is the new record's, contacts and account may still load.
      for (const key of FIELD_KEYS) expect([expected[key], '"missing"']).toContain(facts[key]);
      page.doc.querySelector('#crm [aria-busy="true"]')?.scrollIntoView();
      return facts;
    }, { interval: 5, timeout: 8000 }).toEqual(expected);
    expect(identities[0]).toBe('other-record');
    ending.abort();
  });

  it('back before the next record came: the page still shows the first one', async () => {
    const variant = hubspotVariant('hubspot-record-nl');
    const page = await openFilled(variant, 0);
    const before = factsOf(page);
    const [first, second] = variant.deals().map((deal) => variant.address(deal.ids.hubspot));
    page.navigate(second!);
    const signal = page.ending.signal;
    expect(readerOn(page, signal).identity()).toBe('other-record');
    page.navigate(first!);
    const back = readerOn(page, signal);
    expect(back.identity()).toBe('this-record');
    expect(factsOf({ ...page, reader: back })).toEqual(before);
  });

  it('two deals of one name are told apart by the title\'s node, not by its text', async () => {
    const variant = hubspotVariant('hubspot-record-en');
    const page = await openFilled(variant, 0);
    const next = hubspotAdapter.open(page.doc, { crm: 'hubspot', tenant: '90010001', recordId: '777' }, page.ending.signal, { now: () => new Date() });
    expect(next.identity()).toBe('other-record');
    const title = part(page.doc, '[data-test-id="highlight-record-label"]');
    part(page.doc, '[data-test-id="highlight-property-display-closedate"]').textContent = 'Jan 31, 2027';
    expect(next.identity()).toBe('other-record');
    title.replaceWith(title.cloneNode(true));
    expect(next.identity()).toBe('this-record');
  });

  it('a record id on the page decides', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-nl'), 0);
    part(page.doc, '[data-selenium-test="property-input-hs_object_id"]').textContent = '41250077999';
    expect(page.reader.identity()).toBe('other-record');
  });

  it('a record of another object is no deal', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), 0);
    part(page.doc, '[data-card-type="OBJECT_HIGHLIGHT"]').setAttribute('data-card-id', 'OBJECT_HIGHLIGHT-FAS-0-1-1');
    expect(page.reader.identity()).toBe('other-record');
  });

  it('two records that are both shown are neither', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), 0);
    const frame = part(page.doc, '#crm').firstElementChild as HTMLElement;
    const other = frame.cloneNode(true) as HTMLElement;
    other.querySelector('h2')!.textContent = 'Another deal';
    frame.before(other);
    expect(page.reader.identity()).toBe('not-yet');
    other.hidden = true;
    expect(page.reader.identity()).toBe('this-record');
  });

  it('the watcher tells of the new record only, once it is whole', async () => {
    const variant = hubspotVariant('hubspot-record-en');
    const page = await openFilled(variant, 0);
    const moved = new EventTarget();
    const seen: string[] = [];
    const sink: WatchSink = {
      left: (location) => seen.push(location.kind === 'deal' ? `left for ${location.ref.recordId}` : location.kind),
      read: ({ reading }) => seen.push(`${reading.ref.recordId} ${valueOf(understood(reading).fields, 'name') ?? '-'}`),
      unread: (why) => seen.push(why),
    };
    watchPage({
      adapter: hubspotAdapter, doc: page.doc, win: window, signal: page.ending.signal, sink, url: () => page.url().href,
      context: () => ({ now: () => new Date() }),
      onNavigate: (listener, signal) => moved.addEventListener('moved', () => listener(), { signal }),
    });
    await expect.poll(() => seen.at(-1)).toBe('41250077001 Route planning for 40 trucks');
    page.navigate(variant.address('41250077003'));
    moved.dispatchEvent(new Event('moved'));
    expect(seen.at(-1)).toBe('left for 41250077003');
    await expect.poll(() => seen.at(-1), { timeout: 8000 }).toBe('41250077003 Depot Breda, second module');
    expect(seen.filter((line) => line.startsWith('41250077003 ') && !line.includes('Depot'))).toEqual([]);
  });
});

function pickContractSent(page: OpenedHubSpot, control: string): void {
  part(page.doc, control).click();
  part(page.doc, '[role="option"][data-option-value="contractsent"] button').click();
}

describe('changes', () => {
  const CONTROLS: [string, string][] = [
    ['hubspot-record-en', '[data-test-id="property-input-dealstage"] button'],
    ['hubspot-record-nl', '[data-test-id="property-input-dealstage"] button'],
    ['hubspot-old-url-en', '#stage-select'],
    ['hubspot-associations-us-nl', '[data-test-id="property-input-dealstage"] button'],
  ];

  it.each(CONTROLS)('%s: a stage that is picked is told of', async (id, control) => {
    const page = await openFilled(hubspotVariant(id), 0);
    page.reader.read();
    const told = vi.fn<() => void>();
    page.reader.onChange(told);
    pickContractSent(page, control);
    await expect.poll(() => told.mock.calls.length).toBeGreaterThan(0);
    expect(page.field('stage')).toMatchObject({ kind: 'read', value: { label: 'Contract sent' } });
    expect(page.field('pipeline')).toMatchObject({ value: 'Sales Pipeline' });
  });

  it('the stage of a page without names is followed too, and so is a saved field', async () => {
    const page = await openFilled(hubspotVariant('hubspot-labels-only-mixed'), 0);
    page.reader.read();
    const told = vi.fn<() => void>();
    page.reader.onChange(told);
    page.page.setField('nextStep', 'Call on Tuesday');
    await expect.poll(() => told.mock.calls.length).toBe(1);
    expect(page.field('nextStep')).toMatchObject({ value: 'Call on Tuesday' });
    page.page.moveStage('Closed won');
    await expect.poll(() => told.mock.calls.length).toBe(2);
    expect(page.field('stage')).toMatchObject({ value: { label: 'Closed won', apiName: null, closed: null, won: null } });
  });

  it('end with the signal: no observer is left, at most one was there', async () => {
    const live = new Set<MutationObserver>();
    const Real = MutationObserver;
    vi.stubGlobal('MutationObserver', class extends Real {
      override observe(...given: Parameters<MutationObserver['observe']>) { live.add(this); super.observe(...given); }
      override disconnect() { live.delete(this); super.disconnect(); }
    });
    const page = await openFilled(hubspotVariant('hubspot-record-en'), 0);
    const listener = vi.fn<() => void>();
    page.reader.onChange(listener);
    expect(live.size).toBe(1);
    page.ending.abort();
    expect(live.size).toBe(0);
    const later = new AbortController();
    const heard = vi.fn<() => void>();
    readerOn(page, later.signal).onChange(heard);
    page.page.setField('nextStep', 'Only the second one listens');
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    expect(listener).not.toHaveBeenCalled();
    later.abort();
    expect(live.size).toBe(0);
  });
});

describe('reading', () => {
  it.each(hubspotVariants)('$id: changes nothing on the page', async (variant) => {
    const page = await openFilled(variant, 1);
    const [html, focus, top] = [page.doc.documentElement.outerHTML, page.doc.activeElement, page.doc.defaultView?.scrollY];
    page.reader.read();
    page.reader.identity();
    expect([page.doc.documentElement.outerHTML, page.doc.activeElement, page.doc.defaultView?.scrollY]).toEqual([html, focus, top]);
  });

  it('survives a place of a shape that nobody foresaw', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), 1);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = part(page.doc, '[data-selenium-test="property-input-hs_next_step"]');
    Object.defineProperty(broken, 'childNodes', { get() { throw new TypeError('hostile'); } });
    expect(page.field('nextStep').kind).toBe('missing');
    expect(page.field('amount').kind).toBe('read');
    expect(warn).toHaveBeenCalledOnce();
    expect(JSON.stringify(warn.mock.calls)).not.toContain('hostile');
    warn.mockRestore();
  });
});

describe('showing a field', () => {
  it('scrolls to it and marks it for a moment', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), 1);
    const row = part(page.doc, '[data-selenium-test="property-input-decision_maker"]');
    expect(await page.reader.reveal('decisionMaker')).toBe(true);
    expect(row.style.outline).toContain('solid');
    page.ending.abort();
    expect(row.hasAttribute('style')).toBe(false);
  });

  it('opens the tab that holds it, and says so when it is nowhere', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-en'), 1);
    part(page.doc, '[data-test-id="tab-1-content"]').append(part(page.doc, '[data-card-type="DATA_HIGHLIGHTS"]'));
    expect(page.field('createdDate').kind).toBe('missing');
    expect(await page.reader.reveal('createdDate')).toBe(true);
    expect(part(page.doc, '[data-test-id="tab-1-content"]').hidden).toBe(false);
    expect(page.field('createdDate').kind).toBe('read');
    expect(await page.reader.reveal('lastActivityDate')).toBe(false);
  });
});

describe('the practice page', () => {
  it('edits, moves the stage and opens deals by its own controls', async () => {
    const page = openHubSpot(hubspotVariant('hubspot-record-nl'), 0);
    await filled(page.doc);
    part(page.doc, '[data-test-id="amount"] [role="button"]').click();
    (part(page.doc, '[data-test-id="amount"] input') as HTMLInputElement).value = '1234,5';
    [...page.doc.querySelectorAll('button')].find((button) => button.textContent === 'Opslaan')?.click();
    expect(page.page.current().amount).toBe(1234.5);
    expect(page.field('amount')).toMatchObject({ raw: '€ 1.234,50', value: { amount: 1234.5, currency: 'EUR' } });
    [...page.doc.querySelectorAll<HTMLElement>('nav a')].find((link) => link.textContent?.startsWith('Depot'))?.click();
    expect(page.page.current().ids.hubspot).toBe('41250077003');
    await filled(page.doc);
    await expect.poll(() => page.doc.title).toBe('Depot Breda, tweede module');
  });

  it('refuses what it cannot save', async () => {
    const page = await openFilled(hubspotVariant('hubspot-record-nl'), 0);
    part(page.doc, '[data-test-id="closedate"] [role="button"]').click();
    const input = part(page.doc, '[data-test-id="closedate"] input') as HTMLInputElement;
    expect(input.value).toBe('18-12-2026');
    input.value = '31-02-2027';
    [...page.doc.querySelectorAll('button')].find((button) => button.textContent === 'Opslaan')?.click();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(page.page.current().closeDate).toBe('2026-12-18');
    expect(() => page.page.moveStage('No such stage')).toThrow('no stage');
  });
});
