import type { Contacts } from '../../domain/reading';
import { textOf } from '../dom';
import type { RawField } from '../raw-field';
import { cleanText, foldLabel } from '../text';
import { CANDIDATES } from './candidates';
import { shortId } from './locate';

const [BY_LINK] = CANDIDATES.contacts;
const CARD = 'lst-related-list-single-container, .forceRelatedListSingleContainer, lst-dynamic-related-list, article';
const QUICK_LINK = 'lst-related-list-quick-link';
const ENTRY = 'tbody [data-row-key-value], lst-related-preview-card, article.listItemBody';
const PERSON = 'a[href*="/r/Contact/"], a[href*="/r/003"]';
const ROLE_LABELS = new Set(['role', 'rol']);

/** The count behind a list's name, `(2)`; null when there is none or it says "at least" (`(3+)`). */
function countIn(element: Element): number | null {
  const count = /\((\d+)\)\s*$/.exec(cleanText(textOf(element)))?.[1];
  return count === undefined ? null : Number(count);
}

/** The role of one entry: the cell of the role column, or what stands beside the label of the role. Undefined: not found. */
function roleIn(entry: Element): string | null | undefined {
  const cell = entry.querySelector('[data-col-key-value^="Role-"]');
  const label = [...entry.querySelectorAll('dt, span.label')].find((element) => ROLE_LABELS.has(foldLabel(textOf(element))));
  const value = cell ?? label?.nextElementSibling;
  if (!value) return undefined;
  return cleanText(textOf(value)) || null;
}

function listIn(card: Element): Contacts {
  const entries = [...card.querySelectorAll(ENTRY)];
  const heading = card.querySelector('h2');
  const people = entries.map((entry) => {
    const link = entry.querySelector(PERSON);
    return { name: link ? cleanText(textOf(link)) : '', role: roleIn(entry) };
  });
  const list = people.filter(({ name }) => name !== '').map(({ name, role }) => ({ name, role: role ?? null }));
  const allKnown = people.every(({ name, role }) => name !== '' && role !== undefined);
  return { list, complete: allKnown && heading !== null && countIn(heading) === people.length };
}

/**
 * The contact roles of this record, by a related list that links to the record's own full list. Complete only when the
 * count in the heading equals the entries and each entry shows where its role would stand; a quick link proves no more than "none".
 */
export function contactRoles(host: Element, recordId: string): RawField<Contacts> {
  const own = [...host.querySelectorAll(BY_LINK.css)].filter((link) => link.getAttribute('href')?.includes(`/${shortId(recordId)}`));
  const missing: RawField<Contacts> = { kind: 'missing', tried: [BY_LINK.id] };
  for (const link of own) {
    const quick = link.closest(QUICK_LINK) !== null;
    const card = link.closest(CARD);
    if (quick ? countIn(link) === 0 : card !== null && card.querySelector(CANDIDATES.loading[0].css) === null) {
      const value = quick || card === null ? { list: [], complete: true } : listIn(card);
      if (value.list.length > 0 || value.complete) {
        return { kind: 'value', value, raw: value.list.map(({ name }) => name).join(', '), via: BY_LINK.id };
      }
    }
  }
  return missing;
}
