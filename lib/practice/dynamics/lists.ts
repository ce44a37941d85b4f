import type { Language } from '../../domain/playbook';

/** What one practice list looks like. */
export interface ListSpec {
  id: string;
  language: Language;
  locale: string;
  summary: string;
  host: string;
  /** Variant whose deal page a row opens. */
  opens: string;
  /** Query of the list's address. */
  query: string;
  /** Which grid control draws it: the current one, the read-only one of 2021 to 2024, or the editable one. */
  control: 'one' | 'pcf' | 'editable';
  /** Columns in their order, the name first. */
  columns: string[];
  /** Rows drawn at a time: the rest is virtual. */
  drawn: number;
  /** Deals of the list. */
  deals: number;
  /** Whether rows carry the record's id themselves. */
  rowIds: boolean;
}

const APP = '7f3d0a52-61c4-4c0e-8d1b-2a9be0c50001';
const query = (view: string, type: string) => `appid=${APP}&pagetype=entitylist&etn=opportunity&viewid=${view}&viewType=${type}`;

export const LISTS: ListSpec[] = [
  {
    id: 'dynamics-list-grid-en', language: 'en', locale: 'en-US', control: 'one', drawn: 12, deals: 40, rowIds: true,
    summary: 'Current grid control: rows drawn as far as they are on screen, name column pinned in a container of its own',
    host: 'contoso-practice.crm.dynamics.com', opens: 'dynamics-refreshed-en', query: query('00000000-0000-0000-00aa-000010003006', '1039'),
    columns: ['name', 'customerid', 'estimatedvalue', 'estimatedclosedate', 'closeprobability', 'msdyn_forecastcategory', 'ownerid', 'stepname'],
  },
  {
    id: 'dynamics-list-read-only-nl', language: 'nl', locale: 'nl-NL', control: 'pcf', drawn: 10, deals: 24, rowIds: false,
    summary: 'Read-only grid of 2021 to 2024 in Dutch: a page of rows at a time, with a row of sums',
    host: 'fabrikam-oefening.crm4.dynamics.com', opens: 'dynamics-refreshed-nl', query: query('00000000-0000-0000-00aa-000010003006', '1039'),
    columns: ['name', 'parentaccountid', 'estimatedvalue', 'estimatedclosedate', 'ownerid', 'createdon'],
  },
  {
    id: 'dynamics-list-editable-en', language: 'en', locale: 'en-US', control: 'editable', drawn: 8, deals: 8, rowIds: false,
    summary: 'Editable grid: cells without column names and rows without a record, so no row can be taken',
    host: 'northwind-practice.crm.dynamics.com', opens: 'dynamics-classic-en', query: query('5b2c0a11-0000-4000-8000-00aa10003007', '4230'),
    columns: ['name', 'customerid', 'estimatedvalue', 'estimatedclosedate', 'ownerid'],
  },
];
