import { expect, it } from 'vitest';
import { salesforceVariants } from '../../lib/practice/salesforce';
import facts from '../fixtures/salesforce-page-objects.json';
import type { Arguments, PageObjects } from './helpers/page-objects';
import { matchesIn } from './helpers/page-objects';
import { click, openDeal, restingIds } from './helpers/salesforce-open';

const objects = facts as unknown as PageObjects;
const GIVEN: Arguments = {
  'flexipage/tab2 component2': ['force_detailPanel'],
  'flexipage/recordHomeWithSubheaderTemplateDesktop2 component2': ['force_detailPanel'],
  fieldByID: ['RecordCloseDateField1'],
  tabByLabel: ['Details'],
  tabLinkByLabel: ['Details'],
  activeTabByName: ['Proposal/Price Quote'],
  buttonByTitle: ['Edit'],
  buttonWithTitle: ['Belangrijke velden'],
  'tableElement.header.columnByLabel': ['Role'],
  'tableElement.body.cellByLabel': ['1', 'Role'],
  'tableElement.body.cellByIndex': ['1', '1'],
};

const NO_FIELD = 'a practice deal has no field of this kind';
const OTHER_TEMPLATE = 'the pages use the template with sub-header, the default of an opportunity';
const AURA_EDIT = "the drawer's key fields are shown, not edited";
const CONSOLE_STATE = 'a state of console tabs that these pages do not have';

const lacking = (why: string, component: string, elements: string): [string, string][] => elements.split(' ').map((element) => [`${component} ${element}`, why]);

/** Why a selector matches nowhere, by component or by component and element. */
const LACKING: Record<string, string> = Object.fromEntries([
  ['flexipage/recordHomeTemplateDesktop2', OTHER_TEMPLATE],
  ...lacking(
    NO_FIELD, 'records/recordLayoutItem',
    'alohaPage formattedEmail formattedLocation formattedName formattedPhone formattedRichText formattedUrl geoLocation inputAddress inputName outputPhone ' +
      'recordCheckbox recordDateTime richText sfaEmailWrapper',
  ),
  ...lacking(NO_FIELD, 'records/lwcRecordLayout', 'forcegeneratedRecordLayout2.inputName'),
  ...lacking(NO_FIELD, 'records/highlightsDetailsItem', 'clickToDial'),
  ...lacking('a lookup without a link: every practice deal has account and owner', 'force/lookup', 'lookupText'),
  ...lacking('a list of records two relations away', 'flexipage/component2', 'secondDegreeRelatedListSingleContainer'),
  ...lacking('tabs inside tabs', 'flexipage/component2', 'stackedTabSet2'),
  ...lacking('three tabs fit', 'lightning/tabBar', 'overflowMenu'),
  ...lacking('on phones, or in a short form', 'records/baseRecordForm', 'header viewMoreButton'),
  ...lacking('an add-on', 'record/flexipage/recordField', 'aiEnabledField'),
  ...lacking(AURA_EDIT, 'force/pageBlockItem', 'checkboxStatus errorMessage fieldRequired'),
  ...lacking(AURA_EDIT, 'runtime_sales/pathAssistantBody', 'buttonByTitle formEditSection'),
  ...lacking(CONSOLE_STATE, 'navex/consoleTabContainer', 'dirtyTab highlightedTab overflowTrigger pinnedTabs'),
  ...lacking('a list page, no record page', 'navex/workspace', 'listView'),
]);

/** Every state of a page in which more of its components show: edit mode, other tabs, drawer, dialog, message. */
function statesOf(id: string): Set<string> {
  const found = new Set<string>();
  const { doc, dispose } = openDeal(salesforceVariants.find((variant) => variant.id === id)!);
  const look = (): void => {
    for (const key of matchesIn(doc, objects, GIVEN)) found.add(key);
  };
  look();
  doc.querySelector<HTMLElement>('.runtime_sales_pathassistantPathAssistant [aria-expanded="false"]')?.click();
  click(doc, 'a[data-tab-value="relatedListsTab"]');
  look();
  click(doc, 'a[data-tab-value="detailTab"]');
  look();
  click(doc, '.inline-edit-trigger');
  doc.querySelector('[slot*="input"] input')?.dispatchEvent(new Event('input', { bubbles: true }));
  look();
  click(doc, 'button[name="SaveEdit"]');
  look();
  const steps = [...doc.querySelectorAll<HTMLElement>('.slds-path__link')].filter((link) => link.checkVisibility());
  steps.at(-1)?.click();
  [...doc.querySelectorAll<HTMLElement>('.slds-path__action button')].find((button) => button.checkVisibility())?.click();
  look();
  dispose();
  return found;
}

it('every selector of the page objects matches on a practice page, or it is said why not', () => {
  const matches = new Map(restingIds.map((id) => [id, statesOf(id)]));
  const keys = objects.components.flatMap(({ component, root, selectors }) => [
    { key: component, component, css: root }, ...selectors.map(([element, css]) => ({ key: `${component} ${element}`, component, css })),
  ]);
  const rows = keys.map(({ key, component, css }) => {
    const where = [...matches].filter(([, found]) => found.has(key)).map(([id]) => id.replace('salesforce-', ''));
    return { key, css, where, why: LACKING[key] ?? LACKING[component] ?? '' };
  });
  const line = ({ key, css, where, why }: (typeof rows)[number]): string =>
    `${where.length > 0 ? 'matched    ' : 'not matched'} | ${key} | ${css} | ${where.length === matches.size ? 'all variants' : where.join(', ') || why || '?'}`;
  console.info([objects.source, ...rows.map(line), `${rows.filter(({ where }) => where.length > 0).length} of ${rows.length} match`].join('\n'));
  expect(rows.filter(({ where, why }) => where.length === 0 && why === '').map(line)).toEqual([]);
  // A reason that is no longer true is a wrong statement.
  expect(rows.filter(({ where, why }) => where.length > 0 && why !== '').map(line)).toEqual([]);
});
