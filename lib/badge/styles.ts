/** The tokens that the badge itself uses, its cards have more; the same names and values as components/ui/tokens.css, sizes in px because the page's root size is not ours. */
const TOKENS = `
.badge-root {
  --raised: light-dark(#fff, #212627); --hover: light-dark(#eceeee, #23292a);
  --ink-1: light-dark(#161b1a, #edf0ef); --ink-2: light-dark(#434c4a, #b9c1bf); --line-1: light-dark(#e1e5e4, #2a3031);
  --accent: light-dark(#0b6b62, #55c3b4); --on-accent: light-dark(#fff, #06201d); --focus: light-dark(#0b6b62, #6bcfc1);
  --shadow: 0 1px 3px light-dark(rgb(18 26 25 / .1), rgb(0 0 0 / .4)), 0 8px 28px light-dark(rgb(18 26 25 / .16), rgb(0 0 0 / .45));
  color-scheme: light dark;
}
[data-theme="light"] { color-scheme: light; } [data-theme="dark"] { color-scheme: dark; }
@media (forced-colors: active) { .badge-root { --accent: Highlight; --on-accent: HighlightText; --focus: Highlight; } }`;

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
.icon.gate, .icon.ready { color: var(--accent); } .icon.open, .icon.unknown { color: var(--ink-2); }`;

const PILL = `
.pill { display: flex; align-items: center; gap: 8px; height: 32px; padding: 0 12px 0 10px; margin-left: auto; border: 1px solid var(--line-1); border-radius: 10px;
  background: var(--raised); box-shadow: var(--shadow); touch-action: none; user-select: none; white-space: nowrap; }
.pill:hover { background: var(--hover); }
.pill .phase { font-weight: 600; } .pill .sep { height: 16px; border-left: 1px solid var(--line-1); } .pill .gate-word { color: var(--ink-2); font-size: 12px; }
.left .pill { margin-left: 0; }
@media print { .badge-root { display: none; } }`;

/** How the badge itself looks. */
export const BADGE_STYLES = TOKENS + FRAME + PILL;
