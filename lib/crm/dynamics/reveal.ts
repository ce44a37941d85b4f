import type { FieldKey } from '../../domain/reading';
import type { Reveal } from '../adapter';
import { createHealth } from '../candidates';
import { isShown } from '../dom';
import { lookAtForm } from './read';
import type { Scope } from './scope';
import { activeScope, inScope } from './scope';

interface Wanted {
  doc: Document;
  field: FieldKey;
  signal: AbortSignal;
}

const MARK_MS = 2400;
const LOOK_MS = 60;
const LOOKS = 20;
const MOST_OPENED = 8;
const OVERFLOW = 'button:is([data-id="header_overflowButton"],[id*="headerFieldsExpandButton"])';
const TABS = 'li[role="tab"][data-id^="tablist-"]';

const wait = async (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function formOf(doc: Document): Scope | null {
  const scope = activeScope(doc);
  return typeof scope === 'string' ? null : scope;
}

function shownNode({ doc, field }: Wanted): Element | null {
  const scope = formOf(doc);
  const nodes = scope ? lookAtForm(scope, createHealth(), () => undefined).nodes.get(field) : undefined;
  return nodes?.find(isShown) ?? null;
}

/** Waits, bounded, until the field is drawn. */
async function appears(wanted: Wanted): Promise<Element | null> {
  for (let looks = 0; looks < LOOKS && !wanted.signal.aborted; looks += 1) {
    const node = shownNode(wanted);
    if (node) return node;
    await wait(LOOK_MS);
  }
  return null;
}

/**
 * Opens what may hold the field, one after the other: the header's overflow, then the form's other tabs. What turned out
 * not to hold it is closed again.
 */
async function openFor(wanted: Wanted): Promise<Element | null> {
  const scope = formOf(wanted.doc);
  if (!scope) return null;
  const selected = `${TABS}[aria-selected="true"]`;
  const former = inScope(scope, selected)[0];
  const openers = [...inScope(scope, OVERFLOW).slice(-1), ...inScope(scope, TABS)].filter((opener) => opener !== former);
  for (const opener of openers.slice(0, MOST_OPENED) as HTMLElement[]) {
    if (opener.ariaExpanded === 'true') continue;
    opener.click();
    const node = await appears(wanted);
    if (node) return node;
    if (opener.ariaExpanded === 'true') opener.click();
  }
  (former as HTMLElement | undefined)?.click();
  return null;
}

/** Outlines an element for a moment, without a change to the page's own styles or attributes. */
function mark(node: Element, signal: AbortSignal): void {
  const outline = { outline: '2px solid Highlight', outlineOffset: '3px' };
  const shown = node.animate([outline, outline], MARK_MS);
  signal.addEventListener('abort', () => shown.cancel(), { once: true });
}

/**
 * Shows a field in the page: scrolls to it and outlines it. A field that is not drawn is looked for in the header's
 * overflow and in the form's other tabs, which are opened for it: the user asked to go there.
 */
export const revealInDynamics: Reveal = async (doc, _ref, field, signal) => {
  const wanted = { doc, field, signal };
  const node = shownNode(wanted) ?? (await openFor(wanted));
  if (!node || signal.aborted) return false;
  node.scrollIntoView({ block: 'center', behavior: 'instant' });
  mark(node, signal);
  return true;
};
