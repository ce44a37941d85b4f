import { columnOf } from '../dynamics/blocks';
import { CANDIDATES } from '../dynamics/candidates';
import { STANDARD_COLUMNS } from '../dynamics/fields';
import { locate } from '../dynamics/locate';
import type { Scope } from '../dynamics/scope';
import { activeScope, inScope } from '../dynamics/scope';
import { shadowRootsIn } from '../dom';
import type { Probe } from './probe';
import { NO_RECORD } from './probe';

const CONTROLS = ['', 'header_', 'header_process_'].flatMap((prefix) => STANDARD_COLUMNS.map((column) => ({ control: prefix + column, column })));
const ITEM = '-FieldSectionItemContainer';

/** Selectors for values have a place for the control, those for the active stage begin at a stage. */
function whole(part: string, css: string): string {
  if (part === 'activeStage') return `:is(${CANDIDATES.stages.map((stage) => stage.css).join()}):is(${css})`;
  if (!/\{[ca]\}/.test(css)) return css;
  return CONTROLS.map(({ control, column }) => css.replaceAll('{c}', control).replaceAll('{a}', column)).join();
}

function fieldName(element: Element): string | null {
  const id = element.getAttribute('data-id') ?? '';
  const name = id.endsWith(ITEM) ? id.slice(0, -ITEM.length) : element.localName === 'uci-header-control-list-item' ? element.getAttribute('data-name') : null;
  return name === null ? null : (columnOf(name) ?? name);
}

/** The element of the document whose shadow, or shadow in a shadow, holds a root. */
function outermost(root: ShadowRoot): Element {
  const above = root.host.getRootNode();
  return 'host' in above ? outermost(above as ShadowRoot) : root.host;
}

/** Header values are web components: what is in their shadows is the record's like the component itself. */
function inShadows(scope: Scope, css: string): Element[] {
  const excluded = scope.excluded();
  const roots = scope.roots.flatMap((root) => shadowRootsIn(root, 500)).filter((root) => !excluded.some((part) => part.contains(outermost(root))));
  return roots.flatMap((root) => [...root.querySelectorAll(css)]);
}

/** What a layout report must know of Dynamics 365. */
export const dynamicsProbe: Probe = {
  crm: 'dynamics',
  locate,
  table: CANDIDATES,
  whole,
  record(doc) {
    const scope = activeScope(doc);
    if (typeof scope === 'string') return { ...NO_RECORD, state: scope };
    return { state: 'found', all: (css) => [...inScope(scope, css), ...inShadows(scope, css)] };
  },
  fieldsAt: { css: `[data-id$="${ITEM}"],uci-header-control-list-item`, name: fieldName },
  isStandard: (name) => STANDARD_COLUMNS.includes(name),
};
