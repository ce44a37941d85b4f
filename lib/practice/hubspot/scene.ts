import type { PracticeDeal } from '../contract';
import type { Kit } from './kit';
import type { PracticeProperty } from './properties';
import type { VariantSpec } from './spec';
import type { TextKey } from './texts';

/** What can be opened over the record. */
export type PreviewTarget = { object: '0-1' | '0-2' | '0-3'; id: string; name: string };

/** One record while it is shown: what every builder of its parts gets. */
export interface Scene {
  readonly kit: Kit;
  readonly spec: VariantSpec;
  readonly text: (key: TextKey) => string;
  readonly deal: PracticeDeal;
  /** Draws a part now and again whenever one of these properties is saved; null keeps what is there. */
  live: (names: readonly string[], draw: () => HTMLElement | null) => HTMLElement;
  /** A skeleton that turns into the real part in its turn, as the CRM fills a page bit by bit. */
  slot: (build: () => HTMLElement) => HTMLElement;
  save: (property: PracticeProperty, value: string | number | null) => void;
  moveStage: (label: string) => void;
  preview: (target: PreviewTarget) => void;
  showAllProperties: () => void;
  showHistory: (property: PracticeProperty) => void;
}

interface LivePart {
  names: readonly string[];
  node: HTMLElement;
  draw: () => HTMLElement | null;
}

/** Parts that follow saved values. */
export function liveParts(): { live: Scene['live']; changed: (name: string) => void } {
  const parts: LivePart[] = [];
  return {
    live(names, draw) {
      const node = draw();
      if (!node) throw new Error('A part must draw itself the first time.');
      parts.push({ names, node, draw });
      return node;
    },
    changed(name) {
      for (const part of parts.filter((entry) => entry.names.includes(name))) {
        const fresh = part.draw();
        if (!fresh || fresh === part.node) continue;
        part.node.replaceWith(fresh);
        part.node = fresh;
      }
    },
  };
}

/** The skeletons of a page that loads, and the order in which they are filled. */
export function fillQueue(kit: Kit): { slot: Scene['slot']; run: (done: () => void) => void } {
  const waiting: (() => void)[] = [];
  return {
    slot(build) {
      const skeleton = kit.el('div', { 'aria-busy': 'true', 'data-loading': 'true', 'data-test-id': 'property-input-skeleton' },
        kit.el('span', { look: 'skeleton' }), kit.el('span', { look: 'skeleton' }));
      waiting.push(() => skeleton.replaceWith(build()));
      return skeleton;
    },
    run(done) {
      const next = () => {
        const fill = waiting.shift();
        if (!fill) return done();
        fill();
        kit.later(kit.between(20, 50), next);
      };
      kit.later(kit.between(20, 80), next);
    },
  };
}
