import { afterEach, describe, expect, it } from 'vitest';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { salesforceAdapter } from '../../lib/crm/salesforce';
import type { CrmAdapter } from '../../lib/crm/adapter';
import type { WatchSink } from '../../lib/crm/watch';
import { watchPage } from '../../lib/crm/watch';
import type { CrmId } from '../../lib/domain/deal-ref';
import type { FieldKey, FieldReading } from '../../lib/domain/reading';
import { FIELD_KEYS } from '../../lib/domain/reading';
import type { PracticeField } from '../../lib/practice/contract';
import { dynamicsVariant, openDynamics } from './helpers/dynamics-open';
import { hubspotVariant, openFilled } from './helpers/hubspot-open';
import type { MountedPractice } from './helpers/practice-frame';
import { openDeal, variantOf } from './helpers/salesforce-open';
import type { UnderstandingReader } from './helpers/understanding';

type Opened = MountedPractice & { reader: UnderstandingReader; ending: AbortController };

/** One page of each CRM, at rest. The row is where fake ones are put beside. */
const PAGES: Record<CrmId, { adapter: CrmAdapter; open: () => Promise<Opened>; row: string; value: string }> = {
  salesforce: {
    adapter: salesforceAdapter, open: () => Promise.resolve(openDeal(variantOf('salesforce-page-layout-en'))),
    row: 'records-record-layout-item[field-label="Next Step"]', value: 'lightning-formatted-text',
  },
  hubspot: {
    adapter: hubspotAdapter, open: () => openFilled(hubspotVariant('hubspot-record-en'), 1),
    row: '[data-test-id="hs_next_step"]', value: '[data-selenium-test="property-input-hs_next_step"]',
  },
  dynamics: {
    adapter: dynamicsAdapter, open: () => Promise.resolve(openDynamics(dynamicsVariant('classic-en'))),
    row: '[data-control-name="description"]', value: 'textarea',
  },
};
const CRMS = ['salesforce', 'hubspot', 'dynamics'] as const;
/** A text field that each of these pages has. */
const FIELD: Record<CrmId, PracticeField & FieldKey> = { salesforce: 'nextStep', hubspot: 'nextStep', dynamics: 'description' };
const MARKUP = '<img src=x onerror="parent.hostile=1"><script>parent.hostile=1</script>&amp;"\'`${7*7}{{7*7}}';

const open: Opened[] = [];
async function opened(crm: CrmId): Promise<Opened> {
  const page = await PAGES[crm].open();
  open.push(page);
  return page;
}
afterEach(() => {
  for (const page of open.splice(0)) page.dispose();
});

const field = (page: Opened, key: FieldKey): FieldReading<unknown> => page.reader.read().fields[key];

describe.each(CRMS)('texts that are meant to do harm, in %s', (crm) => {
  const key = FIELD[crm];

  it('markup is text: nothing runs, and it is read as it is drawn', async () => {
    const page = await opened(crm);
    page.page.setField('name', MARKUP);
    page.page.setField(key, MARKUP);
    expect(page.reader.identity()).toBe('this-record');
    expect(field(page, 'name')).toMatchObject({ kind: 'read', value: MARKUP });
    expect(field(page, key)).toMatchObject({ kind: 'read', value: MARKUP });
    expect(page.doc.querySelector('img[src="x"]')).toBeNull();
    expect('hostile' in window).toBe(false);
  });

  it('20,000 characters are read whole, one more is too long and only its beginning is kept', async () => {
    const page = await opened(crm);
    const long = 'a'.repeat(20_000);
    page.page.setField(key, long);
    expect(field(page, key)).toMatchObject({ kind: 'read', value: long });
    page.page.setField(key, `${long}b`);
    const reading = field(page, key);
    expect(reading).toMatchObject({ kind: 'unreadable', why: 'too-long' });
    expect('raw' in reading && reading.raw.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(page.reader.readRaw()).length).toBeLessThan(30_000);
  });

  it('marks that turn or hide text are no part of it', async () => {
    const page = await opened(crm);
    page.page.setField('name', 'Invoice \u202Efdp.exe\u202C \u2066of\u2069 A\u200Bcme\u200D\uFEFF');
    page.page.setField(key, '\u202E\u2067\u200F\u061C');
    expect(field(page, 'name')).toMatchObject({ kind: 'read', value: 'Invoice fdp.exe of Acme' });
    expect(['empty', 'missing']).toContain(field(page, key).kind);
  });

  it('a label as long as a book is no label, and costs no more than its beginning', async () => {
    const page = await opened(crm);
    const before = page.reader.read().fields;
    for (const label of page.doc.querySelectorAll('label, .test-id__field-label')) label.append(' '.repeat(100_000), 'x'.repeat(100_000));
    const after = page.reader.read().fields;
    const others = FIELD_KEYS.filter((one) => after[one].kind === 'read' && JSON.stringify(after[one]) !== JSON.stringify(before[one]));
    expect(others).toEqual([]);
  });
});

describe.each(CRMS)('fake rows in %s', (crm) => {
  it('two thousand outside the record change nothing of what is read', async () => {
    const page = await opened(crm);
    const before = page.reader.read().fields;
    const row = page.doc.querySelector(PAGES[crm].row);
    if (!row) throw new Error('no row to copy');
    const heap = page.doc.createElement('div');
    for (let at = 0; at < 2000; at += 1) {
      const copy = row.cloneNode(true) as Element;
      const value = copy.querySelector(PAGES[crm].value);
      if (!value) throw new Error('no value in the row');
      if ('value' in value) value.value = `Fake ${at}`;
      else value.textContent = `Fake ${at}`;
      heap.append(copy);
    }
    page.doc.body.append(heap);
    expect(page.reader.identity()).toBe('this-record');
    expect(page.reader.read().fields).toEqual(before);
  });
});

/** Watches a page with the real times and counts how often its record is read. */
function countedWatch(crm: CrmId, page: Opened): { reads: () => number; unread: () => number } {
  let reads = 0;
  let unread = 0;
  const { adapter } = PAGES[crm];
  const sink: WatchSink = { left: () => undefined, read: () => undefined, unread: () => void (unread += 1) };
  watchPage({
    doc: page.doc, win: window, signal: page.ending.signal, sink, url: () => page.url().href,
    context: () => ({ now: () => new Date() }), onNavigate: () => undefined,
    adapter: {
      ...adapter, locate: (url) => adapter.locate(url),
      open: (doc, ref, signal, context) => {
        const inner = adapter.open(doc, ref, signal, context);
        return {
          identity: () => inner.identity(), onChange: (listener) => inner.onChange(listener), health: () => inner.health(),
          read: () => { reads += 1; return inner.read(); },
        };
      },
    },
  });
  return { reads: () => reads, unread: () => unread };
}

/** Changes the record at each turn of the event loop for as long as it takes to do so this often. */
async function storm(page: Opened, turns: number, change: (turn: number) => void): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn += 1) {
    change(turn);
    await new Promise((next) => page.doc.defaultView?.requestAnimationFrame(next) ?? setTimeout(next));
  }
  return performance.now() - start;
}

describe.each(CRMS)('a page of %s that never rests', (crm) => {
  it.each(['beside the fields', 'in a field'])('is read at a bounded rate: changes %s', async (where) => {
    const page = await opened(crm);
    const row = page.doc.querySelector(PAGES[crm].row);
    const noise = page.doc.createElement('i');
    row?.after(noise);
    const watched = countedWatch(crm, page);
    const ms = await storm(page, 60, (turn) => {
      noise.replaceChildren(`tick ${turn}`, page.doc.createElement('b'));
      if (where === 'in a field') page.page.setField(FIELD[crm], `Value ${turn}`);
    });
    // Two looks are at least 200 ms apart, however often the page changes; one may come before and one after.
    expect(watched.reads()).toBeLessThanOrEqual(Math.floor(ms / 200) + 2);
    expect(watched.reads()).toBeGreaterThan(0);
  });
});
