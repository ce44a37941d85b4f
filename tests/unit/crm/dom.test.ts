// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deepQuery, deepQueryAll, deepScope, shadowRootOf, shadowRootsIn, textOf } from '../../../lib/crm/dom';

function element(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function withShadow(host: HTMLElement, mode: 'open' | 'closed', ...children: Node[]): { host: HTMLElement; root: ShadowRoot } {
  const root = host.attachShadow({ mode });
  root.append(...children);
  return { host, root };
}

beforeEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('shadowRootOf', () => {
  test('gives an open root, and null where there is none or none may be seen', () => {
    const { host, root } = withShadow(element('x-open'), 'open');
    expect(shadowRootOf(host)).toBe(root);
    expect(shadowRootOf(element('x-none'))).toBeNull();
    expect(shadowRootOf(withShadow(element('x-closed'), 'closed').host)).toBeNull();
  });

  test('asks Chrome for closed roots, of custom elements only', () => {
    const { host, root } = withShadow(element('x-closed'), 'closed');
    const openOrClosedShadowRoot = vi.fn<() => ShadowRoot>(() => root);
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
    expect(shadowRootOf(host)).toBe(root);
    expect(shadowRootOf(element('div'))).toBeNull();
    expect(openOrClosedShadowRoot).toHaveBeenCalledTimes(1);
  });

  test('takes Firefox\' property where it is', () => {
    const { host, root } = withShadow(element('x-closed'), 'closed');
    Object.assign(host, { openOrClosedShadowRoot: root });
    expect(shadowRootOf(host)).toBe(root);
  });
});

describe('deep queries', () => {
  test('reach through nested shadow roots when the plain query finds nothing', () => {
    const inner = withShadow(element('x-inner'), 'open', element('b', { 'data-name': 'amount' }, '1')).host;
    document.body.append(withShadow(element('x-outer'), 'open', inner).host);
    expect(deepQueryAll(document, '[data-name="amount"]')).toHaveLength(1);
    expect(deepQuery(document, '[data-name="nothing"]')).toBeNull();
    expect(shadowRootsIn(document, 500)).toHaveLength(2);
  });

  test('a scope that is a shadow host itself is entered', () => {
    const { host } = withShadow(element('x-host'), 'open', element('b', {}, '1'));
    expect(deepQuery(host, 'b')?.textContent).toBe('1');
  });

  test('do not walk when the plain query answers, and stop at the limit', () => {
    document.body.append(element('b'), element('b'), element('b'));
    const walked = vi.fn<() => null>(() => null);
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: walked } });
    document.body.append(element('x-any'));
    expect(deepQueryAll(document, 'b', 2)).toHaveLength(2);
    expect(walked).not.toHaveBeenCalled();
  });

  test('the number of roots and of hits is bounded', () => {
    for (let n = 0; n < 8; n += 1) document.body.append(withShadow(element('x-many'), 'open', element('i'), element('i')).host);
    expect(shadowRootsIn(document, 3)).toHaveLength(3);
    expect(deepQueryAll(document, 'i', 5)).toHaveLength(5);
  });

  test('one read walks once', () => {
    const walked = vi.fn<() => null>(() => null);
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: walked } });
    document.body.append(element('x-any'));
    const scope = deepScope(document);
    expect([scope.first('.a'), scope.first('.b'), scope.all('.c')]).toEqual([null, null, []]);
    expect(walked).toHaveBeenCalledTimes(1);
  });
});

describe('textOf', () => {
  test('leaves out styles, scripts, pictures and texts for assistive technology', () => {
    const value = element('div', {}, 'Van Dam', element('style', {}, 'b{}'), element('script', { type: 'text/plain' }, 'x()'), element('svg', {}, 'icon'));
    value.append(element('span', { class: 'slds-assistive-text' }, 'Open preview'));
    expect(textOf(value)).toBe('Van Dam');
  });

  test('leaves out hidden clones and named parts on request only', () => {
    const value = element('div', {}, element('span', {}, '5'), element('span', { 'aria-hidden': 'true' }, '5'), element('button', {}, 'Details'));
    expect(textOf(value)).toBe('55Details');
    expect(textOf(value, { skipAriaHidden: true, skip: 'button' })).toBe('5');
  });

  test('follows slots and shadow roots as they are drawn', () => {
    const slot = element('slot', {}, 'fallback');
    const { host } = withShadow(element('x-field'), 'open', element('i', {}, 'label: '), slot);
    expect(textOf(host)).toBe('label: fallback');
    host.append('value');
    expect(textOf(host)).toBe('label: value');
  });
});
