import { OWN_PROPERTIES } from './properties';
import type { CardSpec, VariantSpec } from './spec';

const ABOUT_CARD = 'PROPERTIES_V3/0-3/V2';
const CONTACTS: CardSpec = { card: 'associations', of: 'contacts' };
const COMPANIES: CardSpec = { card: 'associations', of: 'companies' };
const qualification = (id: string): CardSpec => ({ card: 'properties', id, title: 'qualification', rows: OWN_PROPERTIES });

/** The layout that most portals have, in English. */
export const RECORD_EN: VariantSpec = {
  id: 'hubspot-record-en',
  summary: 'Highlight card and property cards with internal names, English, US formats; own fields in a card that an administrator made.',
  language: 'en', locale: 'en-US', uiLocale: 'en-us', dates: 'medium',
  host: 'app.hubspot.com', portal: '90010001', path: 'record', markup: 'current',
  highlight: ['amount', 'closedate', 'dealstage', 'pipeline', 'dealtype-and-hs_deal_stage_probability'],
  left: [
    { card: 'properties', id: ABOUT_CARD, title: 'about', rows: ['amount', 'hubspot_owner_id', 'dealtype', 'hs_next_step', 'description', 'closedate', 'notes_last_contacted', 'lead_source'] },
    qualification('4773'),
  ],
  middle: [{ card: 'data-highlights', rows: ['createdate', 'dealstage'] }],
  right: [CONTACTS, COMPANIES],
  associations: 'with-page', titleNode: 'new', seed: 11,
};

/** The same in Dutch, with other cards. */
export const RECORD_NL: VariantSpec = {
  id: 'hubspot-record-nl',
  summary: 'Dutch labels and formats; close date and amount in the property card only, record ID shown, companies as a table in the middle.',
  language: 'nl', locale: 'nl-NL', uiLocale: 'nl-nl', dates: 'numeric',
  host: 'app-eu1.hubspot.com', portal: '90010002', path: 'record', markup: 'current',
  highlight: ['dealstage', 'pipeline'],
  left: [
    { card: 'properties', id: ABOUT_CARD, title: 'about', rows: ['amount', 'closedate', 'hubspot_owner_id', 'dealtype', 'hs_next_step', 'description', 'createdate', 'hs_deal_stage_probability', 'hs_object_id', 'lead_source'] },
    qualification('5120'),
  ],
  middle: [{ card: 'associations', of: 'companies', form: 'table' }],
  right: [CONTACTS],
  associations: 'with-page', titleNode: 'reused', seed: 23,
};

const LABELS_ONLY: VariantSpec = {
  id: 'hubspot-labels-only-mixed',
  summary: 'Cards without any internal name (data highlights and property lists), English labels with Dutch formats; nothing but the title in the highlight card.',
  language: 'en', locale: 'nl-NL', uiLocale: 'en-gb', dates: 'numeric',
  host: 'app-na2.hubspot.com', portal: '90010003', path: 'record-view', markup: 'current',
  highlight: [],
  left: [
    { card: 'list', title: 'about', rows: ['amount', 'closedate', 'hubspot_owner_id', 'dealtype', 'hs_next_step', 'description'] },
    { card: 'list', title: 'qualification', rows: OWN_PROPERTIES },
  ],
  middle: [{ card: 'data-highlights', rows: ['createdate', 'dealstage', 'amount'] }],
  right: [CONTACTS, COMPANIES],
  associations: 'with-page', titleNode: 'new', seed: 37,
};

const OLD_URL: VariantSpec = {
  id: 'hubspot-old-url-en',
  summary: 'Address and markup of the former record page: old highlight container, selects by id, rows marked with the profile property or by their control only.',
  language: 'en', locale: 'en-US', uiLocale: 'en-us', dates: 'numeric',
  host: 'app-na3.hubspot.com', portal: '90010004', path: 'deal', markup: 'old',
  highlight: ['closedate', 'dealstage', 'pipeline'],
  left: [
    { card: 'properties', id: 'about', title: 'about', rows: ['amount', 'hubspot_owner_id', 'dealtype', 'hs_next_step', 'description', 'createdate', 'lead_source'] },
    { card: 'properties', id: 'own', title: 'qualification', rows: OWN_PROPERTIES },
  ],
  middle: [],
  right: [CONTACTS, COMPANIES],
  associations: 'with-page', titleNode: 'reused', seed: 53,
};

const ASSOCIATIONS: VariantSpec = {
  id: 'hubspot-associations-us-nl',
  summary: 'Dutch labels with US formats; association cards that fill when they come near, with rows of the contact and the company that look like the deal\'s.',
  language: 'nl', locale: 'en-US', uiLocale: 'nl-nl', dates: 'numeric',
  host: 'app-ap1.hubspot.com', portal: '90010005', path: 'record', markup: 'current',
  highlight: ['amount', 'closedate', 'dealstage', 'pipeline'],
  bareHighlight: ['amount', 'closedate'],
  left: [
    { card: 'properties', id: ABOUT_CARD, title: 'about', rows: ['dealstage', 'hubspot_owner_id', 'dealtype', 'hs_next_step', 'description', 'createdate'] },
    qualification('6001'),
  ],
  middle: [{ card: 'data-highlights', rows: ['closedate', 'dealstage'] }],
  right: [CONTACTS, COMPANIES],
  associations: 'when-near', titleNode: 'new', seed: 71,
};

const SKELETON_ROWS: VariantSpec = {
  id: 'hubspot-skeleton-rows-nl',
  summary: 'Property rows that are skeletons first and come one by one, some of them never; items of the highlight card that join several properties.',
  language: 'nl', locale: 'nl-NL', uiLocale: 'nl-nl', dates: 'medium',
  host: 'app-eu1.hubspot.com', portal: '90010006', path: 'record', markup: 'current',
  highlight: ['amount-and-closedate', 'dealstage', 'pipeline', 'dealtype-and-hs_deal_stage_probability'],
  bareHighlight: ['dealtype', 'hs_deal_stage_probability'],
  left: [
    { card: 'properties', id: ABOUT_CARD, title: 'about', rows: ['hubspot_owner_id', 'dealtype', 'hs_next_step', 'description', 'createdate', 'hs_deal_stage_probability', 'lead_source'] },
    qualification('7002'),
  ],
  lateRows: ['hubspot_owner_id', 'hs_next_step', 'decision_date', 'problem'],
  unknownRows: ['description', 'lead_source', 'reasons_to_buy'],
  middle: [],
  right: [CONTACTS, COMPANIES],
  associations: 'with-page', titleNode: 'new', seed: 83,
};

const EDITING_ROWS: VariantSpec = {
  id: 'hubspot-editing-rows-en',
  summary: 'Rows that are open for editing: what stands in them is no fact; amount and close date are shown elsewhere too, so they are known all the same.',
  language: 'en', locale: 'en-US', uiLocale: 'en-us', dates: 'medium',
  host: 'app-na2.hubspot.com', portal: '90010007', path: 'record', markup: 'current',
  highlight: ['amount', 'dealstage', 'pipeline'],
  left: [
    { card: 'properties', id: ABOUT_CARD, title: 'about', rows: ['amount', 'closedate', 'hubspot_owner_id', 'dealtype', 'hs_next_step', 'description', 'createdate', 'lead_source'] },
    qualification('7103'),
  ],
  editing: ['amount', 'closedate', 'dealtype', 'hs_next_step', 'description', 'decision_date', 'customer_need'],
  middle: [{ card: 'data-highlights', rows: ['closedate', 'createdate'] }],
  right: [CONTACTS, COMPANIES],
  associations: 'with-page', titleNode: 'reused', seed: 97,
};

const ALL_PROPERTIES: VariantSpec = {
  id: 'hubspot-all-properties-nl',
  summary: 'No property card at all, but the panel of all properties open over the record: a group with loading rows and a control inside of a row, and a closed group.',
  language: 'nl', locale: 'nl-NL', uiLocale: 'nl-nl', dates: 'numeric',
  host: 'app-eu1.hubspot.com', portal: '90010008', path: 'record', markup: 'current',
  highlight: ['dealstage', 'pipeline'],
  left: [],
  allProperties: ['dealname', 'amount', 'closedate', 'dealtype', 'hs_next_step', 'lead_source', ...OWN_PROPERTIES],
  openPanel: true,
  middle: [{ card: 'data-highlights', rows: ['createdate'] }],
  right: [CONTACTS, COMPANIES],
  associations: 'with-page', titleNode: 'new', seed: 101,
};

/** The layouts of HubSpot's deal record that practice pages show. */
export const SPECS: readonly VariantSpec[] = [RECORD_EN, RECORD_NL, LABELS_ONLY, OLD_URL, ASSOCIATIONS, SKELETON_ROWS, EDITING_ROWS, ALL_PROPERTIES];
