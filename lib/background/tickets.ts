const latest = new Map<number, number>();
let last = 0;

/**
 * A number for one thing that a tab said, later than all before it. What takes time (storing, judging, asking the page's
 * own world) is published only if the tab has not said something newer meanwhile. Lives in memory only: when the worker
 * is stopped, whatever held a ticket has stopped with it.
 */
export function takeTicket(tabId: number): number {
  last += 1;
  latest.set(tabId, last);
  return last;
}

/** Whether the tab has said nothing since this ticket. */
export function isLatest(tabId: number, ticket: number): boolean {
  return latest.get(tabId) === ticket;
}

/** Forgets a closed tab: nothing that is under way for it is published any more. */
export function forgetTickets(tabId: number): void {
  latest.delete(tabId);
}
