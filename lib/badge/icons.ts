const SVG = 'http://www.w3.org/2000/svg';

/** Shapes on a 16 x 16 grid: [path, style]. `line` is stroked, `fill` is filled, `dash` is a dashed stroke: dashed always means unknown. */
type Shape = [d: string, style: 'line' | 'fill' | 'dash'];
const RING = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z';

const ICONS = {
  /** The brand mark: a gate. */
  gate: [['M1.5 8h3M11.5 8h3M6 2.7v10.6M10 2.7v10.6', 'line']],
  open: [[RING, 'line']],
  planned: [[RING, 'line'], ['M8 4.6V8l2.3 1.5', 'line']],
  stale: [['M2.3 5.4A6.2 6.2 0 1 1 1.9 9', 'line'], ['M2 2.2v3.5h3.5M8 5v3.2l2 1.4', 'line']],
  differs: [['M3 5.6h10M3 10.4h10M10.6 2.6 5.4 13.4', 'line']],
  unknown: [[RING, 'dash'], ['M6.5 6.5a1.55 1.55 0 1 1 2.3 1.35c-.5.3-.8.55-.8 1.05M8 10.9v.05', 'line']],
  ready: [['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z', 'fill'], ['M4.9 8.3 7 10.4l4.1-4.6', 'line']],
  panel: [['M3.5 2.5h9A1.5 1.5 0 0 1 14 4v8a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12V4a1.5 1.5 0 0 1 1.5-1.5ZM10 2.5v11', 'line']],
  hide: [['M2 2l12 12M6.2 4A6.6 6.6 0 0 1 8 3.8C12 3.8 14.2 8 14.2 8a10 10 0 0 1-1.8 2.3M4 5.2A10 10 0 0 0 1.8 8S4 12.2 8 12.2a6 6 0 0 0 2.5-.5', 'line']],
  move: [['M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5M2.5 8h11', 'line']],
  close: [['M4 4l8 8M12 4l-8 8', 'line']],
} satisfies Record<string, Shape[]>;
export type IconName = keyof typeof ICONS;

/** One icon as SVG, hidden from assistive technology: words always stand beside it. */
export function icon(doc: Document, name: IconName): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon ${name}`);
  for (const [d, style] of ICONS[name] as Shape[]) {
    const path = doc.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', style);
    svg.append(path);
  }
  return svg;
}
