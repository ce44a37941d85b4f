import ext from 'webextension-polyfill';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { CrmId } from '../domain/deal-ref';
import type { FieldKey } from '../domain/reading';
import { createLogger } from '../platform/logger';
import { readView } from '../storage/session';
import { ActError } from './outcome';
import { askToReveal } from './tabs';

const log = createLogger('background');
/** Scripts that come on a person's act (entrypoints/badge-cards.ts, entrypoints/reveal-<crm>.ts) or to a list (entrypoints/list-<crm>.ts). */
const CARDS = '/badge-cards.js';
const REVEALS: Record<CrmId, string> = { salesforce: '/reveal-salesforce.js', hubspot: '/reveal-hubspot.js', dynamics: '/reveal-dynamics.js' };
const LISTS: Record<CrmId, string> = { salesforce: '/list-salesforce.js', hubspot: '/list-hubspot.js', dynamics: '/list-dynamics.js' };

function bring(tabId: number, file: string): Promise<unknown> {
  return ext.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
}

/**
 * Gives the page that asks for them the cards of its badge. A practice page has them already.
 * @throws ActError for a practice page, Error when the tab is gone
 */
export async function injectCards(tabId: number, crm: CrmId | null): Promise<void> {
  if (crm === null) throw new ActError('refused');
  await bring(tabId, CARDS);
}

/** Starts reading the list that a tab shows. @throws Error when the tab is gone */
export async function bringList(tabId: number, crm: CrmId): Promise<void> {
  await bring(tabId, LISTS[crm]);
}

/** Shows a field on the page of a tab, for which its script is brought first. False when the page does not have the field, or is gone. */
export async function revealField(tabId: number, field: FieldKey): Promise<boolean> {
  const ref = (await readView(tabId))?.ref ?? null;
  if (ref === null) return false;
  try {
    if (ref.tenant !== PRACTICE_TENANT) await bring(tabId, REVEALS[ref.crm]);
  } catch (error) {
    log.failed('reveal', error);
    return false;
  }
  return askToReveal(tabId, field);
}
