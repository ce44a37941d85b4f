/** How a mark beside a deal's name looks: in the page's own ink and no larger than a letter, since its colours are not ours. */
export const MARK_STYLES = `
.mark { display: inline-flex; align-items: center; gap: 2px; margin: 0 6px 0 0; vertical-align: middle; white-space: nowrap; color: inherit;
  font: 600 11px/16px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.icon { width: 14px; height: 14px; flex: none; display: block; overflow: visible; }
.icon .line, .icon .dash { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.icon .dash { stroke-dasharray: 2.3 1.78; }
@media print { .mark { display: none; } }`;
