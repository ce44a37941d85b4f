import type { PracticeDeal } from '../contract';
import type { Formats } from './format';
import type { Labels } from './labels';
import type { SalesforceLayout } from './layout';

export type Child = Node | string | null | undefined;
export type Attributes = Record<string, string>;

/** Makes an element of `tag#id.class.class`, sets the attributes, appends the children (null is left out). */
export type Make = (spec: string, attributes?: Attributes, ...children: Child[]) => HTMLElement;

/** What every builder of one mounted page shares. */
export interface Kit {
  doc: Document;
  make: Make;
  layout: SalesforceLayout;
  labels: Labels;
  formats: Formats;
  /** Seeded: the same variant gives the same page. */
  random: () => number;
  /** Ends with the page. */
  signal: AbortSignal;
  /** A timer of the page's own window that ends with the page. */
  later(milliseconds: number, run: () => void): void;
}

/** One record that is being rendered, with what a user can do on it. */
export interface RecordScope extends Kit {
  deal: PracticeDeal;
  /** The builder runs now and again after each saved change. */
  live(element: HTMLElement, render: () => Child[]): HTMLElement;
  save(changes: Partial<PracticeDeal>): void;
  moveStage(stage: string): void;
  address(object: string, id: string): string;
}

/** Small reproducible random numbers (mulberry32, public domain algorithm): 0 <= n < 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Lower-case letters and digits, as in generated scope tokens and ids. */
export function randomToken(random: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 36).toString(36)).join('');
}

/**
 * An element maker for one document. Component tags get a scope token of the release, as the compiler writes them:
 * a reader that relies on such a token fails on the next variant.
 */
export function maker(doc: Document, token: string): Make {
  return (spec, attributes = {}, ...children) => {
    const [head = 'div', ...classes] = spec.split('.');
    const [tag = 'div', id] = head.split('#');
    const element = doc.createElement(tag);
    if (id) element.id = id;
    if (classes.length > 0) element.className = classes.join(' ');
    if (tag.includes('-')) element.setAttribute(`lwc-${token}-host`, '');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined));
    return element;
  };
}

/** Puts 0 to 2 plain boxes around an element: administrators and releases add such layers at will. */
export function wrapped(kit: Kit, inner: HTMLElement): HTMLElement {
  let outer = inner;
  for (let layers = Math.floor(kit.random() * 3); layers > 0; layers -= 1) outer = kit.make('div', {}, outer);
  return outer;
}

/** Sets or removes a state class. */
export function setClass(element: Element, name: string, on: boolean): void {
  element.classList.toggle(name, on);
}
