import type { CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';

interface DomNode {
  nodeId: number;
  backendNodeId: number;
  localName?: string;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

const childrenOf = (node: DomNode): DomNode[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];

function* all(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of childrenOf(node)) yield* all(child);
}

function textOf(node: DomNode): string {
  if (node.localName === 'style') return '';
  return (node.nodeValue ?? '') + childrenOf(node).map(textOf).join(' ');
}

function attribute(node: DomNode, name: string): string | null {
  const list = node.attributes ?? [];
  const at = list.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at === -1 ? null : (list[at + 1] ?? null);
}

/** The badge in its closed shadow root, seen through the debugging protocol: no page and no test can reach into it otherwise. */
export class BadgeInPage {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<BadgeInPage> {
    return new BadgeInPage(page, await page.context().newCDPSession(page));
  }

  private async nodes(): Promise<DomNode[]> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = [...all(root as DomNode)].find((node) => node.localName === 'phasegate-badge');
    return host ? [...all(host)] : [];
  }

  /** What the badge says, with its open card; empty when there is none. */
  async text(): Promise<string> {
    const [host] = await this.nodes();
    return host ? textOf(host).replaceAll(/\s+/g, ' ').trim() : '';
  }

  async says(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(), { message: 'what the badge says' }).toMatch(text);
  }

  private async find(what: (node: DomNode) => boolean): Promise<DomNode | undefined> {
    return (await this.nodes()).find(what);
  }

  private async centreOf(node: DomNode): Promise<{ x: number; y: number }> {
    const { model } = await this.session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  /** Where the badge itself is on the screen. */
  async place(): Promise<{ x: number; y: number }> {
    const pill = await this.find((node) => attribute(node, 'class') === 'pill');
    if (!pill) throw new Error('There is no badge on the page');
    return this.centreOf(pill);
  }

  /** Clicks the badge with the mouse, as a person does. */
  async click(): Promise<void> {
    const { x, y } = await this.place();
    await this.page.mouse.click(x, y);
  }

  async hover(): Promise<void> {
    const { x, y } = await this.place();
    await this.page.mouse.move(x, y);
  }

  /** Clicks a button of the open card by its words or its accessible name. */
  async clickButton(name: string): Promise<void> {
    const find = () => this.find((node) => node.localName === 'button' && (textOf(node).trim() === name || attribute(node, 'aria-label') === name));
    await expect.poll(find, { message: `a button “${name}” in the badge` }).toBeTruthy();
    const button = await find();
    if (!button) throw new Error(`The button “${name}” went away`);
    const { x, y } = await this.centreOf(button);
    await this.page.mouse.click(x, y);
  }
}
