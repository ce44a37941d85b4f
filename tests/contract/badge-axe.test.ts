import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Badge } from '../../lib/badge/badge';
import { makeDeck } from '../../lib/badge/deck';
import { drawBadge } from '../../lib/badge/draw';
import type { BadgeModel } from '../../lib/domain/view';

const model: BadgeModel = {
  text: {
    phase: 'Suspect', gate: '3 gaten', title: 'Nog te weten voor Prospect', ask: 'Wat gebeurt er als dit in januari niet is geregeld?', askLabel: 'Vraag nu',
    openPanel: 'Paneel openen', hide: 'Badge verbergen', move: 'Naar de andere kant', close: 'Sluiten', shortcutHint: null, label: 'Suspect, 3 gaten. Paneel openen',
  },
  state: 'not-ready',
  gaps: [
    { name: 'Beslissingsdatum bekend', status: 'stale', word: 'Verouderd' },
    { name: 'Klantbehoefte bekend', status: 'open', word: 'Open' },
    { name: 'Beslisser bekend', status: 'unknown', word: 'Onbekend' },
  ],
  notice: null, theme: 'light', language: 'nl',
};
const notice: BadgeModel['notice'] = {
  receipt: 'r1', title: 'Naar Prospect met 3 gaten', ask: 'Waarom nu verder?', explain: 'De stap blijft staan.',
  reasons: [{ id: 'a', name: 'De klant wil sneller' }, { id: 'b', name: 'Vaste deadline' }], writeInPanel: 'Schrijf het in het paneel', later: 'Later',
};

let host: HTMLElement;
let root: ShadowRoot;
let badge: Badge;
let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
  host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  badge = drawBadge({ root, host, events: { openPanel() {}, explain() {}, place() {} }, deck: () => Promise.resolve(makeDeck), signal: controller.signal, seen: () => true });
});
afterEach(() => {
  controller.abort();
  host.remove();
});

/** What axe finds in the badge; rules about whole pages do not apply to a part of one. */
async function violations(): Promise<string[]> {
  const result = await axe.run(host, { rules: { region: { enabled: false } } });
  expect(result.passes.length, 'axe looked at something').toBeGreaterThan(3);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
const shown = async (css: string) => {
  await expect.poll(() => root.querySelector(css)).not.toBeNull();
};

test.each(['light', 'dark'] as const)('axe finds nothing on the badge, its popover and its notice, %s', async (theme) => {
  badge.show({ ...model, theme }, null);
  expect(await violations()).toEqual([]);
  root.querySelector<HTMLButtonElement>('.pill')!.focus();
  await shown('.popover');
  expect(await violations()).toEqual([]);
  badge.show({ ...model, theme, notice }, null);
  await shown('.notice');
  expect(await violations()).toEqual([]);
});
