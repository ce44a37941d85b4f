import type { CrmId } from '../domain/deal-ref';
import type { ListLayout } from '../domain/list-reading';
import type { Language } from '../domain/playbook';
import type { IsoDate } from '../domain/reading';

/**
 * A fictional deal in neutral form. Each CRM's pages write it in their own structure, labels and formats.
 * An empty string is an empty field on the page; undefined means that the page has no such field.
 */
export interface PracticeDeal {
  /** Same deal, three CRMs: the record's id in each. */
  ids: Record<CrmId, string>;
  name: string;
  account: string;
  owner: string;
  amount: number | null;
  currency: string;
  closeDate: IsoDate;
  createdDate: IsoDate;
  probability: number;
  /** Stage in the CRM's own terms (API name where there is one, else label). */
  stage: Record<CrmId, string>;
  type?: string;
  leadSource?: string;
  nextStep?: string;
  description?: string;
  competitors?: string;
  decisionDate?: IsoDate | '';
  problem?: string;
  customerNeed?: string;
  reasonsToBuy?: string;
  decisionMaker?: string;
  contacts: { name: string; role: string | null }[];
  /** Dynamics' two-option fields. */
  competitorsTicked?: boolean;
  decisionMakerTicked?: boolean;
}

/** Fields that a practice page lets the user (or a scenario) change. */
export type PracticeField = Exclude<keyof PracticeDeal, 'ids' | 'stage' | 'contacts'>;

/** Where a practice page lives: a real tab at the CRM's address, or a frame of the extension with a router of its own. */
export interface PracticeHost {
  url(): string;
  /** In-app navigation: changes the address without a load, then the page re-renders through `onNavigate`. */
  navigate(url: string): void;
  onNavigate(listener: () => void, signal: AbortSignal): void;
}

/** A mounted practice page: what a user can do on it, for scenarios and tests. The same acts are on the page as controls. */
export interface PracticePage {
  /** The deal that the page shows now. */
  current(): PracticeDeal;
  /** Writes a saved value, as after the CRM's own save. */
  setField<K extends PracticeField>(field: K, value: PracticeDeal[K]): void;
  /** Moves to a stage of this CRM (the name that PracticeDeal.stage uses). */
  moveStage(stage: string): void;
  /** Opens another deal by in-app navigation. */
  open(recordId: string): void;
  dispose(): void;
}

/** One page layout of one CRM. */
export interface PracticeVariant {
  /** Stable, kebab-case, starts with the CRM: `salesforce-page-layout-en`. */
  id: string;
  crm: CrmId;
  language: Language;
  /** Locale of numbers and dates on the page, which may differ from the language. */
  locale: string;
  /** What is special about this variant, for the table in docs/. */
  summary: string;
  /** Address of a deal on this variant's host. */
  address(recordId: string): string;
  /** The deals that exist in this practice CRM; fresh copies at each call. */
  deals(): PracticeDeal[];
  mount(doc: Document, host: PracticeHost): PracticePage;
}

/** A mounted list or board: what a user, a colleague or the CRM itself can do on it, for scenarios and tests. */
export interface PracticeListPage {
  /** Record ids of the rows or cards that are drawn now, in their order: of a virtual list only those in view. */
  shown(): string[];
  /** Writes a saved value of one deal, as after a colleague's edit. */
  setField<K extends PracticeField>(recordId: string, field: K, value: PracticeDeal[K]): void;
  /** Moves one deal to a stage of this CRM. */
  moveStage(recordId: string, stage: string): void;
  /** Draws the rows anew, as the CRM does after a refresh; elements of rows may come to stand for other deals. */
  rerender(): void;
  /** Brings the row of this index into view where only some are drawn; a list that draws all of them does nothing. */
  scrollTo(index: number): void;
  /** Opens a deal as a click on its name does: by in-app navigation. */
  open(recordId: string): void;
  dispose(): void;
}

/** One list or board of one CRM. */
export interface PracticeList {
  /** Stable, kebab-case, starts with the CRM: `hubspot-list-table-en`. Its name for people is in the catalogues, as a variant's. */
  id: string;
  crm: CrmId;
  language: Language;
  /** Locale of numbers and dates on the page. */
  locale: string;
  /** What is special about this list, for the table in docs/. */
  summary: string;
  layout: ListLayout;
  /** Id of the variant whose deal page a row opens. It lies on the same host; rows link to its `address(recordId)`. */
  opens: string;
  /** Address of the list. Every query parameter in it tells the list apart from other pages of the host. */
  address(): string;
  /** The deals of the list, fresh copies at each call; more than the page draws where it is virtual or paged. */
  rows(): PracticeDeal[];
  mount(doc: Document, host: PracticeHost): PracticeListPage;
}
