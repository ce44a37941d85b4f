const SVG = 'http://www.w3.org/2000/svg';

/** Shapes on a 16 x 16 grid: [path, style]. `line` is stroked, `fill` is filled, `dash` is a dashed stroke: dashed always means unknown. */
export type Shape = [d: string, style: 'line' | 'fill' | 'dash'];
/** A circle. */
export const RING = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z';

/** What the badge itself shows; its cards have more. */
export const BADGE_ICONS = {
  /** The brand mark: a gate. */
  gate: [['M1.5 8h3M11.5 8h3M6 2.7v10.6M10 2.7v10.6', 'line']],
  open: [[RING, 'line']],
  unknown: [[RING, 'dash'], ['M6.5 6.5a1.55 1.55 0 1 1 2.3 1.35c-.5.3-.8.55-.8 1.05M8 10.9v.05', 'line']],
  ready: [['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z', 'fill'], ['M4.9 8.3 7 10.4l4.1-4.6', 'line']],
} satisfies Record<string, Shape[]>;
export type BadgeIcon = keyof typeof BADGE_ICONS;

/** One icon as SVG, hidden from assistive technology: words always stand beside it. */
export function drawIcon(doc: Document, name: string, shapes: Shape[]): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon ${name}`);
  for (const [d, style] of shapes) {
    const path = doc.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', style);
    svg.append(path);
  }
  return svg;
}
