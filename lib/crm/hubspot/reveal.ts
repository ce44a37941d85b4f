import type { Reveal } from '../adapter';
import { isShown } from '../dom';
import { spotlight } from '../spotlight';
import { overrideSelectors } from '../candidates';
import { allSightings } from './all-sightings';
import { CANDIDATES } from './candidates';

const TAB_OPENS_MS = 1500;

/** The link of the tab whose body holds the element; bodies are numbered in the order of the links. */
function tabLinkOf(element: Element): HTMLElement | null {
  const number = /^tab-(\d+)-content$/.exec(element.closest('[data-test-id^="tab-"][data-test-id$="-content"]')?.getAttribute('data-test-id') ?? '')?.[1];
  const links = element.closest('[data-test-id="middle-pane"]')?.querySelectorAll<HTMLElement>('[data-tab-link="true"]');
  return number === undefined ? null : (links?.[Number(number)] ?? null);
}

async function untilShown(element: Element, signal: AbortSignal): Promise<boolean> {
  for (let waited = 0; waited < TAB_OPENS_MS && !isShown(element) && !signal.aborted; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return isShown(element);
}

/** Scrolls to a field and marks it for a moment; opens the tab that holds it when it is not the open one. */
export const revealInHubSpot: Reveal = async (doc, ref, field, signal, config) => {
  // This script has candidates of its own: what was replaced in the page's script is replaced here too.
  overrideSelectors(CANDIDATES, config?.selectors ?? {}, doc);
  const isMapped = config?.mappings.some(({ to }) => 'field' in to && to.field === field) ?? false;
  const nodes = allSightings(doc, ref, config, true).filter((one) => one.field === field && (one.mapped || !isMapped)).map(({ node }) => node as HTMLElement);
  const target = nodes.find(isShown) ?? nodes.find(tabLinkOf);
  if (!target || signal.aborted) return false;
  if (!isShown(target)) {
    tabLinkOf(target)?.click();
    if (!(await untilShown(target, signal))) return false;
  }
  spotlight(target, signal);
  return true;
};
