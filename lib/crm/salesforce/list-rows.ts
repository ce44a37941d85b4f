import { deepQuery, textOf } from '../dom';
import type { RawField } from '../raw-field';
import { cleanText } from '../text';
import { NO_VALUE_CSS } from './candidates';
import { LIST_CANDIDATES } from './list-candidates';
import { longId } from './locate';
import { maySeemEmpty } from './value';

const { edited: [EDITED], link: [LINK], rowHead: [ROW_HEAD], undrawn: [UNDRAWN] } = LIST_CANDIDATES;
const DEAL_ID = /^006[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/;

/** The deal that an id names, in its long form; null for ids of other objects and for what is no id. */
export function dealId(text: string | null | undefined): string | null {
  return text && DEAL_ID.test(text) ? longId(text) : null;
}

/** The deal that a link opens, null when it opens none. */
function linkedDeal(link: Element): string | null {
  const address = /\/(?:r\/(?:Opportunity\/)?|sObject\/)(006[a-zA-Z0-9]{12,15})(?:\/|$)/.exec(link.getAttribute('href') ?? '')?.[1];
  return dealId(link.getAttribute('data-recordid')) ?? dealId(address);
}

/**
 * The one deal that a row or card is of, and the link that shows its name. A link to a deal elsewhere in a row may be that of
 * another one: a parent's.
 * @param key the id that the row itself bears, null where rows bear none: then the row's head has the link
 * @returns null when no id is proven: none is there, or two differ, as for a moment when a row comes to stand for another deal
 */
export function dealOf(row: Element, key: string | null): { id: string; link: Element } | null {
  const places = key === null ? row.querySelectorAll(ROW_HEAD.css) : [row];
  const links = [...places].flatMap((place) => [...place.querySelectorAll(LINK.css)]).map((link) => ({ link, id: linkedDeal(link) })).filter(({ id }) => id !== null);
  const [first] = links;
  return first && first.id !== null && (key === null || dealId(key) === first.id) ? { id: first.id, link: first.link } : null;
}

/** What a cell or a line of a card shows; undefined where its component is not drawn yet. */
export function shownIn(cell: Element, via: string): RawField<never> | undefined {
  if (cell.matches(EDITED.css)) return { kind: 'unreadable', raw: '', why: 'unsaved-edit' };
  const raw = textOf(cell, { skip: NO_VALUE_CSS });
  if (cleanText(raw) !== '') return { kind: 'text', raw, via };
  return maySeemEmpty(cell) || deepQuery(cell, UNDRAWN.css) !== null ? undefined : { kind: 'empty', via };
}
