import type { Contacts, FieldKey } from '../../domain/reading';
import { isShown } from '../dom';
import type { RawField } from '../raw-field';
import { cleanText, sameLabel } from '../text';
import { readPlace } from './guard';
import { CANDIDATES } from './candidates';
import { linkedRecord } from './locate';
import type { Sighting } from './sightings';
import { valueText } from './value';

const TILE = '[data-test-id^="chiclet-"],[data-test-id^="chicklet-"],[data-selenium-test="chicklet"]';
const TITLE_LINK = '[data-test-id$="-chicklet-title-link"],[data-selenium-test$="-chicklet-title-link"]';
/** The mark of a deal's main company, English; the Dutch word is not proven. */
const PRIMARY = ['Primary', 'Primair'];

interface Associated {
  id: string;
  name: string;
  /** Tags of the tile and the buying role, where it is shown. */
  tags: string[];
}

interface Card {
  candidate: string;
  node: Element;
  /** How many records the card's title says there are, null when it says none. */
  count: number | null;
  title: string;
  records: Associated[];
}

/** The id of a record of this object behind a link. */
function linkedId(link: Element, object: string): string | null {
  const record = linkedRecord(link);
  return record?.object === object ? record.id : null;
}

/** The tile of a record: as marked, else the widest box inside the card that holds no other record. */
function tileOf(link: Element, id: string, card: Element, object: string): Element {
  const marked = link.closest(TILE);
  if (marked) return marked;
  let tile = link;
  for (let up = link.parentElement; up && up !== card; up = up.parentElement) {
    if ([...up.querySelectorAll('a[href]')].some((other) => (linkedId(other, object) ?? id) !== id)) break;
    tile = up;
  }
  return tile;
}

/** Association labels are tags of the tile; a tag inside one of the contact's properties is that property's value. */
function tagsOf(tile: Element): string[] {
  const tags = [...tile.querySelectorAll('[data-component-name="UITag"]')].filter((tag) => tag.closest('[data-test-id^="property-input-"],[data-selenium-test^="property-input-"]') === null);
  const roles = [...tile.querySelectorAll('[data-test-id="property-input-hs_buying_role"],[data-selenium-test="property-input-hs_buying_role"]')];
  const texts = [...tags, ...roles].flatMap((node) => valueText(node).split(';')).map(cleanText);
  return [...new Set(texts.filter((text) => text !== '' && text !== '--'))];
}

function recordsIn(card: Element, object: string): Associated[] {
  const found = new Map<string, Associated>();
  for (const link of card.querySelectorAll('a[href]')) {
    const id = linkedId(link, object);
    const name = id === null ? '' : valueText(link);
    if (id === null || name === '' || (found.has(id) && !link.matches(TITLE_LINK))) continue;
    found.set(id, { id, name, tags: tagsOf(tileOf(link, id, card, object)) });
  }
  return [...found.values()];
}

function cardsOf(root: Element, object: string): Card[] {
  return CANDIDATES.associations.flatMap(({ id: candidate, css }) => [...root.querySelectorAll(css.replace('{object}', object))].filter(isShown).map((node) => {
    const head = node.querySelector('[data-selenium-test="crm-card-title"]');
    const title = head ? valueText(head) : '';
    const count = /\((\d+)\)$/.exec(title)?.[1];
    return { candidate, node, title, count: count === undefined ? null : Number(count), records: recordsIn(node, object) };
  }));
}

/** The card that shows most: content may be mounted late, and two cards may show the same records. */
function bestCard(root: Element, object: string): Card | null {
  return cardsOf(root, object).toSorted((a, b) => b.records.length - a.records.length)[0] ?? null;
}

function associated(root: Element, object: string, field: FieldKey, understand: (card: Card) => RawField | null): Sighting[] {
  const card = bestCard(root, object);
  const raw = card && understand(card);
  return card && raw ? [{ field, raw, candidate: card.candidate, node: card.node }] : [];
}

/** A contact with two roles is listed once for each. A role that is not shown may exist all the same. */
function contactsIn(card: Card): RawField | null {
  const { candidate: via, records, count, title } = card;
  if (records.length === 0) return count === 0 ? { kind: 'empty', via } : null;
  const list = records.flatMap(({ name, tags }) => (tags.length > 0 ? tags : [null]).map((role) => ({ name, role })));
  const complete = count === records.length && list.every(({ role }) => role !== null);
  const value: Contacts = { list, complete };
  return { kind: 'value', value, raw: `${title}: ${records.map(({ name }) => name).join(', ')}`, via };
}

/** A deal's account is its primary company, or its only one. */
function accountIn(card: Card): RawField | null {
  const { candidate: via, records, count } = card;
  if (records.length === 0) return count === 0 ? { kind: 'empty', via } : null;
  const primary = records.filter(({ tags }) => tags.some((tag) => PRIMARY.some((word) => sameLabel(word, tag))));
  const [account, ...others] = primary.length > 0 ? primary : records;
  if (!account || (primary.length === 0 && count !== null && count > records.length)) return null;
  return others.length === 0 ? { kind: 'text', raw: account.name, via } : { kind: 'unreadable', raw: records.map(({ name }) => name).join(', '), why: 'conflict' };
}

/** Contacts and account, from the cards of the records that are associated with the deal. Not loaded is not none. */
export function associationSightings(root: Element): Sighting[] {
  return [
    ...readPlace('hs-association-contacts', () => associated(root, '0-1', 'contacts', contactsIn)),
    ...readPlace('hs-association-companies', () => associated(root, '0-2', 'account', accountIn)),
  ];
}
