import type { PropertyPlace } from './candidates';

/** One place that shows a property: what it is called, and where its value is. */
export interface Place {
  /** Internal name, null where the page has none. */
  name: string | null;
  label?: Element | null | undefined;
  /** What holds the value. */
  node: Element;
  /** Inside of `node`, but not part of the value. */
  skip?: Element | null | undefined;
  /** In the middle of an edit. */
  unsaved?: boolean;
}

type Finder = (node: Element) => Place | null;

const DISPLAY = 'highlight-property-display-';
const ITEM = 'highlight-property-item-';
const INPUT = 'property-input-';
const DISPLAYS = `[data-test-id^="${DISPLAY}"]`;
const INPUTS = `[data-test-id^="${INPUT}"],[data-selenium-test^="${INPUT}"]`;

/** The property name behind a prefix, in either attribute. Cut by length, since names may hold hyphens. */
function nameIn(node: Element, prefix: string): string | null {
  for (const attribute of ['data-test-id', 'data-selenium-test']) {
    const value = node.getAttribute(attribute) ?? '';
    if (value.startsWith(prefix)) return value.slice(prefix.length);
  }
  return null;
}

/** A value under a prefixed name. */
function input(node: Element, label?: Element | null): Place {
  return { name: nameIn(node, INPUT), label, node };
}

/** The label of a highlight item; of one that holds several values it is nobody's. */
function itemLabel(node: Element): Element | null {
  const item = node.closest(`[data-test-id^="${ITEM}"]`);
  return item && item.querySelectorAll(DISPLAYS).length < 2 ? item.firstElementChild : null;
}

/** A deferred input shell: the named value, else the region that its label names, else the shell without its label. */
function shell(name: string | null, root: Element): Place {
  const label = root.querySelector('label');
  if (root.getAttribute('data-deferred-property-input-mode') === 'input') return { name, label, node: root, unsaved: true };
  const region = label?.id ? root.querySelector(`[aria-labelledby~="${CSS.escape(label.id)}"]`) : null;
  return { name, label, node: root.querySelector(INPUTS) ?? region ?? root, skip: label };
}

function propertyRow(root: Element): Place | null {
  const name = root.parentElement?.getAttribute('data-test-id') ?? '';
  const value = root.querySelector(INPUTS);
  // A bare name is believed only where the value inside does not contradict it.
  return value && nameIn(value, INPUT) !== name ? null : shell(name, root);
}

/** A row without an internal name: its label says what it is. */
function labelledRow(row: Element): Place | null {
  const root = row.querySelector('[data-deferred-property-input-root="true"]');
  return root && shell(null, root);
}

function highlightItem(item: Element): Place | null {
  const label = item.firstElementChild;
  return item.children.length < 2 || item.querySelector(`${DISPLAYS},${INPUTS}`) ? null : { name: nameIn(item, ITEM), label, node: item, skip: label };
}

function dataHighlight(item: Element): Place {
  const label = item.querySelector('p');
  return { name: null, label, node: item, skip: label };
}

function profileProperty(row: Element): Place | null {
  const node = row.querySelector(`[data-field],${INPUTS}`);
  return node && { name: row.getAttribute('data-profile-property'), label: row.querySelector('label'), node };
}

/** Skeletons and controls inside of another row have no label and no "Details" of their own. */
function panelRow(row: Element): Place | null {
  const label = row.querySelector('label');
  return label && row.querySelector('[data-test-id="hover-content-wrapper"]') ? { ...input(row, label), skip: label } : null;
}

function looseInput(node: Element): Place | null {
  return node.closest('[data-card-type],[data-profile-property],[data-deferred-property-input-root]') ? null : input(node, (node as HTMLInputElement).labels?.[0]);
}

/** How each candidate's element leads to a property and its value. */
export const FINDERS: Record<PropertyPlace, Finder> = {
  'hs-highlight-display': (node) => (node.parentElement?.closest(`[data-test-id="${node.getAttribute('data-test-id')}"]`) ? null : { name: nameIn(node, DISPLAY), label: itemLabel(node), node }),
  'hs-highlight-control': (node) => input(node, itemLabel(node)),
  'hs-highlight-item': highlightItem,
  'hs-property-row': propertyRow,
  'hs-profile-property': profileProperty,
  'hs-property-input': looseInput,
  'hs-all-properties': panelRow,
  'hs-former-select': (node) => ({ name: node.id === 'stage-select' ? 'dealstage' : 'pipeline', node }),
  'hs-former-close-date': (node) => ({ name: 'closedate', node }),
  'hs-property-list': labelledRow,
  'hs-data-highlight': dataHighlight,
};
