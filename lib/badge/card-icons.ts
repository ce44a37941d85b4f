import { BADGE_ICONS, drawIcon, RING, type Shape } from './icons';

const ICONS = {
  ...BADGE_ICONS,
  planned: [[RING, 'line'], ['M8 4.6V8l2.3 1.5', 'line']],
  stale: [['M2.3 5.4A6.2 6.2 0 1 1 1.9 9', 'line'], ['M2 2.2v3.5h3.5M8 5v3.2l2 1.4', 'line']],
  differs: [['M3 5.6h10M3 10.4h10M10.6 2.6 5.4 13.4', 'line']],
  panel: [['M3.5 2.5h9A1.5 1.5 0 0 1 14 4v8a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12V4a1.5 1.5 0 0 1 1.5-1.5ZM10 2.5v11', 'line']],
  hide: [['M2 2l12 12M6.2 4A6.6 6.6 0 0 1 8 3.8C12 3.8 14.2 8 14.2 8a10 10 0 0 1-1.8 2.3M4 5.2A10 10 0 0 0 1.8 8S4 12.2 8 12.2a6 6 0 0 0 2.5-.5', 'line']],
  move: [['M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5M2.5 8h11', 'line']],
  close: [['M4 4l8 8M12 4l-8 8', 'line']],
} satisfies Record<string, Shape[]>;

/** One icon of the cards. */
export function icon(doc: Document, name: keyof typeof ICONS): SVGElement {
  return drawIcon(doc, name, ICONS[name]);
}
