import type { FieldKey } from '../../domain/reading';
import type { Reveal } from '../adapter';
import { overrideSelectors } from '../candidates';
import { deepQuery, isShown } from '../dom';
import type { PageConfig } from '../page-config';
import { spotlight } from '../spotlight';
import { CANDIDATES } from './candidates';
import { readPath } from './path';
import { placesFor, placesIn } from './read';
import { activeHost, ownPage } from './scope';

const DETAIL_TAB = 'a[data-tab-value="detailTab"]';
/** How long a tab may take to render its content after a click, in steps of this many milliseconds. */
const STEP_MS = 100;
const STEPS = 30;

function elementFor(doc: Document, recordId: string, field: FieldKey, config?: PageConfig): Element | null {
  const host = activeHost(doc, recordId);
  if (!host) return null;
  if (field === 'contacts') return deepQuery(host, CANDIDATES.contacts[0].css);
  const page = ownPage(host);
  const path = field === 'stage' ? readPath(page) : null;
  if (path !== null && path !== 'conflict') return path.element;
  const places = placesFor(field, placesIn(page, config), config);
  return (places.find((place) => place.shown()) ?? places[0])?.element ?? null;
}

/** Opens the closed section around a row: its button says so. */
function openSection(element: Element): void {
  const section = element.closest('.slds-section:not(.slds-is-open)');
  section?.querySelector<HTMLElement>('button.slds-section__title-action[aria-expanded="false"]')?.click();
}

function pause(doc: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, STEP_MS);
    signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}

/**
 * Shows a field on the user's click: opens the details tab and the section that hold it, scrolls there and marks it for a
 * moment.
 */
export const revealInSalesforce: Reveal = async (doc, { recordId }, field, signal, config) => {
  // A script of its own has a table of its own.
  overrideSelectors(CANDIDATES, config?.selectors ?? {}, doc);
  let element = elementFor(doc, recordId, field, config);
  if (element === null || !isShown(element)) {
    const host = activeHost(doc, recordId);
    if (element === null || element.closest('.slds-section:not(.slds-is-open)') === null) host?.querySelector<HTMLElement>(DETAIL_TAB)?.click();
    for (let step = 0; step < STEPS && !signal.aborted; step += 1) {
      element = elementFor(doc, recordId, field, config);
      if (element) openSection(element);
      if (element && isShown(element)) break;
      await pause(doc, signal);
    }
  }
  if (signal.aborted || element === null || !isShown(element)) return false;
  spotlight(element, signal);
  return true;
};
