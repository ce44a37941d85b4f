import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarks, type Marks } from '../../lib/badge/marks';
import { textOf } from '../../lib/crm/dom';
import type { ListMark } from '../../lib/domain/list-reading';
import { fakeRow, recycle } from '../fixtures/fake-list';

const MARK: ListMark = { state: 'not-ready', title: 'Suspect: 3 gaps left', text: '3' };
const ONE = '0065g00000PhGt1AAF';
const TWO = '0065g00000PhGt2AAF';
const THREE = '0065g00000PhGt3AAF';

let life: AbortController;
let marks: Marks;
let list: HTMLUListElement;
const lost = vi.fn<() => void>();

beforeEach(() => {
  life = new AbortController();
  lost.mockReset();
  list = document.createElement('ul');
  list.append(...[ONE, TWO, THREE].map((id) => fakeRow(document, id, `Deal ${id}`)));
  document.body.replaceChildren(list);
  marks = createMarks(document, lost, life.signal);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const rows = () => [...list.querySelectorAll<HTMLElement>('li')];
const anchors = (scope: ParentNode = list) => new Map([...scope.querySelectorAll('a')].map((link) => [link.getAttribute('href')?.split('/').at(-1) ?? '', link as Element]));
const marked = (scope: ParentNode = list) => [...scope.querySelectorAll('phasegate-mark')].map((mark) => mark.parentElement?.dataset['id']);
/** What a page's script has changed is checked before anything is drawn: mutation observers run at the end of its turn. */
const endOfTurn = () => Promise.resolve();

describe('a mark in a list', () => {
  it('stands right before the name, in a closed root, and changes nothing else of the page', () => {
    const before = list.outerHTML;
    marks.show(anchors(), { [ONE]: MARK });
    const host = list.querySelector('phasegate-mark');
    expect(host?.nextSibling).toBe(rows()[0]?.querySelector('a'));
    expect(host?.shadowRoot).toBeNull();
    expect(host?.getAttributeNames()).toEqual(['style']);
    expect(host?.textContent).toBe('');
    host?.remove();
    expect(list.outerHTML).toBe(before);
  });

  it('says its verdict to assistive technology and to the pointer, and takes no focus', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    marks.show(anchors(), { [ONE]: MARK });
    const root = attach.mock.results[0]?.value as ShadowRoot;
    const image = root.querySelector('[role=img]');
    expect(image?.getAttribute('aria-label')).toBe('Phasegate: Suspect: 3 gaps left');
    expect(image?.getAttribute('title')).toBe(MARK.title);
    expect(image?.textContent).toBe('3');
    expect(root.querySelectorAll('[tabindex],button,a')).toHaveLength(0);
    expect(image?.querySelector('svg.open')).not.toBeNull();
    const { height } = image?.getBoundingClientRect() ?? { height: 0 };
    expect(height).toBeGreaterThan(10);
    expect(height).toBeLessThanOrEqual(16);
  });

  it('is no text of the page to our readers', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    marks.show(anchors(), { [ONE]: MARK });
    // As the browser shows closed roots to extensions.
    const root = attach.mock.results[0]?.value as ShadowRoot;
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => (element === root.host ? root : null) } });
    expect(textOf(rows()[0]!)).toBe(`Deal ${ONE}`);
  });

  it('is gone before anything is drawn when its row comes to stand for another deal', async () => {
    marks.show(anchors(), { [ONE]: MARK, [TWO]: MARK });
    recycle(rows()[0]!, '0065g00000PhGt9AAF', 'Another deal');
    await endOfTurn();
    expect(marked()).toEqual([TWO]);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['only the id of the row changes', (row: HTMLElement) => { row.dataset['id'] = THREE; }],
    ['only the link changes', (row: HTMLElement) => row.querySelector('a')?.setAttribute('href', `/deal/${THREE}`)],
    ['only the name changes', (row: HTMLElement) => { row.querySelector('a')!.firstChild!.nodeValue = 'Deal of another'; }],
    ['the name moves to another row', (row: HTMLElement) => row.nextElementSibling?.append(row.querySelector('a')!)],
    ['a whole cell moves to another row', (row: HTMLElement) => {
      const cell = document.createElement('div');
      cell.append(...row.childNodes);
      row.nextElementSibling?.append(cell);
    }],
    ['the mark itself is moved', (row: HTMLElement) => row.nextElementSibling?.prepend(row.querySelector('phasegate-mark')!)],
  ])('is gone at once when %s', async (_, change) => {
    marks.show(anchors(), { [ONE]: MARK });
    expect(marked()).toEqual([ONE]);
    change(rows()[0]!);
    await endOfTurn();
    expect(document.querySelectorAll('phasegate-mark')).toHaveLength(0);
  });

  it('stays while the row only changes its looks', async () => {
    rows()[0]?.classList.add(ONE);
    marks.show(anchors(), { [ONE]: MARK });
    rows()[0]?.classList.add('selected');
    rows()[0]?.append(document.createElement('button'));
    await endOfTurn();
    expect(marked()).toEqual([ONE]);
    expect(lost).not.toHaveBeenCalled();
  });

  it('is given to no row that does not name its deal in the markup', () => {
    const link = document.createElement('a');
    link.textContent = 'Deal';
    list.append(link);
    marks.show(new Map([['41250077001', link]]), { '41250077001': MARK });
    expect(marked()).toEqual([]);
  });

  it('follows a row proven outside the shadow root that draws its name', async () => {
    const row = document.createElement('li');
    row.dataset['id'] = ONE;
    const cell = document.createElement('div');
    const root = cell.attachShadow({ mode: 'open' });
    const link = document.createElement('a');
    link.textContent = 'Deal';
    root.append(link);
    row.append(cell);
    list.replaceChildren(row);
    marks.show(new Map([[ONE, link]]), { [ONE]: MARK });
    expect(root.querySelector('phasegate-mark')).not.toBeNull();
    row.dataset['id'] = TWO;
    await endOfTurn();
    expect(root.querySelector('phasegate-mark')).toBeNull();
  });

  it('is drawn anew when its verdict changes, and only then', () => {
    marks.show(anchors(), { [ONE]: MARK });
    const first = list.querySelector('phasegate-mark');
    marks.show(anchors(), { [ONE]: { ...MARK } });
    expect(list.querySelector('phasegate-mark')).toBe(first);
    marks.show(anchors(), { [ONE]: { state: 'ready', title: 'Ready', text: '' } });
    expect(list.querySelector('phasegate-mark')).not.toBe(first);
    expect(marked()).toEqual([ONE]);
  });

  it('leaves nothing behind when it ends, in the page or watching it', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    marks.show(anchors(), { [ONE]: MARK, [TWO]: MARK });
    life.abort();
    expect(marked()).toEqual([]);
    expect(disconnect).toHaveBeenCalled();
    recycle(rows()[0]!, THREE, 'Another');
    await endOfTurn();
    expect(lost).not.toHaveBeenCalled();
  });

  it('takes away what an earlier version of the extension left in the page', () => {
    rows()[0]?.prepend(document.createElement('phasegate-mark'));
    createMarks(document, lost, life.signal);
    expect(document.querySelectorAll('phasegate-mark')).toHaveLength(0);
  });
});
