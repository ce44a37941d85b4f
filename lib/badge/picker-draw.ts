import { element } from './element';
import { hasSize, type Pickable } from './picker-hit';
import { addStyles } from './sheet';

/** The same names and values as components/ui/tokens.css. */
const STYLES = `
.picker { --raised: light-dark(#fff, #212627); --hover: light-dark(#eceeee, #23292a); --ink-1: light-dark(#161b1a, #edf0ef); --ink-2: light-dark(#434c4a, #b9c1bf);
  --line-1: light-dark(#e1e5e4, #2a3031); --accent: light-dark(#0b6b62, #55c3b4); --on-accent: light-dark(#fff, #06201d);
  --shadow: 0 1px 3px light-dark(rgb(18 26 25 / .1), rgb(0 0 0 / .4)), 0 8px 28px light-dark(rgb(18 26 25 / .16), rgb(0 0 0 / .45));
  color-scheme: light dark; position: fixed; inset: 0; z-index: 2147483100; cursor: crosshair; outline: none;
  font: 400 13px/18px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif; color: var(--ink-1); text-align: left; letter-spacing: normal; }
[data-theme="light"] { color-scheme: light; } [data-theme="dark"] { color-scheme: dark; }
.picker * { box-sizing: border-box; } [hidden] { display: none !important; }
.mark { position: fixed; border: 2px solid var(--accent); border-radius: 6px; box-shadow: 0 0 0 2px light-dark(#fff, #121516); background: color-mix(in srgb, var(--accent) 10%, transparent); }
.chip { position: fixed; max-width: min(320px, calc(100vw - 16px)); padding: 2px 8px; border-radius: 6px; background: var(--accent); color: var(--on-accent); font-size: 12px; font-weight: 600;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; box-shadow: var(--shadow); }
.chip small { font-size: 11px; font-weight: 400; margin-left: 6px; }
.bar { position: fixed; top: 12px; left: 50%; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 16px); display: flex; align-items: center; gap: 12px; padding: 8px 8px 8px 12px;
  border: 1px solid var(--line-1); border-radius: 10px; background: var(--raised); box-shadow: var(--shadow); cursor: default; }
.bar.low { top: auto; bottom: 12px; } .bar b { display: block; font-weight: 600; } .bar span { font-size: 12px; line-height: 16px; color: var(--ink-2); }
.bar button { font: inherit; font-size: 12px; font-weight: 500; color: inherit; min-height: 28px; padding: 5px 10px; border: 1px solid light-dark(#838c8a, #707a78); border-radius: 6px; background: none; cursor: pointer; flex: none; }
.bar button:hover { background: var(--hover); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; } .picker:focus-visible { outline: none; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .mark { border-color: Highlight; forced-color-adjust: none; background: none; } .chip { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
@media print { .picker { display: none; } }`;

export interface PickerWords {
  title: string;
  hint: string;
  /** `{label}`, `{n}` and `{of}` stand for the field under the mark. */
  at: string;
  none: string;
  cancel: string;
}

/** What the picker draws over the page, all of it inside one root. */
export interface PickerDrawing {
  /** Covers the page: what a person presses is ours and not the CRM's. Takes the keyboard. */
  cover: HTMLElement;
  cancel: HTMLButtonElement;
  /** Puts the mark around a field, or takes it away, and says it. */
  mark(field: Pickable | null, place: { n: number; of: number }): void;
  /** Follows the page when it scrolled or was laid out anew. */
  follow(): void;
  say(text: string): void;
}

const EDGE = 3;

function placeMark(mark: HTMLElement, chip: HTMLElement, { left, top, width, height }: DOMRect): void {
  Object.assign(mark.style, { left: `${left - EDGE}px`, top: `${top - EDGE}px`, width: `${width + 2 * EDGE}px`, height: `${height + 2 * EDGE}px` });
  const { innerWidth } = mark.ownerDocument.defaultView ?? { innerWidth: 0 };
  const above = top - EDGE - 26;
  chip.style.top = `${above >= 4 ? above : top + height + EDGE + 4}px`;
  chip.style.left = `${Math.max(8, Math.min(left - EDGE, innerWidth - chip.offsetWidth - 8))}px`;
}

/** Draws the picker into a root of its own. Nothing of the page is changed. */
export function drawPicker(doc: Document, root: ShadowRoot | HTMLElement, words: PickerWords, look: { theme: string; language: string }): PickerDrawing {
  const live = element(doc, 'div', { class: 'live', role: 'status' });
  const mark = element(doc, 'div', { class: 'mark', hidden: true });
  const chip = element(doc, 'div', { class: 'chip', hidden: true, 'aria-hidden': 'true' });
  const cancel = element(doc, 'button', { type: 'button' }, words.cancel);
  const bar = element(doc, 'div', { class: 'bar' }, element(doc, 'div', {}, element(doc, 'b', {}, words.title), element(doc, 'span', {}, words.hint)), cancel);
  const cover = element(doc, 'div', { class: 'picker', role: 'application', 'aria-label': words.title, tabindex: '-1', lang: look.language, 'data-theme': look.theme }, mark, chip, bar, live);
  addStyles(root, STYLES);
  root.append(cover);
  let marked: Pickable | null = null;
  const follow = (): void => {
    const shown = marked !== null && hasSize(marked.element);
    mark.hidden = !shown;
    chip.hidden = !shown;
    if (!shown || marked === null) return;
    const box = marked.element.getBoundingClientRect();
    placeMark(mark, chip, box);
    // The bar must not hide what is pointed at.
    bar.classList.toggle('low', box.top < 80);
  };
  return {
    cover, cancel, follow,
    say: (text) => { live.textContent = text; },
    mark(field, { n, of }) {
      marked = field;
      chip.replaceChildren(field?.label ?? '', ...(field?.detail ? [element(doc, 'small', {}, field.detail)] : []));
      if (field) live.textContent = words.at.replace('{label}', () => field.label).replace('{n}', String(n)).replace('{of}', String(of));
      follow();
    },
  };
}
