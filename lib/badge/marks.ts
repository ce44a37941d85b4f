import type { ListMark } from '../domain/list-reading';
import { element } from './element';
import { type BadgeIcon, drawIcon, type Shape, BADGE_ICONS, RING } from './icons';
import { MARK_STYLES } from './mark-styles';
import { holdsStill, type RowProof, rowProof } from './row-proof';
import { addStyles } from './sheet';

/** Our element in a row; readers leave it out of every text (lib/crm/dom.ts). */
const MARK_TAG = 'phasegate-mark';

/** In the ink of the text beside it, whatever the page's colours are. */
const SHAPES: Record<ListMark['state'], [name: BadgeIcon, shapes: Shape[]]> = {
  ready: ['ready', [[RING, 'line'], ['M5 8.2 7.1 10.2l3.9-4.4', 'line']]],
  'not-ready': ['open', BADGE_ICONS.open],
  'cannot-tell': ['unknown', BADGE_ICONS.unknown],
};

interface Placed {
  host: HTMLElement;
  proof: RowProof;
  look: string;
}

/** The marks of one list. */
export interface Marks {
  /**
   * Puts marks where they belong now and takes all others away. A deal whose row carries no proof of its id in the markup
   * gets none: after a scroll nobody could tell whether the row still stands for it.
   * @param anchors where the page shows each deal's name, by record id
   */
  show(anchors: ReadonlyMap<string, Element>, marks: Readonly<Record<string, ListMark>>): void;
}

class RowMarks implements Marks {
  readonly #doc: Document;
  readonly #placed = new Map<string, Placed>();
  readonly #observer = new MutationObserver(() => { if (this.#check()) this.#onLost(); });
  readonly #onLost: () => void;
  #watched: readonly Node[] = [];

  constructor(doc: Document, onLost: () => void, signal: AbortSignal) {
    this.#doc = doc;
    this.#onLost = onLost;
    // What a script of an earlier version may have left behind.
    for (const older of doc.querySelectorAll(MARK_TAG)) older.remove();
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  show(anchors: ReadonlyMap<string, Element>, marks: Readonly<Record<string, ListMark>>): void {
    this.#check();
    for (const [id, { proof, look }] of this.#placed) {
      if (anchors.get(id) !== proof.anchor || look !== JSON.stringify(marks[id])) this.#remove(id);
    }
    for (const [id, anchor] of anchors) {
      const mark = marks[id];
      const proof = mark && !this.#placed.has(id) ? rowProof(id, anchor) : null;
      if (mark && proof) this.#place(id, mark, proof);
    }
    this.#watch();
  }

  #place(id: string, mark: ListMark, proof: RowProof): void {
    const host = this.#doc.createElement(MARK_TAG);
    host.style.cssText = 'all: initial; color: inherit; cursor: inherit;';
    const root = host.attachShadow({ mode: 'closed' });
    const [name, shapes] = SHAPES[mark.state];
    addStyles(root, MARK_STYLES);
    root.append(element(this.#doc, 'span', { class: 'mark', role: 'img', title: mark.title, 'aria-label': `Phasegate: ${mark.title}` }, drawIcon(this.#doc, name, shapes), mark.text));
    proof.anchor.before(host);
    this.#placed.set(id, { host, proof, look: JSON.stringify(mark) });
  }

  #remove(id: string): void {
    this.#placed.get(id)?.host.remove();
    this.#placed.delete(id);
  }

  /** Before the browser draws what changed: no mark may stand beside another deal, not even for a moment. True when one went. */
  #check(): boolean {
    const lost = [...this.#placed].filter(([, { host, proof }]) => !holdsStill(proof, host));
    for (const [id] of lost) this.#remove(id);
    return lost.length > 0;
  }

  #watch(): void {
    const nodes = rowsAround([...this.#placed.values()].map(({ proof }) => proof));
    if (nodes.length === this.#watched.length && nodes.every((node, at) => node === this.#watched[at])) return;
    this.#watched = nodes;
    this.#observer.disconnect();
    for (const node of nodes) this.#observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  #end(): void {
    this.#observer.disconnect();
    for (const id of this.#placed.keys()) this.#remove(id);
  }
}

/** The nearest common ancestor of the nodes of one tree. */
function around(nodes: readonly Node[]): Node | null {
  let common: Node | null = nodes[0]?.parentNode ?? null;
  for (const node of nodes) while (common && !common.contains(node)) common = common.parentNode;
  return common;
}

/** For each tree that holds rows (the page, shadow roots), the smallest part of it that holds all that proves them. */
function rowsAround(proofs: readonly RowProof[]): Node[] {
  const nodes = proofs.flatMap(({ anchor, facts }) => [anchor, ...facts.map(({ on }) => on)]);
  const trees = new Set(nodes.map((node) => node.getRootNode()));
  return [...trees].flatMap((tree) => around(nodes.filter((node) => node.getRootNode() === tree)) ?? []);
}

/**
 * Marks for the rows of a list. All go, and nothing is watched any more, when the signal ends.
 * @param onLost called when the page changed a row so that its mark had to go: it may belong elsewhere now
 */
export function createMarks(doc: Document, onLost: () => void, signal: AbortSignal): Marks {
  return new RowMarks(doc, onLost, signal);
}
