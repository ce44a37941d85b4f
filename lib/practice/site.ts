import type { CrmId } from '../domain/deal-ref';
import type { PracticeHost, PracticeList, PracticeListPage, PracticePage, PracticeVariant } from './contract';
import { practiceLists, practiceVariants, variantById } from './index';

/** A practice CRM as a person uses it: lists, and the deals that are opened from them, one in the other's place. */
export interface PracticeSite {
  /** The deal page in front, null while a list is. */
  page(): PracticePage | null;
  /** The list in front, null while a deal page is. */
  list(): PracticeListPage | null;
  dispose(): void;
}

/** Whether an address is that of a list: the same place, with every query parameter that the list's own address has. */
export function isListAddress(list: PracticeList, address: string): boolean {
  const [own, asked] = [new URL(list.address()), new URL(address)];
  return own.origin === asked.origin && own.pathname === asked.pathname && [...own.searchParams].every(([name, value]) => asked.searchParams.get(name) === value);
}

/** The list with this id, or null when there is none. */
export function listById(id: string): PracticeList | null {
  return practiceLists.find((list) => list.id === id) ?? null;
}

/** Where a practice CRM begins: a list, or the first deal of a variant. The first page of all where there is none with this id. */
export function placeOf(id: string): { id: string; crm: CrmId; address: string } {
  const list = listById(id);
  if (list) return { id, crm: list.crm, address: list.address() };
  const variant = variantById(id) ?? practiceVariants[0];
  const first = variant?.deals()[0];
  if (!variant || !first) throw new Error('There is no practice page at all.');
  return { id: variant.id, crm: variant.crm, address: variant.address(first.ids[variant.crm]) };
}

/** What a site is made of: the deal pages of one variant and the lists that open them. */
interface Parts {
  variant: PracticeVariant;
  lists: PracticeList[];
}

function partsOf(id: string): Parts {
  const variant = variantById(listById(id)?.opens ?? id);
  if (!variant) throw new Error(`There is no practice page named "${id}".`);
  return { variant, lists: practiceLists.filter(({ opens }) => opens === variant.id) };
}

class Site implements PracticeSite {
  readonly #ended = new AbortController();
  #shown: { of: PracticeList | PracticeVariant; list: PracticeListPage | null; page: PracticePage | null } | null = null;

  constructor(readonly doc: Document, readonly host: PracticeHost, readonly parts: Parts) {
    // Before the pages' own listeners, so that a page that goes hears no more of the address.
    host.onNavigate(() => this.#show(), this.#ended.signal);
    this.#show();
  }

  page = (): PracticePage | null => this.#shown?.page ?? null;
  list = (): PracticeListPage | null => this.#shown?.list ?? null;

  dispose(): void {
    this.#ended.abort();
    this.#leave();
  }

  #leave(): void {
    this.#shown?.list?.dispose();
    this.#shown?.page?.dispose();
    this.#shown = null;
  }

  #show(): void {
    const list = this.parts.lists.find((one) => isListAddress(one, this.host.url()));
    const of = list ?? this.parts.variant;
    if (this.#shown?.of === of) return;
    this.#leave();
    this.#shown = list
      ? { of, list: list.mount(this.doc, this.host), page: null }
      : { of, list: null, page: this.parts.variant.mount(this.doc, this.host) };
  }
}

/**
 * Mounts the practice page or list that the host's address stands for, and follows the address between lists and deals.
 * @param id of a variant or a list
 * @throws Error when there is none with this id
 */
export function mountSite(doc: Document, host: PracticeHost, id: string): PracticeSite {
  return new Site(doc, host, partsOf(id));
}
