/** Tokens that only the cards use; see styles.ts. */
const TOKENS = `
.badge-root {
  --surface: light-dark(#fff, #191d1e); --ink-3: light-dark(#5d6664, #98a2a0); --line-2: light-dark(#838c8a, #707a78);
  --accent-text: light-dark(#0a6159, #6bcfc1); --accent-soft: light-dark(#e4f1ef, #16302d); --attention: light-dark(#8a5000, #e8b35c);
}
@media (forced-colors: active) {
  .badge-root { --surface: Canvas; --ink-3: CanvasText; --line-2: ButtonBorder; --accent-text: LinkText; --accent-soft: Canvas; --attention: CanvasText; }
}
.icon.stale, .icon.differs { color: var(--attention); } .icon.planned { color: var(--ink-2); }
.dragging .pill { cursor: grabbing; }`;

const CARD = `
.card { position: absolute; bottom: calc(100% + 8px); right: 0; width: 320px; max-width: calc(100vw - 16px); border: 1px solid var(--line-1); border-radius: 10px; background: var(--raised); box-shadow: var(--shadow); }
.left .card { right: auto; left: 0; } .below .card { bottom: auto; top: calc(100% + 8px); }
.card h2 { margin: 0; padding: 12px 44px 4px 12px; font-size: 13px; line-height: 18px; font-weight: 600; }
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
.hint { margin: 0; font-size: 12px; line-height: 16px; color: var(--ink-3); }`;

/** How popover, notice and dragging look. They come after the badge's own styles. */
export const CARD_STYLES = TOKENS + CARD;
