import type { Language } from '../../domain/playbook';
import type { Attribute } from './attributes';
import { ownAttribute } from './attributes';

export interface Section {
  id: string;
  title: 'information' | 'need' | 'own';
  /** Control names, top to bottom. */
  controls: string[];
}

/** What one practice page looks like; the builders know nothing of a variant beyond this. */
export interface Layout {
  id: string;
  language: Language;
  locale: string;
  summary: string;
  host: string;
  /** Query of a record's address; the real page's parameter order and GUID form vary. */
  query: (recordId: string) => string;
  look: 'refreshed' | 'classic';
  process: 'opportunity' | 'lead' | 'none';
  /** Header controls shown, and those that only the overflow flyout holds. */
  header: { shown: string[]; overflow: string[]; itemsIn: 'shadow' | 'light' };
  summaryTab: Section[];
  /** A second tab, in the document only once it was opened. */
  detailsTab: Section[];
  grids: boolean;
  quickView: boolean;
  own: Attribute[];
  dateInput: 'data-id' | 'description';
  twoOptions: 'choice' | 'select' | 'toggle';
  /** Each record in a pane of its own that stays mounted, as in the multi-session workspace. */
  panes: boolean;
  /** The form's root stays, its inside is replaced, as with the record set navigator. */
  keepsRoot: boolean;
  /** Where the pages tell which stage is active: a duration label, or the attribute alone. */
  stageMark: 'label' | 'attribute';
  /** How the first deals ended, by index; the form of a closed deal is read-only. */
  ends?: ('Won' | 'Lost' | null)[];
  /** Further records of the multi-session workspace that stay mounted and hidden, before and behind the one in front. */
  sessions?: boolean;
  /** A side pane beside the page with the form of another deal, drawn and shown. */
  sidePane?: boolean;
}

const APP = '7f3d0a52-61c4-4c0e-8d1b-2a9be0c50001';
const INFORMATION = ['name', 'parentcontactid', 'parentaccountid', 'purchasetimeframe', 'transactioncurrencyid', 'closeprobability', 'description'];
const OWN_EN = [
  ownAttribute('crpg_maincompetitors', 'competitors', 'Main competitor(s)'),
  ownAttribute('crpg_reasonstobuy', 'reasonsToBuy', 'Reasons to buy', 'memo'),
  ownAttribute('crpg_decisionmakername', 'decisionMaker', 'Decision maker'),
  ownAttribute('crpg_nextstep', 'nextStep', 'Next step'),
];
const OWN_NL = [
  ownAttribute('crpg_concurrenten', 'competitors', 'Concurrent(en)'),
  ownAttribute('crpg_redenenomtekopen', 'reasonsToBuy', 'Redenen om te kopen', 'memo'),
  ownAttribute('crpg_beslisser', 'decisionMaker', 'Beslisser'),
  ownAttribute('crpg_volgendestap', 'nextStep', 'Volgende stap'),
];
const names = (attributes: Attribute[]): string[] => attributes.map((attribute) => attribute.name);

export const LAYOUTS: Layout[] = [
  {
    id: 'dynamics-refreshed-en', language: 'en', locale: 'en-US', look: 'refreshed', process: 'opportunity',
    summary: 'Refreshed look; header items inside the list’s open shadow root; competitors and stakeholders in grids',
    host: 'contoso-practice.crm.dynamics.com',
    query: (id) => `appid=${APP}&pagetype=entityrecord&etn=opportunity&id=${id}`,
    header: { shown: ['estimatedclosedate', 'estimatedvalue', 'msdyn_forecastcategory', 'ownerid'], overflow: ['statuscode'], itemsIn: 'shadow' },
    summaryTab: [
      { id: 'opportunity_information', title: 'information', controls: [...INFORMATION, 'createdon'] },
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'finaldecisiondate', 'identifycompetitors', 'decisionmaker'] },
      { id: 'own_cycle', title: 'own', controls: ['crpg_reasonstobuy', 'crpg_decisionmakername', 'crpg_nextstep'] },
    ],
    detailsTab: [], grids: true, quickView: true, own: OWN_EN.slice(1), dateInput: 'description', twoOptions: 'choice',
    panes: false, keepsRoot: false, stageMark: 'label',
  },
  {
    id: 'dynamics-refreshed-nl', language: 'nl', locale: 'nl-NL', look: 'refreshed', process: 'opportunity',
    summary: 'Refreshed look in Dutch; header items in the list’s light DOM; active stage by attribute only',
    host: 'fabrikam-oefening.crm4.dynamics.com',
    query: (id) => `appid=${APP}&forceUCI=1&pagetype=entityrecord&etn=opportunity&id=%7B${id.toUpperCase()}%7D`,
    header: { shown: ['estimatedvalue', 'estimatedclosedate', 'statuscode', 'ownerid'], overflow: ['msdyn_forecastcategory'], itemsIn: 'light' },
    summaryTab: [
      { id: 'opportunity_information', title: 'information', controls: INFORMATION },
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'finaldecisiondate'] },
      { id: 'own_cycle', title: 'own', controls: [...names(OWN_NL), 'identifycompetitors', 'decisionmaker'] },
    ],
    detailsTab: [], grids: false, quickView: true, own: OWN_NL, dateInput: 'data-id', twoOptions: 'choice',
    panes: false, keepsRoot: false, stageMark: 'attribute',
  },
  {
    id: 'dynamics-classic-en', language: 'en', locale: 'en-US', look: 'classic', process: 'opportunity',
    summary: 'Earlier look: select option sets, currency inputs, header control list, two options as select',
    host: 'northwind-practice.crm.dynamics.com',
    query: (id) => `etn=opportunity&appid=${APP}&id=${id}&pagetype=entityrecord&formid=a837e4a7-01b8-4f82-a475-be9abd67e667`,
    header: { shown: ['estimatedclosedate', 'estimatedvalue', 'statuscode', 'ownerid'], overflow: ['crpg_nextstep'], itemsIn: 'light' },
    summaryTab: [
      { id: 'opportunity_information', title: 'information', controls: [...INFORMATION, 'estimatedvalue', 'msdyn_forecastcategory', 'identifycompetitors', 'decisionmaker'] },
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'finaldecisiondate'] },
      { id: 'own_cycle', title: 'own', controls: names(OWN_EN) },
    ],
    detailsTab: [], grids: false, quickView: false, own: OWN_EN, dateInput: 'data-id', twoOptions: 'select',
    panes: false, keepsRoot: false, stageMark: 'label',
  },
  {
    id: 'dynamics-classic-mixed', language: 'en', locale: 'nl-NL', look: 'classic', process: 'lead',
    summary: 'Earlier look, English labels with Dutch formats; next record inside the same form root; two options as toggle',
    host: 'tailspin-practice.crm11.dynamics.com',
    query: (id) => `etc=3&id=%7b${id}%7d&pagetype=entityrecord&appid=${APP}`,
    header: { shown: ['estimatedclosedate', 'estimatedvalue', 'statuscode', 'ownerid'], overflow: [], itemsIn: 'light' },
    summaryTab: [
      { id: 'opportunity_information', title: 'information', controls: [...INFORMATION, 'identifycompetitors', 'decisionmaker'] },
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'finaldecisiondate'] },
    ],
    detailsTab: [], grids: true, quickView: true, own: [], dateInput: 'data-id', twoOptions: 'toggle',
    panes: false, keepsRoot: true, stageMark: 'label',
  },
  {
    id: 'dynamics-refreshed-us-nl', language: 'nl', locale: 'en-US', look: 'refreshed', process: 'opportunity',
    summary: 'Workspace panes, Dutch labels with US formats; value, date and sales cycle fields only through the client API',
    host: 'adventure-practice.crm4.dynamics.com',
    query: (id) => `pageType=entityrecord&etn=opportunity&id=${id}&appid=${APP}`,
    header: { shown: ['ownerid'], overflow: ['estimatedclosedate', 'estimatedvalue', 'statuscode'], itemsIn: 'light' },
    summaryTab: [{ id: 'opportunity_information', title: 'information', controls: INFORMATION }],
    detailsTab: [
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'finaldecisiondate', 'identifycompetitors', 'decisionmaker'] },
      { id: 'own_cycle', title: 'own', controls: names(OWN_NL) },
    ],
    grids: false, quickView: false, own: OWN_NL, dateInput: 'data-id', twoOptions: 'choice',
    panes: true, keepsRoot: false, stageMark: 'label',
  },
  {
    id: 'dynamics-inactive-en', language: 'en', locale: 'en-US', look: 'refreshed', process: 'opportunity',
    summary: 'Closed deals: read-only form with its notice, choices as read-only entries, one won, one lost, one open',
    host: 'litware-practice.crm.dynamics.com',
    query: (id) => `appid=${APP}&pagetype=entityrecord&etn=opportunity&id=${id}`,
    header: { shown: ['estimatedclosedate', 'estimatedvalue', 'statuscode', 'ownerid'], overflow: ['msdyn_forecastcategory'], itemsIn: 'light' },
    summaryTab: [
      { id: 'opportunity_information', title: 'information', controls: INFORMATION },
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'finaldecisiondate', 'identifycompetitors', 'decisionmaker'] },
      { id: 'own_cycle', title: 'own', controls: names(OWN_EN) },
    ],
    detailsTab: [], grids: false, quickView: true, own: OWN_EN, dateInput: 'description', twoOptions: 'choice',
    panes: false, keepsRoot: false, stageMark: 'label', ends: ['Won', 'Lost'],
  },
  {
    id: 'dynamics-no-process-nl', language: 'nl', locale: 'nl-NL', look: 'refreshed', process: 'none',
    summary: 'No process on the form, in Dutch: a stage is known only of a closed deal, by its status',
    host: 'proseware-oefening.crm4.dynamics.com',
    query: (id) => `pagetype=entityrecord&etn=opportunity&id=${id}&appid=${APP}`,
    header: { shown: ['estimatedvalue', 'estimatedclosedate', 'statuscode', 'ownerid'], overflow: [], itemsIn: 'shadow' },
    summaryTab: [
      { id: 'opportunity_information', title: 'information', controls: [...INFORMATION, 'msdyn_forecastcategory'] },
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'finaldecisiondate', 'identifycompetitors', 'decisionmaker'] },
      { id: 'own_cycle', title: 'own', controls: names(OWN_NL) },
    ],
    detailsTab: [], grids: false, quickView: false, own: OWN_NL, dateInput: 'data-id', twoOptions: 'choice',
    panes: false, keepsRoot: false, stageMark: 'label', ends: [null, null, 'Lost'],
  },
  {
    id: 'dynamics-sessions-en', language: 'en', locale: 'en-US', look: 'refreshed', process: 'opportunity',
    summary: 'Multi-session workspace: other deals mounted and hidden before and behind the one in front, a side pane with the form of another deal',
    host: 'wingtip-practice.crm.dynamics.com',
    query: (id) => `appid=${APP}&forceUCI=1&pagetype=entityrecord&etn=opportunity&id=%7B${id}%7D`,
    header: { shown: ['estimatedclosedate', 'estimatedvalue', 'ownerid'], overflow: ['statuscode'], itemsIn: 'shadow' },
    summaryTab: [
      { id: 'opportunity_information', title: 'information', controls: INFORMATION },
      { id: 'Opportunity_details', title: 'need', controls: ['currentsituation', 'customerneed', 'identifycompetitors', 'decisionmaker'] },
    ],
    detailsTab: [{ id: 'own_cycle', title: 'own', controls: names(OWN_EN) }],
    grids: true, quickView: true, own: OWN_EN, dateInput: 'data-id', twoOptions: 'choice',
    panes: true, keepsRoot: false, stageMark: 'label', sessions: true, sidePane: true,
  },
  {
    id: 'dynamics-short-form-en', language: 'en', locale: 'en-US', look: 'refreshed', process: 'opportunity',
    summary: 'Short form: most columns are neither on the page nor in the client API, the decision date only in the process; the Web API holds the rest',
    host: 'adatum-practice.crm.dynamics.com',
    query: (id) => `appid=${APP}&pagetype=entityrecord&etn=opportunity&id=${id}`,
    header: { shown: ['ownerid'], overflow: [], itemsIn: 'light' },
    summaryTab: [{ id: 'opportunity_information', title: 'information', controls: ['name', 'description'] }],
    detailsTab: [], grids: false, quickView: false, own: [], dateInput: 'data-id', twoOptions: 'choice',
    panes: false, keepsRoot: false, stageMark: 'label',
  },
];
