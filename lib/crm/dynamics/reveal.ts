import { isShown } from '../dom';
import type { FieldKey } from '../../domain/reading';
import { PLACES } from './candidates';
import type { Scope } from './scope';
import { inScope } from './scope';

/** What reveal needs of the page that is open. */
export interface RevealContext {
  scope: () => Scope | null;
  /** Nodes that show the field now. */
  nodesOf: (field: FieldKey) => Element[];
  signal: AbortSignal;
}

const MARK_MS = 2400;
const LOOK_MS = 60;
const LOOKS = 20;
const MOST_TABS = 8;
const OVERFLOW = 'button[data-id="header_overflowButton"],button[id*="headerFieldsExpandButton"]';
const TABS = 'li[role="tab"][data-id^="tablist-"]';

const wait = async (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function shownNode(context: RevealContext, field: FieldKey): Element | null {
  const scope = context.scope();
  if (!scope) return null;
  const stage = field === 'stage' ? inScope(scope, `:is(${PLACES.stages[0].css}):is(${PLACES.activeStage.map(({ css }) => css).join(',')})`)[0] : null;
  const grid = field === 'contacts' || field === 'competitors' ? inScope(scope, PLACES[field === 'contacts' ? 'stakeholders' : 'competitors'][0].css)[0] : null;
  return [...context.nodesOf(field), stage, grid].find((node) => node && isShown(node)) ?? null;
}

/** Waits, bounded, until the field is drawn. */
async function appears(context: RevealContext, field: FieldKey): Promise<Element | null> {
  for (let looks = 0; looks < LOOKS && !context.signal.aborted; looks += 1) {
    const node = shownNode(context, field);
    if (node) return node;
    await wait(LOOK_MS);
  }
  return null;
}

/** Opens the header's overflow; closes it again when the field is not in it. */
async function inOverflow(context: RevealContext, field: FieldKey): Promise<Element | null> {
  const scope = context.scope();
  const button = scope ? (inScope(scope, OVERFLOW).at(-1) as HTMLElement | undefined) : undefined;
  if (!button || button.getAttribute('aria-expanded') === 'true') return null;
  button.click();
  const node = await appears(context, field);
  if (!node && button.getAttribute('aria-expanded') === 'true') button.click();
  return node;
}

/** Opens one tab after the other, that which holds the hidden field first; goes back when none has it. */
async function inTabs(context: RevealContext, field: FieldKey): Promise<Element | null> {
  const scope = context.scope();
  const tabs = scope ? (inScope(scope, TABS) as HTMLElement[]) : [];
  const current = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true');
  const hiddenIn = context.nodesOf(field)[0]?.closest('[role="tabpanel"][data-id^="tab-"]')?.getAttribute('data-id')?.slice('tab-'.length);
  const rank = (tab: Element): number => (tab.getAttribute('data-id') === `tablist-${hiddenIn}` ? 0 : 1);
  const others = tabs.filter((tab) => tab !== current).toSorted((a, b) => rank(a) - rank(b));
  for (const tab of others.slice(0, MOST_TABS)) {
    if (context.signal.aborted) return null;
    tab.click();
    const node = await appears(context, field);
    if (node) return node;
  }
  if (others.length > 0) current?.click();
  return null;
}

/** Outlines an element for a moment and puts its style back, also when the page is left before. */
function mark(node: HTMLElement, signal: AbortSignal): void {
  const before = { outline: node.style.outline, outlineOffset: node.style.outlineOffset };
  Object.assign(node.style, { outline: '2px solid Highlight', outlineOffset: '3px' });
  const restore = (): void => void Object.assign(node.style, before);
  const timer = setTimeout(restore, MARK_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    restore();
  }, { once: true });
}

/**
 * Shows a field in the page: scrolls to it and outlines it. A field that is not drawn is looked for in the header's
 * overflow and in the form's other tabs, which are opened for it: the user asked to go there.
 * @returns false when the form does not hold it
 */
export async function revealField(context: RevealContext, field: FieldKey): Promise<boolean> {
  const node = shownNode(context, field) ?? (await inOverflow(context, field)) ?? (await inTabs(context, field));
  if (!node || context.signal.aborted) return false;
  node.scrollIntoView({ block: 'center', behavior: 'instant' });
  mark(node as HTMLElement, context.signal);
  return true;
}
