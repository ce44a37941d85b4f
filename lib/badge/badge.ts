import type { BadgeModel } from '../domain/view';
import type { Place } from './place';

/** What a person did with the badge. */
export interface BadgeEvents {
  openPanel(): void;
  explain(receipt: string, reason: string): void;
  place(place: Place | null, hidden: boolean): void;
}

export interface Badge {
  /** Shows a verdict; null text hides the badge. */
  show(model: BadgeModel, place: Place | null): void;
  /** The old verdict is gone, the new one is not there yet. */
  reading(): void;
  /** No deal on this page. */
  hide(): void;
}

/** What the cards need of the badge that they belong to. */
export interface DeckParts {
  root: ShadowRoot | HTMLElement;
  /** Holds the pill, and takes the cards in. */
  box: HTMLElement;
  pill: HTMLButtonElement;
  events: BadgeEvents;
  /** Whether an event is a person's click on a badge that can be seen. */
  allows(event: Event): boolean;
  /** Hides the badge, cards and all. */
  hide(): void;
}

/** Popover, notice and dragging of one badge: everything but the pill. */
export interface Deck {
  /** A new verdict; null: there is none, every card closes. */
  show(model: BadgeModel | null): void;
}
export type MakeDeck = (parts: DeckParts, signal: AbortSignal) => Deck;

/**
 * Brings what makes the cards, which are no part of what every page gets. Asked when they are first needed, and again at
 * the next occasion after null: they could not be had (the worker did not answer). Never rejects.
 */
export type DeckLoader = () => Promise<MakeDeck | null>;
