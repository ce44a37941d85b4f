import type { PracticeVariant } from '../../../lib/practice/contract';
import type { MountedPractice } from './practice-frame';
import { closeAll, command, input, openDynamics, part } from './dynamics-open';

/** Columns that a selector's placeholder is tried with, by what the selector is for. A text selector must find a text column. */
const COLUMNS: [about: RegExp, columns: string[]][] = [
  [/lookup/i, ['parentaccountid', 'ownerid']],
  [/date/i, ['estimatedclosedate', 'finaldecisiondate']],
  [/boolean|twoOptions/i, ['identifycompetitors', 'decisionmaker']],
  [/optionsetstatus/i, ['statuscode']],
  [/optionset|choice/i, ['purchasetimeframe', 'msdyn_forecastcategory', 'statuscode']],
  [/money/i, ['estimatedvalue']],
  [/integer/i, ['closeprobability']],
  [/Header_Text/, ['crpg_nextstep']],
  [/TextField|value\.text/, ['name', 'description', 'customerneed']],
  [/.*/, ['name', 'ownerid', 'estimatedvalue', 'description', 'customerneed']],
];

/** States that a user can bring the page into. Parts of the form are in the document in some of them only. */
const STATES: Record<string, (page: MountedPractice) => void> = {
  open: () => undefined,
  header: ({ doc }) => part(doc, '[data-id="header_overflowButton"]').click(),
  stage: ({ doc }) => part(doc, '#bpfContainer li:nth-of-type(1) button').click(),
  'active stage': ({ doc }) => part(doc, '#bpfContainer li.pd-active button').click(),
  tab: ({ doc }) => doc.querySelector<HTMLElement>('[data-id="tablist-Sales_cycle"]')?.click(),
  won: ({ doc }) => command(doc, 'MarkAsWon').click(),
  dialog: ({ doc }) => part(doc, '[data-id$="parentaccountid_selected_tag"]').click(),
  error: ({ doc }) => {
    const entry = input(doc, '[data-id="name-FieldSectionItemContainer"] input');
    entry.value = '';
    entry.dispatchEvent(new Event('input'));
  },
};

/** The texts to try for one with placeholders. */
function filled(id: string, text: string, doc: Document): string[] {
  if (text.includes('{0}')) return [...doc.querySelectorAll('[role="tab"]')].map((tab) => text.replace('{0}', tab.getAttribute('title') ?? ''));
  const columns = COLUMNS.find(([about]) => about.test(id))?.[1] ?? [];
  const controls = ['', 'header_', 'header_process_'].flatMap((prefix) => columns.map((column) => ({ control: `${prefix}${column}`, column })));
  return controls.map(({ control, column }) =>
    text.replaceAll('CONTAINER', `[data-id='{c}-FieldSectionItemContainer']`).replaceAll('{a:header}', `header_${column}`)
      .replaceAll('{c}', control).replaceAll('{a}', column).replace(/\[NAME\]|\[FIELD\]/g, control));
}

/** Matches in the light DOM, as the XPaths are evaluated. */
export function xpathMatches(id: string, doc: Document, xpath: string): boolean {
  return filled(id, xpath, doc).some((path) => doc.evaluate(path, doc.body, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue !== null);
}

/** Matches in the document, or in an open shadow root where the selector's source says that it lies there. */
export function cssMatches(id: string, doc: Document, css: string, pierce: boolean): boolean {
  const roots: ParentNode[] = [doc];
  if (pierce) for (const element of doc.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return filled(id, css, doc).some((one) => roots.some((root) => root.querySelector(one) !== null));
}

/** A selector that somebody else wrote. */
export interface Selector {
  id: string;
  matches: (doc: Document) => boolean;
}

/** In which state of a variant each selector first matches; null where it never does. */
export function firstMatches(variant: PracticeVariant, selectors: readonly Selector[]): Map<string, string | null> {
  const found = new Map<string, string | null>(selectors.map(({ id }) => [id, null]));
  for (const [state, bring] of Object.entries(STATES)) {
    const page = openDynamics(variant);
    bring(page);
    for (const { id, matches } of selectors) if (found.get(id) === null && matches(page.doc)) found.set(id, state);
    closeAll();
  }
  return found;
}

export interface Row {
  id: string;
  /** By variant id: the state, or null. */
  where: Record<string, string | null>;
}

/** A table for the console: one line a selector, one column a variant. */
export function tableOf(title: string, rows: readonly Row[], why: (id: string, variant: string) => string | null): string {
  const variants = Object.keys(rows[0]?.where ?? {});
  const short = variants.map((id) => id.replace('dynamics-', ''));
  const lines = rows.map(({ id, where }) => {
    const reasons = [...new Set(variants.filter((variant) => where[variant] === null).map((variant) => why(id, variant)))].join('; ');
    return `${id.padEnd(44)} ${variants.map((variant, at) => (where[variant] ?? '-').padEnd(Math.max(13, (short[at] ?? '').length))).join(' ')} ${reasons}`;
  });
  return [title, `${''.padEnd(44)} ${short.map((name) => name.padEnd(13)).join(' ')} why not`, ...lines].join('\n');
}
