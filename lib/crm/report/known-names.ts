/** Every element of HTML that a CRM's page may use; `svg` stands for drawings. */
const HTML =
  'a abbr article aside b body br button canvas caption col colgroup datalist dd details dialog div dl dt em fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
  'head header hr html i iframe img input label legend li main menu nav ol optgroup option output p picture pre progress section select slot small span ' +
  'strong sub summary sup svg table tbody td template textarea tfoot th thead time tr u ul video';

/** Component families of the three CRMs. A company cannot give its own components these beginnings, but may name them; so only the beginning is told. */
const FAMILIES = ['lightning', 'records', 'record_flexipage', 'flexipage', 'force', 'forcegenerated', 'runtime_sales_', 'one', 'lst', 'laf', 'aura', 'uci', 'fluent', 'pcf'];

/** Attributes that say how a page is built, beside those that the selectors name. */
const ATTRIBUTES =
  'class id title href src value name type for role slot part style hidden disabled readonly required checked selected tabindex contenteditable placeholder lang dir ' +
  'aria-hidden aria-label aria-labelledby aria-describedby aria-selected aria-expanded aria-checked aria-current aria-busy aria-controls aria-haspopup aria-modal aria-live aria-colindex ' +
  'data-id data-lp-id data-name data-control-name data-type data-value data-field data-field-id data-target-selection-name data-output-element-id data-label data-key data-tab-value ' +
  'data-tab-name data-aura-class data-aura-rendered-by data-component-id data-region-id data-row-key-value data-test-id data-selenium-test data-card-type data-card-id data-crm-location ' +
  'data-component-name data-profile-property data-deferred-property-input-root data-deferred-property-input-mode data-onboarding data-locale-at-render data-selected-stage data-preload-state field-label';

/** Values of attributes that are the same on every site. */
const WORDS: Record<string, string> = {
  role:
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure form grid gridcell group heading ' +
    'img link list listbox listitem log main menu menubar menuitem navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader search ' +
    'separator slider spinbutton status switch tab table tablist tabpanel textbox timer toolbar tooltip tree treegrid treeitem',
  type: 'button checkbox date datetime-local email hidden month number radio search submit tel text time url',
  'aria-hidden': 'true false', 'aria-selected': 'true false', 'aria-expanded': 'true false', 'aria-checked': 'true false mixed', 'aria-busy': 'true false', 'aria-modal': 'true false',
};

/** A value that a selector of ours names: whole, or the beginning, the end or some part of it. */
interface KnownValue {
  attribute: string;
  how: '=' | '^=' | '$=' | '*=' | '~=';
  value: string;
}

/** The names that a report may hold. */
export interface KnownNames {
  /** The name of an element, or the family that it is of. */
  tag(name: string): string;
  attribute(name: string): boolean;
  /** The value of an attribute as far as it is known, with `*` for what is not; null where nothing of it is. */
  value(attribute: string, value: string): string | null;
}

const words = (text: string): string[] => text.split(' ');

/** What selectors say: their tag names, attribute names and attribute values. Placeholders end a value. */
function namedIn(selectors: readonly string[]): { tags: string[]; values: KnownValue[]; attributes: string[] } {
  const values: KnownValue[] = [];
  const attributes: string[] = [];
  const tags: string[] = [];
  for (const css of selectors) {
    for (const [, attribute = '', how = '', value = ''] of css.matchAll(/\[([a-z][\w-]*)(?:([~^$*]?=)"([^"]*)")?/g)) {
      attributes.push(attribute);
      if (how !== '' && value !== '' && !value.includes('{')) values.push({ attribute, how: how as KnownValue['how'], value });
    }
    const plain = css.replaceAll(/\[[^\]]*\]/g, ' ').replaceAll(/[.#:][\w-]+/g, ' ');
    tags.push(...(plain.match(/[a-z][\w]*-[\w-]+/g) ?? []));
  }
  return { tags, values, attributes };
}

function shownValue({ how, value }: KnownValue, of: string): string | null {
  if (how === '=') return of === value ? value : null;
  if (how === '~=') return of.split(/\s+/).includes(value) ? (of === value ? value : `*${value}*`) : null;
  if (how === '^=') return of.startsWith(value) ? `${value}*` : null;
  if (how === '$=') return of.endsWith(value) ? `*${value}` : null;
  return of.includes(value) ? `*${value}*` : null;
}

/**
 * What is known of the names on a CRM's pages: lists of ours, and what our own selectors name. Nothing else may enter a report.
 * @param selectors the built-in selectors of the CRM, never replaced ones: those may name a company's fields
 */
export function knownNames(selectors: readonly string[]): KnownNames {
  const named = namedIn(selectors);
  const tags = new Set([...words(HTML), ...named.tags]);
  const attributes = new Set([...words(ATTRIBUTES), ...named.attributes]);
  const values = [...named.values, ...Object.entries(WORDS).flatMap(([attribute, list]) => words(list).map((value): KnownValue => ({ attribute, how: '=', value })))];
  return {
    tag(name) {
      if (tags.has(name)) return name;
      const family = FAMILIES.find((one) => name.startsWith(one.endsWith('_') ? one : `${one}-`));
      if (family !== undefined) return `${family}${family.endsWith('_') ? '' : '-'}*`;
      return name.includes('-') ? 'own-*' : 'other';
    },
    attribute: (name) => attributes.has(name),
    value(attribute, value) {
      for (const known of values) {
        const shown = known.attribute === attribute ? shownValue(known, value) : null;
        if (shown !== null) return shown;
      }
      return null;
    },
  };
}
