import { expect } from 'vitest';
import { hubspotAdapter } from '../../../lib/crm/hubspot';
import { revealInHubSpot } from '../../../lib/crm/hubspot/reveal';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FieldKey, FieldReadings } from '../../../lib/domain/reading';
import type { PracticeDeal, PracticeVariant } from '../../../lib/practice/contract';
import { hubspotVariants } from '../../../lib/practice/hubspot';
import type { MountedPractice } from './practice-frame';
import { mountPractice } from './practice-frame';
import type { UnderstandingReader } from './understanding';
import { understanding } from './understanding';

/** A HubSpot practice page with the reader on it. */
export interface OpenedHubSpot extends MountedPractice {
  deal: PracticeDeal;
  reader: UnderstandingReader;
  ending: AbortController;
  field<K extends FieldKey>(key: K): FieldReadings[K];
}

const opened: OpenedHubSpot[] = [];

export function hubspotVariant(id: string): PracticeVariant {
  const variant = hubspotVariants.find((candidate) => candidate.id === id);
  if (!variant) throw new Error(`no variant ${id}`);
  return variant;
}

/** The deal that an address stands for; a test that asks for another page is wrong. */
export function dealAt(url: URL): DealRef {
  const location = hubspotAdapter.locate(url);
  if (location.kind !== 'deal') throw new Error(`no deal page: ${url.href}`);
  return location.ref;
}

/** A reader for the record of the frame's address. */
export function readerOn(mounted: MountedPractice, signal: AbortSignal): UnderstandingReader {
  const ref = dealAt(mounted.url());
  return understanding(hubspotAdapter.open(mounted.doc, ref, signal, { now: () => new Date() }), (field) => revealInHubSpot(mounted.doc, ref, field, signal));
}

/** Waits until nothing on the page is a skeleton any more and only one record is mounted; goes where a card waits to be near. */
export async function filled(doc: Document): Promise<void> {
  const skeletons = () => {
    const waiting = doc.querySelectorAll('#crm [aria-busy="true"]');
    waiting[0]?.scrollIntoView();
    return waiting.length;
  };
  await expect.poll(skeletons, { timeout: 8000 }).toBe(0);
  await expect.poll(() => doc.querySelector('#crm')?.children.length, { timeout: 8000 }).toBe(1);
  // The tab's title comes last.
  await expect.poll(() => doc.title, { timeout: 8000 }).not.toBe('');
}

/** Mounts a variant on its n-th deal and opens the reader at once, while the page still fills. */
export function openHubSpot(variant: PracticeVariant, index = 0, height = 1600): OpenedHubSpot {
  const deal = variant.deals()[index];
  if (!deal) throw new Error(`no deal ${index}`);
  const mounted = mountPractice(variant, deal.ids.hubspot);
  mounted.doc.defaultView?.frameElement?.setAttribute('height', String(height));
  const ending = new AbortController();
  const reader = readerOn(mounted, ending.signal);
  const page: OpenedHubSpot = {
    ...mounted, deal, reader, ending,
    field: (key) => reader.read().fields[key],
    dispose() {
      ending.abort();
      mounted.dispose();
    },
  };
  opened.push(page);
  return page;
}

/** The same, when the page has filled. */
export async function openFilled(variant: PracticeVariant, index = 0): Promise<OpenedHubSpot> {
  const page = openHubSpot(variant, index);
  await filled(page.doc);
  return page;
}

/** Ends all pages of a test. */
export function closeAll(): void {
  for (const page of opened.splice(0)) page.dispose();
}

/** An element of the page that must be there. */
export function part(doc: Document, css: string): HTMLElement {
  const element = doc.querySelector<HTMLElement>(css);
  if (!element) throw new Error(`not on the page: ${css}`);
  return element;
}
