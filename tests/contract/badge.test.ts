import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Badge, MakeDeck } from '../../lib/badge/badge';
import { makeDeck } from '../../lib/badge/deck';
import { drawBadge } from '../../lib/badge/draw';
import { mountBadge } from '../../lib/badge/mount';
import type { BadgeModel } from '../../lib/domain/view';

const model: BadgeModel = {
  text: {
    phase: 'Suspect', gate: '2 gaps', title: 'Still to find out for Prospect', ask: 'What happens if this is not settled by January?', askLabel: 'Ask next',
    openPanel: 'Open panel', hide: 'Hide the badge', move: 'Move to the other side', close: 'Close', shortcutHint: null, label: 'Phasegate: Suspect, 2 gaps. Open panel',
  },
  state: 'not-ready',
  gaps: [{ name: 'Decision date known', status: 'stale', word: 'Stale' }, { name: '<img src=x onerror=alert(1)>', status: 'open', word: 'Open' }],
  notice: null, theme: 'light', language: 'en',
};
const notice: BadgeModel['notice'] = {
  receipt: 'r1', title: 'Moved to Prospect with two gaps', ask: 'Why move on now?', explain: 'The move stands.',
  reasons: [{ id: 'asked-for-demo', name: 'They asked for a demo' }], writeInPanel: 'Write it in the panel', later: 'Later',
};

let host: HTMLElement;
let root: ShadowRoot;
let badge: Badge;
let controller: AbortController;
/** How the cards come: at once, unless a test says otherwise. */
const deck = vi.fn<() => Promise<MakeDeck | null>>();
const events = { openPanel: vi.fn<() => void>(), explain: vi.fn<(receipt: string, reason: string) => void>(), place: vi.fn<(place: unknown, hidden: boolean) => void>() };
const pill = () => root.querySelector<HTMLButtonElement>('.pill')!;
const box = () => root.querySelector<HTMLElement>('.badge-root')!;
/** Waits for a part of the badge. */
const shown = async (css: string) => {
  await expect.poll(() => root.querySelector(css)).not.toBeNull();
};
/** Clicks through the browser, as a person does: where the middle of the element is on the screen. */
const clickOn = (element: Element) => userEvent.click(page.elementLocator(element));

beforeEach(() => {
  vi.resetAllMocks();
  controller = new AbortController();
  host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  deck.mockResolvedValue(makeDeck);
  badge = drawBadge({ root, host, events, deck, signal: controller.signal, seen: () => undefined });
});
afterEach(() => {
  controller.abort();
  host.remove();
});

describe('badge', () => {
  test('says phase and gate in words, and shows page text as text', async () => {
    badge.show(model, null);
    expect(pill().textContent).toBe('Suspect2 gaps');
    expect(pill().getAttribute('aria-label')).toContain('2 gaps');
    await userEvent.hover(page.elementLocator(pill()));
    await shown('.popover');
    expect(root.querySelector('.popover')!.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
  });

  test('opens the panel on a trusted click, not on a click by script', async () => {
    badge.show(model, null);
    pill().click();
    pill().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(events.openPanel).not.toHaveBeenCalled();
    await clickOn(pill());
    expect(events.openPanel).toHaveBeenCalledOnce();
  });

  test('a click while something covers the badge does not count', async () => {
    badge.show(model, null);
    const rect = pill().getBoundingClientRect();
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:white;z-index:2147483647';
    const trusted: Event[] = [];
    cover.addEventListener('click', (event) => { trusted.push(event); });
    document.body.append(cover);
    await userEvent.click(page.elementLocator(cover), { position: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } });
    expect(trusted).toHaveLength(1);
    // The page hands its trusted click on: same event object, our handler.
    pill().dispatchEvent(new MouseEvent('click', trusted[0]));
    expect(events.openPanel).not.toHaveBeenCalled();
    cover.remove();
  });

  test('offers the reasons of the playbook as buttons, without a text input and without taking focus', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    badge.show({ ...model, notice }, null);
    await shown('.notice');
    expect(document.activeElement).toBe(field);
    expect(root.querySelector('input, textarea, [contenteditable]')).toBeNull();
    await clickOn(root.querySelector('.reasons button')!);
    expect(events.explain).toHaveBeenCalledExactlyOnceWith('r1', 'asked-for-demo');
    expect(root.querySelector('.notice')).toBeNull();
    badge.show({ ...model, notice }, null);
    expect(root.querySelector('.notice'), 'a notice that was answered does not come back').toBeNull();
    field.remove();
  });

  test('by keyboard: focus opens the popover, Tab reaches its buttons, Escape closes it, Enter opens the panel', async () => {
    badge.show(model, null);
    pill().focus();
    await shown('.popover');
    await userEvent.keyboard('{Enter}');
    expect(events.openPanel).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement?.textContent).toBe('Open panel');
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('.popover')).toBeNull();
    expect(root.activeElement, 'focus goes back to the badge, not to nowhere').toBe(pill());
  });

  test('can be dragged, and a drag is not a click', async () => {
    badge.show(model, null);
    await userEvent.hover(page.elementLocator(pill()));
    await shown('.popover');
    const rect = pill().getBoundingClientRect();
    const at = (type: string, x: number, y: number) =>
      pill().dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, clientX: x, clientY: y }));
    vi.spyOn(pill(), 'setPointerCapture').mockReturnValue();
    at('pointerdown', rect.x + 5, rect.y + 5);
    at('pointermove', rect.x - 95, rect.y - 45);
    at('pointerup', rect.x - 95, rect.y - 45);
    expect(events.place).toHaveBeenCalledOnce();
    const moved = pill().getBoundingClientRect();
    expect([Math.round(rect.x - moved.x), Math.round(rect.y - moved.y)]).toEqual([100, 50]);
    pill().dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(events.openPanel).not.toHaveBeenCalled();
  });

  test('is hidden by its own button, and says so once', async () => {
    badge.show(model, null);
    pill().focus();
    await shown('.popover');
    await clickOn(root.querySelector('[aria-label="Hide the badge"]')!);
    expect(box().hidden).toBe(true);
    expect(events.place).toHaveBeenCalledExactlyOnceWith(null, true);
  });

  test('its cards are not asked for before a person comes to it, and once then', async () => {
    badge.show(model, null);
    badge.show(model, null);
    expect(deck).not.toHaveBeenCalled();
    await userEvent.hover(page.elementLocator(pill()));
    await shown('.popover');
    pill().focus();
    expect(deck).toHaveBeenCalledOnce();
  });

  test('works without its cards, and asks for them again when a person comes back', async () => {
    deck.mockResolvedValue(null);
    badge.show(model, null);
    await clickOn(pill());
    expect(events.openPanel).toHaveBeenCalledOnce();
    expect(root.querySelector('.card')).toBeNull();
    deck.mockResolvedValue(makeDeck);
    pill().blur();
    pill().focus();
    await shown('.popover');
  });

  test('cards that come when the person has gone stay closed until the person is back', async () => {
    const coming = Promise.withResolvers<MakeDeck>();
    deck.mockReturnValueOnce(coming.promise);
    badge.show(model, null);
    pill().focus();
    pill().blur();
    coming.resolve(makeDeck);
    await expect.poll(() => root.adoptedStyleSheets.length, { message: 'the cards are there' }).toBe(2);
    expect(root.querySelector('.popover')).toBeNull();
    pill().focus();
    expect(root.querySelector('.popover')).not.toBeNull();
  });

  test('a verdict that changes takes the open popover along; no verdict closes it', async () => {
    badge.show(model, null);
    pill().focus();
    await shown('.popover');
    badge.show({ ...model, text: { ...model.text!, title: 'Nothing is missing' } }, null);
    expect(root.querySelector('.popover h2')!.textContent).toBe('Nothing is missing');
    badge.reading();
    expect(root.querySelector('.card')).toBeNull();
  });

  test('a new record shows no old verdict', () => {
    badge.show(model, null);
    badge.reading();
    expect(pill().textContent).toBe('…');
  });

  test('at most one in a page, in a closed root, and gone with its signal', () => {
    const second = new AbortController();
    mountBadge(document, events, deck, second.signal);
    mountBadge(document, events, deck, second.signal);
    const hosts = document.querySelectorAll('phasegate-badge');
    expect(hosts).toHaveLength(1);
    expect(hosts[0]!.shadowRoot).toBeNull();
    second.abort();
    expect(document.querySelectorAll('phasegate-badge')).toHaveLength(0);
  });
});
