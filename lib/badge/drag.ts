import { applyPlace, clampPlace, type Place } from './place';

/** Less than this many pixels is a click with an unsteady hand. */
const DRAG_STARTS = 4;

/**
 * Makes `box` movable by dragging `handle`. A drag never ends as a click.
 * @param onPlace called once after each drag with the new place
 */
export function makeDraggable(box: HTMLElement, handle: HTMLElement, signal: AbortSignal, onPlace: (place: Place) => void): void {
  let start: { x: number; y: number; place: Place } | null = null;
  let moved: Place | null = null;
  const view = () => ({ width: box.ownerDocument.documentElement.clientWidth, height: box.ownerDocument.documentElement.clientHeight });
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const rect = box.getBoundingClientRect();
    start = { x: event.clientX, y: event.clientY, place: { right: view().width - rect.right, bottom: view().height - rect.bottom } };
    moved = null;
  }, { signal });
  handle.addEventListener('pointermove', (event) => {
    if (!start) return;
    const dx = event.clientX - start.x;
    const dy = event.clientY - start.y;
    if (!moved && Math.hypot(dx, dy) < DRAG_STARTS) return;
    if (!moved) handle.setPointerCapture(event.pointerId);
    moved = clampPlace({ right: start.place.right - dx, bottom: start.place.bottom - dy }, box.getBoundingClientRect(), view());
    box.classList.add('dragging');
    applyPlace(box, moved);
  }, { signal });
  const end = () => {
    if (moved) onPlace(moved);
    start = null;
    box.classList.remove('dragging');
  };
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  // The click that follows a drag is part of it.
  handle.addEventListener('click', (event) => {
    if (!moved) return;
    moved = null;
    event.stopImmediatePropagation();
    event.preventDefault();
  }, { signal, capture: true });
}
