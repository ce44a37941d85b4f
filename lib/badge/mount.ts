import type { Badge, BadgeEvents, DeckLoader } from './badge';
import { drawBadge } from './draw';

/** Marks our host in the page, so that a newer script finds and replaces the badge of an older one. */
const HOST_TAG = 'phasegate-badge';

/**
 * Puts the badge into the page, at most one: in a closed shadow root, outside the body so that the CRM's own rendering
 * never removes or restyles it. Gone without a trace when the signal ends.
 */
export function mountBadge(doc: Document, events: BadgeEvents, deck: DeckLoader, signal: AbortSignal): Badge {
  for (const older of doc.querySelectorAll(HOST_TAG)) older.remove();
  const host = doc.createElement(HOST_TAG);
  host.style.cssText = 'all: initial; position: static;';
  const root = host.attachShadow({ mode: 'closed' });
  const badge = drawBadge({ root, host, events, deck, signal });
  doc.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return badge;
}
