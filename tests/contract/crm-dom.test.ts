import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deepQuery, isShown, textOf } from '../../lib/crm/dom';
import { observeRecord } from '../../lib/crm/observe';

/** The shared reading parts in real Chromium, on a document of another realm, as the practice frame and these tests have it. */
let frame: HTMLIFrameElement;
let doc: Document;

beforeEach(() => {
  frame = document.createElement('iframe');
  document.body.append(frame);
  doc = frame.contentDocument as Document;
});

afterEach(() => {
  frame.remove();
});

function add(parent: ParentNode, tag: string, style = '', text = 'value'): HTMLElement {
  const made = doc.createElement(tag);
  made.setAttribute('style', style);
  made.textContent = text;
  parent.append(made);
  return made;
}

describe('isShown', () => {
  test.each([
    ['an ordinary element', '', true],
    ['display: none', 'display: none', false],
    ['visibility: hidden', 'visibility: hidden', false],
    ['no size', 'width: 0; height: 0; overflow: hidden; display: block', false],
    ['display: contents with something in it', 'display: contents', true],
  ])('%s', (_, style, shown) => {
    const outer = add(doc.body, 'div', style, '');
    add(outer, 'span');
    expect(isShown(outer)).toBe(shown);
  });

  test.each([['aria-hidden', 'true'], ['hidden', '']])('nothing below %s, out of a shadow root too', (name, value) => {
    const host = add(doc.body, 'x-host', 'display: block', '');
    const inner = add(host.attachShadow({ mode: 'open' }), 'span');
    expect(isShown(inner)).toBe(true);
    host.setAttribute(name, value);
    expect(isShown(inner)).toBe(false);
  });

  test('an element that left the page', () => {
    const element = add(doc.body, 'div');
    element.remove();
    expect(isShown(element)).toBe(false);
  });
});

test('a value that is drawn through slots of nested shadow roots is found and read', () => {
  const host = add(doc.body, 'x-item', '', '');
  host.attachShadow({ mode: 'open' }).append(doc.createElement('slot'));
  const inner = add(host, 'x-value', '', '');
  const text = add(inner.attachShadow({ mode: 'open' }), 'b', '', '€ 84.500');
  text.setAttribute('data-name', 'amount');
  expect(deepQuery(doc, '[data-name="amount"]')).toBe(text);
  expect(textOf(host)).toBe('€ 84.500');
});

describe('observeRecord', () => {
  let end: AbortController;
  let listener: ReturnType<typeof vi.fn<() => void>>;

  beforeEach(() => {
    end = new AbortController();
    listener = vi.fn<() => void>();
  });

  afterEach(() => {
    end.abort();
  });

  test('sees a change inside a shadow root of another document', async () => {
    const host = add(doc.body, 'x-item', '', '');
    const value = add(host.attachShadow({ mode: 'open' }), 'b');
    observeRecord(() => [doc.body], listener, end.signal, { quietMs: 10 });
    (value.firstChild as Text).data = 'changed';
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  });

  test('costs no walk per mutation', async () => {
    const record = add(doc.body, 'main', '', '');
    const walks = vi.spyOn(Reflect.get(frame.contentWindow as object, 'Element').prototype as Element, 'querySelectorAll');
    observeRecord(() => [record], listener, end.signal, { quietMs: 10 });
    walks.mockClear();
    for (let n = 0; n < 2000; n += 1) add(record, 'i');
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    expect(walks.mock.calls.length).toBeLessThan(10);
  });
});
