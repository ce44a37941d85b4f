import type { DealRef } from '../../domain/deal-ref';
import { dealKey } from '../../domain/deal-ref';
import { isShown } from '../dom';
import { ALL_PROPERTIES, CANDIDATES, QUICK_VIEW } from './candidates';
import { FINDERS } from './finders';
import { shownTitles } from './scope';
import { readValue } from './value';

/** What a panel was seen to hold: of which deal, and the first text of each property; null once it cannot be believed any more. */
const seen = new WeakMap<Element, { deal: string; texts: Map<string, string> | null }>();

/** The texts of a panel's rows by property, null while one of them is being typed. */
function textsOf(panel: Element): Map<string, string> | null {
  const css = CANDIDATES.properties.find(({ id }) => id === 'hs-all-properties')?.css ?? '';
  const texts = new Map<string, string>();
  for (const row of panel.querySelectorAll(css)) {
    const name = FINDERS['hs-all-properties'](row)?.name;
    const raw = name ? readValue(row, null, '') : null;
    if (raw?.kind === 'unreadable') return null;
    if (name && raw) texts.set(name, raw.kind === 'text' ? raw.raw : '');
  }
  return texts;
}

/**
 * The open panel of all properties, where it proves to hold the deal's: it shows the record's id, or its name while no quick
 * view of another record is open. Its text boxes keep what is typed until the panel is saved, and hardly show it: once a
 * value differs from the first that was seen, or is being typed, nothing in this panel is believed.
 */
export function ownPanel(doc: Document, root: Element, ref: DealRef): Element | null {
  const panel = [...doc.querySelectorAll(ALL_PROPERTIES.css)].findLast(isShown);
  if (!panel) return null;
  const now = textsOf(panel);
  const known = seen.get(panel) ?? { deal: dealKey(ref), texts: new Map() };
  seen.set(panel, known);
  if (!now || [...now].some(([name, text]) => (known.texts?.get(name) ?? text) !== text)) known.texts = null;
  if (!known.texts || !now || known.deal !== dealKey(ref)) return null;
  for (const [name, text] of now) known.texts.set(name, text);
  const id = now.get('hs_object_id');
  if (id !== undefined) return id === ref.recordId ? panel : null;
  const alone = root.matches(QUICK_VIEW.css) || ![...doc.querySelectorAll(QUICK_VIEW.css)].some(isShown);
  return alone && now.get('dealname') === shownTitles(root)[0]?.text ? panel : null;
}
