import { afterEach, expect, it } from 'vitest';
import type { PracticeList, PracticeVariant } from '../../lib/practice/contract';
import { hubspotLists, hubspotVariants } from '../../lib/practice/hubspot';
import facts from '../fixtures/hubspot-page-facts.json';
import { closeLists, openList } from './helpers/hubspot-list';
import { closeAll, filled, openHubSpot } from './helpers/hubspot-open';

afterEach(closeAll);

/** Why no practice page shows a fact. */
const LEFT_OUT: Record<string, string> = {
  'card-type-activities-v2': 'the sources do not say what is inside of it; the activities tab holds the record timeline instead',
  'association-tickets': 'the practice deals have no tickets',
  'tile-contact-phone': 'the fictional contacts have no telephone number',
  'tile-contact-job': 'the fictional contacts have no job title: it would look like a role',
  'line-item': 'the practice deals have no line items',
};

/** Opens, by the page's own controls, what exists only while it is open. */
const STATES: [state: string, open: (doc: Document) => void][] = [
  ['filled', () => undefined],
  ['text edited', (doc) => doc.querySelector<HTMLElement>('[data-test-id="hs_next_step"] [role="button"]')?.click()],
  ['long text edited', (doc) => doc.querySelector<HTMLElement>('[data-test-id="description"] [role="button"]')?.click()],
  ['choice edited', (doc) => doc.querySelector<HTMLElement>('[data-test-id="dealtype"] [role="button"]')?.click()],
  ['list open', (doc) => doc.querySelector<HTMLElement>('[data-dropdown="true"]')?.click()],
  ['all properties', (doc) => doc.querySelector<HTMLElement>('[data-key="profileSidebarModule.viewProfile"]')?.click()],
  ['history', (doc) => doc.querySelector<HTMLElement>('[data-test-id="hover-content-wrapper"] button')?.click()],
];

/** A preview holds another record's markup: it proves nothing about this one's, but must be as free of invented selectors. */
const openPreview = (doc: Document) => doc.querySelector<HTMLElement>('[data-test-id="hs-vertical-nav"] button')?.click();

/** What of the selectors is on a variant's pages, in any state. */
async function present(variant: PracticeVariant, selectors: readonly string[], preview: boolean): Promise<Set<string>> {
  const found = new Set<string>();
  const { doc } = openHubSpot(variant, 1);
  const look = () => selectors.filter((css) => doc.querySelector(css)).forEach((css) => found.add(css));
  look();
  await filled(doc);
  for (const [, open] of STATES) {
    open(doc);
    look();
  }
  if (preview) openPreview(doc);
  look();
  closeAll();
  return found;
}

/** What of the selectors is on a list, alone and with a quick view open over it. */
function presentOnList(list: PracticeList, selectors: readonly string[]): Set<string> {
  const { doc } = openList(list);
  [...doc.querySelectorAll('button')].find(({ textContent }) => /^(?:Preview|Voorbeeld)$/.test(textContent ?? ''))?.click();
  const found = new Set(selectors.filter((css) => doc.querySelector(css)));
  closeLists();
  return found;
}

async function presentPerVariant(selectors: readonly string[], preview = false): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const variant of hubspotVariants) found.set(variant.id, await present(variant, selectors, preview));
  for (const list of hubspotLists) found.set(list.id, presentOnList(list, selectors));
  return found;
}

it('shows every certain fact of HubSpot\'s pages on a practice page, or says why not', async () => {
  const found = await presentPerVariant(facts.facts.map(({ css }) => css));
  const rows = facts.facts.map(({ id, certainty, css }) => {
    const variants = [...found].filter(([, selectors]) => selectors.has(css)).map(([variant]) => variant.replace('hubspot-', ''));
    return { id, certainty, variants, why: LEFT_OUT[id] ?? '' };
  });
  const lines = rows.map(({ id, certainty, variants, why }) => `${certainty} ${id.padEnd(28)} ${variants.length > 0 ? `matched by ${variants.join(', ')}` : `not matched: ${why}`}`);
  const matched = rows.filter(({ variants }) => variants.length > 0);
  console.info([`HubSpot page facts: ${matched.length} of ${rows.length} matched by practice pages`, ...lines].join('\n'));
  expect(rows.filter(({ variants, why }) => variants.length === 0 && why === '').map(({ id }) => id)).toEqual([]);
  expect(matched.filter(({ why }) => why !== '').map(({ id }) => id)).toEqual([]);
  expect(Object.keys(LEFT_OUT).filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
});

it('has none of the selectors that only unmeasured code names', async () => {
  const found = await presentPerVariant(facts.distrusted, true);
  expect([...found.values()].flatMap((selectors) => [...selectors])).toEqual([]);
});
