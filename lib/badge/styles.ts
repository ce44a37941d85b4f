/** The tokens that the badge uses; the same names and values as components/ui/tokens.css, sizes in px because the page's root size is not ours. */
const TOKENS = `
:host, .badge-root {
  --surface: light-dark(#fff, #191d1e); --raised: light-dark(#fff, #212627); --hover: light-dark(#eceeee, #23292a);
  --ink-1: light-dark(#161b1a, #edf0ef); --ink-2: light-dark(#434c4a, #b9c1bf); --ink-3: light-dark(#5d6664, #98a2a0);
  --line-1: light-dark(#e1e5e4, #2a3031); --line-2: light-dark(#838c8a, #707a78);
  --accent: light-dark(#0b6b62, #55c3b4); --on-accent: light-dark(#fff, #06201d); --accent-text: light-dark(#0a6159, #6bcfc1);
  --accent-soft: light-dark(#e4f1ef, #16302d); --attention: light-dark(#8a5000, #e8b35c); --focus: light-dark(#0b6b62, #6bcfc1);
  --shadow: 0 1px 3px light-dark(rgb(18 26 25 / .1), rgb(0 0 0 / .4)), 0 8px 28px light-dark(rgb(18 26 25 / .16), rgb(0 0 0 / .45));
  color-scheme: light dark;
}
[data-theme="light"] { color-scheme: light; } [data-theme="dark"] { color-scheme: dark; }
@media (forced-colors: active) {
  :host, .badge-root { --surface: Canvas; --raised: Canvas; --hover: Canvas; --ink-1: CanvasText; --ink-2: CanvasText; --ink-3: CanvasText;
    --line-1: CanvasText; --line-2: ButtonBorder; --accent: Highlight; --on-accent: HighlightText; --accent-text: LinkText;
    --accent-soft: Canvas; --attention: CanvasText; --focus: Highlight; --shadow: none; }
}`;

const FRAME = `
.badge-root { position: fixed; right: 24px; bottom: 20px; z-index: 2147483000; width: max-content; max-width: calc(100vw - 16px);
  font: 400 13px/18px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif; color: var(--ink-1); text-align: left; letter-spacing: normal; }
.badge-root *, .badge-root *::before { box-sizing: border-box; }
.badge-root[hidden], [hidden] { display: none !important; }
button { font: inherit; color: inherit; border: 0; background: none; cursor: pointer; margin: 0; text-align: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.icon { width: 16px; height: 16px; flex: none; display: block; overflow: visible; }
.icon .line, .icon .dash { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.icon .dash { stroke-dasharray: 2.3 1.78; } .icon .fill { fill: currentColor; } .icon.ready .line { stroke: var(--on-accent); }
.icon.gate, .icon.ready { color: var(--accent); } .icon.stale, .icon.differs { color: var(--attention); } .icon.open, .icon.planned, .icon.unknown { color: var(--ink-2); }`;

const PILL = `
.pill { display: flex; align-items: center; gap: 8px; height: 32px; padding: 0 12px 0 10px; margin-left: auto; border: 1px solid var(--line-1); border-radius: 10px;
  background: var(--raised); box-shadow: var(--shadow); touch-action: none; user-select: none; white-space: nowrap; }
.pill:hover { background: var(--hover); }
.pill .phase { font-weight: 600; } .pill .sep { width: 1px; height: 16px; background: var(--line-1); } .pill .gate-word { color: var(--ink-2); font-size: 12px; }
.left .pill { margin-left: 0; }
.dragging .pill { cursor: grabbing; }`;

const CARD = `
.card { position: absolute; bottom: calc(100% + 8px); right: 0; width: 320px; max-width: calc(100vw - 16px); border: 1px solid var(--line-1); border-radius: 10px; background: var(--raised); box-shadow: var(--shadow); }
.left .card { right: auto; left: 0; } .below .card { bottom: auto; top: calc(100% + 8px); }
.card h2 { margin: 0; padding: 12px 44px 4px 12px; font: 600 13px/18px inherit; font-family: inherit; }
.card ul { list-style: none; margin: 0; padding: 4px 12px 8px; display: grid; gap: 8px; }
.card li { display: grid; grid-template-columns: 16px minmax(0, 1fr) auto; gap: 8px; align-items: start; } .card li .icon { margin-top: 1px; }
.card li span { overflow-wrap: anywhere; } .card li .word { font-size: 12px; color: var(--ink-3); } .card li.stale .word, .card li.differs .word { color: var(--attention); }
.ask { margin: 4px 12px 12px; padding: 8px 12px; border-radius: 8px; background: var(--accent-soft); border: 1px solid transparent; }
.ask small { display: block; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--accent-text); } .ask p { margin: 2px 0 0; }
.explain { margin: 0; padding: 0 12px 12px; font-size: 12px; line-height: 16px; color: var(--ink-2); }
.foot { display: flex; align-items: center; flex-wrap: wrap; gap: 4px; padding: 8px 12px; border-top: 1px solid var(--line-1); } .foot .end { margin-left: auto; }
.button { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; padding: 5px 10px; border-radius: 6px; font-size: 12px; line-height: 16px; font-weight: 500; }
.button:hover, .small:hover { background: var(--hover); } .button.edge { border: 1px solid var(--line-2); background: var(--surface); }
.small { display: inline-grid; place-items: center; width: 28px; height: 28px; border-radius: 6px; color: var(--ink-2); padding: 0; }
.card > .small { position: absolute; top: 8px; right: 8px; }
.reasons { display: flex; flex-wrap: wrap; gap: 6px; padding: 4px 12px 12px; } .question { margin: 0; padding: 4px 12px; font-weight: 500; }
.hint { margin: 0; font-size: 12px; line-height: 16px; color: var(--ink-3); }
.thanks { padding: 12px; margin: 0; }
@media print { .badge-root { display: none; } }`;

export const BADGE_STYLES = TOKENS + FRAME + PILL + CARD;
