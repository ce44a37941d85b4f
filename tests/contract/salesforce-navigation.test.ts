import { afterEach, describe, expect, it, vi } from 'vitest';
import { salesforceAdapter } from '../../lib/crm/salesforce';
import { watchPage } from '../../lib/crm/watch';
import type { FieldReadings, Reading } from '../../lib/domain/reading';
import { FIELD_KEYS } from '../../lib/domain/reading';
import type { PracticeDeal } from '../../lib/practice/contract';
import { mountPractice } from './helpers/practice-frame';
import type { OpenedDeal } from './helpers/salesforce-open';
import { NOW, click, openDeal, openReader, restingIds as ids, variantOf } from './helpers/salesforce-open';
import { understood } from './helpers/understanding';

const open: { dispose(): void }[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const deal of open.splice(0)) deal.dispose();
});
function opened(id: string, index: number): OpenedDeal {
  const deal = openDeal(variantOf(id), index);
  open.push(deal);
  return deal;
}

/** Values of a reading that only one of two deals has. */
function traces(fields: FieldReadings, deal: PracticeDeal, other: PracticeDeal): string[] {
  const texts = [deal.name, deal.account, deal.nextStep, deal.competitors, deal.description, deal.problem, deal.closeDate, deal.stage.salesforce]
    .filter((text): text is string => Boolean(text));
  const rest = JSON.stringify(other);
  return texts.filter((text) => !rest.includes(text) && FIELD_KEYS.some((key) => JSON.stringify(fields[key]).includes(text)));
}

/** Looks at the page after every change of its document until `done`, as often as a page changes. */
async function duringChanges(doc: Document, look: () => void, done: () => boolean): Promise<void> {
  const observer = new MutationObserver(look);
  observer.observe(doc, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    look();
    await expect.poll(done, { timeout: 3000, interval: 5 }).toBe(true);
    look();
  } finally {
    observer.disconnect();
  }
}

describe('in-app navigation', () => {
  it.each(ids)('%s: at no moment is the former record taken for the new one', async (id) => {
    const first = opened(id, 0);
    expect(first.reader.identity()).toBe('this-record');
    first.reader.read();
    const target = variantOf(id).deals()[1]!;
    first.navigate(variantOf(id).address(target.ids.salesforce));
    first.ending.abort();
    const next = openReader(first);
    const identities = new Set<string>();
    await duringChanges(first.doc, () => {
      const identity = next.reader.identity();
      identities.add(identity);
      if (identity !== 'this-record') return;
      const { fields } = next.reader.read();
      expect(traces(fields, first.deal, target)).toEqual([]);
      expect(fields.name).toMatchObject({ kind: 'read', value: target.name });
    }, () => next.reader.identity() === 'this-record' && next.reader.read().fields.stage.kind === 'read' && first.doc.title.startsWith(target.name));
    expect(identities.size).toBeGreaterThan(1);
    next.ending.abort();
  });

  it.each(ids)('%s: back to a record that stayed mounted', async (id) => {
    const first = opened(id, 0);
    const [one, two] = variantOf(id).deals();
    if (!one || !two) throw new Error('no deals');
    first.reader.identity();
    for (const deal of [two, one]) {
      first.navigate(variantOf(id).address(deal.ids.salesforce));
      const { reader, ending } = openReader(first);
      await expect.poll(() => reader.identity(), { timeout: 3000 }).toBe('this-record');
      expect(reader.read().fields.name).toMatchObject({ value: deal.name });
      await expect.poll(() => reader.read().fields.stage).toMatchObject({ kind: 'read' });
      expect(traces(reader.read().fields, deal === one ? two : one, deal)).toEqual([]);
      ending.abort();
    }
    expect(first.doc.querySelectorAll('one-record-home-flexipage2').length).toBeGreaterThan(1);
  });

  it('a link on the page to the next deal is no proof that this is the next deal', () => {
    const { doc, deal, reader, page } = opened('salesforce-page-layout-en', 0);
    reader.identity();
    const other = variantOf('salesforce-page-layout-en').deals()[1]!;
    expect(doc.querySelector(`one-record-home-flexipage2 a[href*="${other.ids.salesforce}"]`)).not.toBeNull();
    page.open(other.ids.salesforce);
    const next = openReader({ ...opened('salesforce-page-layout-en', 1), doc });
    expect(next.reader.identity()).toBe('other-record');
    expect(deal.name).not.toBe(other.name);
    next.ending.abort();
  });
});

describe('watching a page', () => {
  it.each(ids)('%s: reads the deal, follows a click on another deal, and sees its change', async (id) => {
    const variant = variantOf(id);
    const [one, two] = variant.deals();
    if (!one || !two) throw new Error('no deals');
    const mounted = mountPractice(variant, one.ids.salesforce);
    open.push(mounted);
    const ending = new AbortController();
    const moved = new EventTarget();
    const reads: Reading[] = [];
    const log: string[] = [];
    watchPage({
      adapter: salesforceAdapter, doc: mounted.doc, win: window, signal: ending.signal,
      context: () => ({ now: () => NOW }),
      url: () => mounted.url().href,
      onNavigate: (listener, signal) => moved.addEventListener('moved', () => listener(), { signal }),
      sink: { left: () => log.push('left'), unread: (why) => log.push(why), read: ({ reading }) => void reads.push(understood(reading)) },
      times: { stableMs: 60 },
    });
    await expect.poll(() => reads.at(-1)?.fields.name, { timeout: 3000 }).toMatchObject({ value: one.name });
    click(mounted.doc, `nav a[href*="${two.ids.salesforce}"]`);
    moved.dispatchEvent(new Event('moved'));
    expect(log).toEqual(['left']);
    await expect.poll(() => reads.at(-1)?.fields.name, { timeout: 3000 }).toMatchObject({ value: two.name });
    mounted.page.moveStage('Negotiation/Review');
    await expect.poll(() => JSON.stringify(reads.at(-1)?.fields.stage), { timeout: 3000 }).toMatch(/Negotiation|Onderhandeling/);
    expect(reads.every(({ fields, ref }) => traces(fields, ref.recordId === one.ids.salesforce ? two : one, ref.recordId === one.ids.salesforce ? one : two).length === 0)).toBe(true);
    expect(log).toEqual(['left']);
    ending.abort();
  });

  it('leaves no observer behind', async () => {
    const live = new Set<MutationObserver>();
    const Real = window.MutationObserver;
    vi.stubGlobal('MutationObserver', class extends Real {
      override observe(node: Node, init?: MutationObserverInit): void {
        live.add(this);
        super.observe(node, init);
      }
      override disconnect(): void {
        live.delete(this);
        super.disconnect();
      }
    });
    const first = opened('salesforce-page-layout-en', 0);
    const { reader, ending, page, doc } = first;
    const listener = vi.fn<() => void>();
    reader.onChange(listener);
    expect(live.size).toBe(1);
    page.open(variantOf('salesforce-page-layout-en').deals()[1]!.ids.salesforce);
    await expect.poll(() => doc.title).toContain('Cold-store');
    reader.identity();
    expect(live.size).toBe(1);
    ending.abort();
    expect(live.size).toBe(0);
    listener.mockClear();
    const control = openReader(first);
    const heard = vi.fn<() => void>();
    control.reader.onChange(heard);
    page.setField('nextStep', 'Only the second reader hears this');
    await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
    expect(listener).not.toHaveBeenCalled();
    control.ending.abort();
    expect(live.size).toBe(0);
  });
});
