import type { Identity } from '../adapter';
import { deepQuery, isShown, textOf } from '../dom';
import { cleanText } from '../text';
import { CANDIDATES, NO_VALUE_CSS } from './candidates';
import { shortId } from './locate';
import type { OwnPage } from './scope';
import { activeHost, linkedIds, ownPage } from './scope';

/** Which record a page host was seen to show, and under which name. */
const seen = new WeakMap<Element, { id: string; name: string }>();

const NAME_ROW = '[data-target-selection-name="sfdc:RecordField.Opportunity.Name"]';

/** The record's name as the highlights show it, on a page without highlights as its row does; '' while it is not there. */
function primaryName(page: OwnPage): string {
  const [element] = page.all(CANDIDATES.name[0].css);
  if (element) return cleanText(textOf(element));
  const [row] = page.all(NAME_ROW);
  const value = row ? deepQuery(row, CANDIDATES.value[0].css) : null;
  return value ? cleanText(textOf(value, { skip: NO_VALUE_CSS })) : '';
}

/** Title of the tab: `Name | Object | Salesforce`, with the number of unread messages before it at times. */
function titleNames(doc: Document, name: string): boolean {
  const title = cleanText(doc.title).replace(/^\(\d+\+?\) /, '');
  return title === name || title.startsWith(`${name} |`);
}

/** The focused console tab links to the record and bears its name. */
function tabNames(doc: Document, id: string, name: string): boolean {
  return [...doc.querySelectorAll(`a.tabHeader[aria-selected="true"][href*="/${id}"]`)].some(
    (tab) => isShown(tab) && cleanText(textOf(tab)).includes(name),
  );
}

function judge(doc: Document, page: OwnPage, id: string, name: string): Identity {
  const { host } = page;
  const linked = linkedIds(host);
  const before = seen.get(host);
  const onlyThis = linked.size === 1 && linked.has(id);
  // The former record stays in front for a moment: same host, same name, whatever it links to.
  if (before && before.id !== id && before.name === name && !onlyThis) return 'other-record';
  if (linked.has(id)) return 'this-record';
  if (linked.size > 0) return 'other-record';
  if (before?.id === id) return 'this-record';
  return titleNames(doc, name) || tabNames(doc, id, name) || page.all(`a[href*="/${id}"]`).length > 0 ? 'this-record' : 'not-yet';
}

/**
 * Whether the page in front shows the record. Nothing on a Lightning page says its own id in so many words, so this weighs,
 * best first: links to the record's own related lists; what this host was seen to show before; the title of the tab or the
 * focused console tab with the record's name (both lag behind a navigation, which the memory of hosts makes up for).
 */
export function identify(doc: Document, recordId: string): Identity {
  const host = activeHost(doc, recordId);
  if (!host) return 'not-yet';
  const page = ownPage(host);
  const name = primaryName(page);
  if (name === '') return 'not-yet';
  const id = shortId(recordId);
  const identity = judge(doc, page, id, name);
  if (identity === 'this-record') seen.set(host, { id, name });
  return identity;
}
