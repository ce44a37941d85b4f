import { expect } from 'vitest';
import { dynamicsAdapter } from '../../../lib/crm/dynamics';
import type { ClientReading } from '../../../lib/crm/dynamics/client-api';
import { mergeClientApi, parseClientApi, readClientApi } from '../../../lib/crm/dynamics/client-api';
import { revealInDynamics } from '../../../lib/crm/dynamics/reveal';
import type { PageConfig } from '../../../lib/crm/page-config';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FieldKey, FieldReadings, Reading } from '../../../lib/domain/reading';
import type { PracticeDeal, PracticeVariant } from '../../../lib/practice/contract';
import { dynamicsVariants } from '../../../lib/practice/dynamics';
import type { MountedPractice } from './practice-frame';
import { mountPractice } from './practice-frame';
import type { UnderstandingReader } from './understanding';
import { understanding } from './understanding';

/** A Dynamics practice page with the reader on it. */
export interface OpenedDynamics extends MountedPractice {
  deal: PracticeDeal;
  reader: UnderstandingReader;
  ending: AbortController;
  field: <K extends FieldKey>(key: K) => FieldReadings[K];
  /** The reading of the page, completed by the client API. */
  completed: () => Reading;
}

export const NOW = new Date('2026-11-23T10:00:00Z');
const opened: OpenedDynamics[] = [];

export function dynamicsVariant(id: string): PracticeVariant {
  const variant = dynamicsVariants.find((candidate) => candidate.id === `dynamics-${id}`);
  if (!variant) throw new Error(`no variant ${id}`);
  return variant;
}

export function refAt(url: URL): DealRef {
  const location = dynamicsAdapter.locate(url);
  if (location.kind !== 'deal') throw new Error(`no deal page: ${url.href}`);
  return location.ref;
}

/** A reader for the record of the frame's address, with what was decided about reading. */
export function readerOn(mounted: MountedPractice, signal: AbortSignal, config?: PageConfig): UnderstandingReader {
  const ref = refAt(mounted.url());
  return understanding(dynamicsAdapter.open(mounted.doc, ref, signal, { now: () => NOW, ...(config && { config }) }), (field) => revealInDynamics(mounted.doc, ref, field, signal));
}

/** Runs the client API's reader in the page's own world, sent there as text as the browser does it. */
export function askClientApi(mounted: MountedPractice): ClientReading | null {
  const { doc } = mounted;
  const script = doc.createElement('script');
  const expected = { entity: 'opportunity', id: refAt(mounted.url()).recordId };
  script.textContent = `document.documentElement.dataset.answer = JSON.stringify((${readClientApi.toString()})(${JSON.stringify(expected)}));`;
  doc.head.append(script);
  script.remove();
  const answer: unknown = JSON.parse(doc.documentElement.dataset['answer'] ?? 'null');
  delete doc.documentElement.dataset['answer'];
  return parseClientApi(answer);
}

/** Mounts a variant on its n-th deal and opens the reader. */
export function openDynamics(variant: PracticeVariant, index = 1): OpenedDynamics {
  const deal = variant.deals()[index];
  if (!deal) throw new Error(`no deal ${index}`);
  const mounted = mountPractice(variant, deal.ids.dynamics);
  const ending = new AbortController();
  const reader = readerOn(mounted, ending.signal);
  const page: OpenedDynamics = {
    ...mounted, deal, reader, ending,
    field: (key) => reader.read().fields[key],
    completed() {
      const client = askClientApi(mounted);
      const merged = client && mergeClientApi(reader.read(), client);
      if (!merged) throw new Error('the client API did not answer for this record');
      return merged;
    },
    dispose() {
      ending.abort();
      mounted.dispose();
    },
  };
  opened.push(page);
  return page;
}

/** Ends all pages of a test. */
export function closeAll(): void {
  for (const page of opened.splice(0)) page.dispose();
}

/** An element of the page that must be there: of the record in front where several are mounted. */
export function part(doc: Document, css: string): HTMLElement {
  const found = [...doc.querySelectorAll<HTMLElement>(css)];
  const element = found.find((one) => one.closest<HTMLElement>('[role="main"]')?.checkVisibility()) ?? found[0];
  if (!element) throw new Error(`not on the page: ${css}`);
  return element;
}

/** The same for an entry. */
export function input(doc: Document, css: string): HTMLInputElement {
  return part(doc, css) as HTMLInputElement;
}

/** Types into an entry as a user does: focus, text, input event; the focus stays. */
export function typeInto(entry: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  entry.focus();
  entry.value = text;
  entry.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The button of the command bar whose command ends so. */
export function command(doc: Document, ending: string): HTMLElement {
  return part(doc, `[data-id="CommandBar"] button[data-id$="${ending}"]`);
}

/** The entry of a control, in either look. */
export function entryOf(doc: Document, control: string): HTMLInputElement {
  return input(doc, `[data-id="${control}-FieldSectionItemContainer"] :is(input,textarea)`);
}

/** Variants whose deals are open: what is typed there can be saved. */
export const editableVariants = dynamicsVariants.filter(({ id }) => id !== 'dynamics-inactive-en');

/** Waits until the record of the address has come up whole: its last section is there. */
export async function cameUp(mounted: MountedPractice): Promise<void> {
  const id = refAt(mounted.url()).recordId;
  const last = (): boolean => {
    const shown = [...mounted.doc.querySelectorAll('[role="main"] [data-id="notescontrol"]')].some((node) => (node as HTMLElement).checkVisibility());
    return shown && mounted.page.current().ids.dynamics === id && askClientApi(mounted) !== null;
  };
  await expect.poll(last, { timeout: 4000, interval: 20 }).toBe(true);
}
