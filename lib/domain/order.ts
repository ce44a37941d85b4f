import type { DomainEvent } from './event';

/** Events in the order of their time, then of their id, so that every device sees the same order. A new array. */
export function inOrder<T extends Pick<DomainEvent, 'at' | 'id'>>(events: readonly T[]): T[] {
  return events.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1));
}
