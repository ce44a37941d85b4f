import { dayOf } from './day';
import type { Observation } from './event';
import { valueKey } from './observation-id';
import { inOrder } from './order';

/** Beyond this many changes of one field in one day, their order is taken from the clocks alone. */
const MOST_TRIED = 7;

interface Link {
  observation: Observation;
  /** Null: the observer saw the field for the first time. */
  before: string | null;
  value: string;
}

function linkOf(observation: Observation): Link {
  const { field, before, value } = observation;
  return { observation, before: before === null ? null : valueKey(field, before), value: valueKey(field, value) };
}

function without(links: readonly Link[], link: Link): Link[] {
  return links.filter((other) => other !== link);
}

/** Of equal changes of one day, the earlier counted goes first whatever the clocks say. */
function comesFirst(link: Link, among: readonly Link[]): boolean {
  return !among.some((other) => other.before === link.before && other.value === link.value && other.observation.nth < link.observation.nth);
}

/** The longest way through the links that starts at a value, each link used once. */
function longestTrail(from: string, links: readonly Link[]): Link[] {
  let best: Link[] = [];
  for (const link of links) {
    if (link.before !== from || !comesFirst(link, links)) continue;
    const trail = [link, ...longestTrail(link.value, without(links, link))];
    if (trail.length > best.length) best = trail;
    if (best.length === links.length) break;
  }
  return best;
}

/** Where a history starts: at the first sight from which most of the day's changes follow. */
function firstSight(links: readonly Link[]): Link | undefined {
  const reach = (link: Link) => (links.length > MOST_TRIED ? 0 : longestTrail(link.value, without(links, link)).length);
  return links
    .filter((link) => link.before === null)
    .reduce<Link | undefined>((best, link) => (best === undefined || reach(link) > reach(best) ? link : best), undefined);
}

/** The changes of one day in the order in which they fit together; copies seen by a second browser drop out. */
function chainDay(start: string | null, day: readonly Link[]): Link[] {
  const ordered: Link[] = [];
  const visited = new Set(start === null ? [] : [start]);
  let current = start;
  let left = [...day];
  const take = (link: Link) => {
    ordered.push(link);
    visited.add(link.value);
    current = link.value;
    left = without(left, link);
  };
  while (left.length > 0) {
    const trail = current === null || left.length > MOST_TRIED ? [] : longestTrail(current, left);
    trail.forEach(take);
    if (trail.length > 0) continue;
    // Nothing continues: somebody saw the field for the first time, or from a value that nobody saw it take.
    const next = (current === null ? firstSight(left) : undefined) ?? left[0];
    if (next === undefined) break;
    if (visited.has(next.value) && left.length <= MOST_TRIED) left = without(left, next);
    else take(next);
  }
  return ordered;
}

function byDay(links: readonly Link[]): [string, Link[]][] {
  const days = new Map<string, Link[]>();
  for (const link of links) {
    const day = dayOf(link.observation.on);
    const list = days.get(day);
    if (list) list.push(link);
    else days.set(day, [link]);
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The history of one field of one deal: its observations in order, those that only repeat the value before them left out.
 * Two browsers may have seen the same change on different days, one of them several changes as one, with clocks that
 * disagree; so the order within a day follows the values (each change starts where the last one ended) and the clocks
 * decide only where that leaves a choice.
 * @param observations of one deal and one field
 */
export function chainOf<O extends Observation>(observations: readonly O[]): O[] {
  const chain: O[] = [];
  let current: string | null = null;
  for (const [, day] of byDay(inOrder(observations).map(linkOf))) {
    for (const link of chainDay(current, day)) {
      if (link.value !== current) chain.push(link.observation as O);
      current = link.value;
    }
  }
  return chain;
}
