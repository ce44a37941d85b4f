import { salesforceAdapter } from '../../../lib/crm/salesforce';
import { revealInSalesforce } from '../../../lib/crm/salesforce/reveal';
import type { PageConfig } from '../../../lib/crm/page-config';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FieldKey, FieldReadings } from '../../../lib/domain/reading';
import { salesforceVariants } from '../../../lib/practice/salesforce';
import type { PracticeDeal, PracticeVariant } from '../../../lib/practice/contract';
import type { MountedPractice } from './practice-frame';
import { mountPractice } from './practice-frame';
import type { UnderstandingReader } from './understanding';
import { understanding } from './understanding';

/** A practice page with the reader on it. */
export interface OpenedDeal extends MountedPractice {
  deal: PracticeDeal;
  ref: DealRef;
  reader: UnderstandingReader;
  ending: AbortController;
  field: <K extends FieldKey>(key: K) => FieldReadings[K];
}

export const NOW = new Date('2026-11-23T10:00:00Z');

/** Variants whose pages show their details as they are saved, once the details' tab is open. */
export const restingIds = salesforceVariants.map(({ id }) => id).filter((id) => !/-(?:editing|loading)-/.test(id));

export function variantOf(id: string): PracticeVariant {
  const variant = salesforceVariants.find((candidate) => candidate.id === id);
  if (!variant) throw new Error(`no variant ${id}`);
  return variant;
}

export function refOf(url: URL): DealRef {
  const location = salesforceAdapter.locate(url);
  if (location.kind !== 'deal') throw new Error(`no deal page: ${url.href}`);
  return location.ref;
}

/** Opens the reader on a mounted page, for the record of its address, with what was decided about reading. */
export function openReader(mounted: MountedPractice, config?: PageConfig): { reader: UnderstandingReader; ref: DealRef; ending: AbortController } {
  const ending = new AbortController();
  const ref = refOf(mounted.url());
  const page = salesforceAdapter.open(mounted.doc, ref, ending.signal, { now: () => NOW, ...(config && { config }) });
  return { reader: understanding(page, (field) => revealInSalesforce(mounted.doc, ref, field, ending.signal, config)), ref, ending };
}

/** Mounts a variant on its n-th deal and opens the reader. */
export function openDeal(variant: PracticeVariant, index = 1): OpenedDeal {
  const deal = variant.deals()[index];
  if (!deal) throw new Error(`no deal ${index}`);
  const mounted = mountPractice(variant, deal.ids.salesforce);
  const opened = openReader(mounted);
  return {
    ...mounted, ...opened, deal,
    field: (key) => opened.reader.read().fields[key],
    dispose() {
      opened.ending.abort();
      mounted.dispose();
    },
  };
}

/** Elements of the page that are shown: not those of records behind the one in front. */
export function shown<T extends Element = HTMLElement>(doc: Document, css: string): T[] {
  return [...doc.querySelectorAll<T>(css)].filter((element) => element.checkVisibility());
}

/** Clicks the first shown element that matches, which must be there. */
export function click(doc: Document, css: string): void {
  const [element] = shown(doc, css);
  if (!element) throw new Error(`nothing to click: ${css}`);
  element.click();
}
