/** Where the badge is, in pixels from the right and the bottom of the window. */
export interface Place {
  right: number;
  bottom: number;
}

/** How near to the edges of the window the badge may come, in pixels. */
const EDGE = 8;

const clamp = (value: number, size: number, whole: number) => Math.round(Math.min(Math.max(value, EDGE), Math.max(EDGE, whole - size - EDGE)));

/** Keeps a place inside the window. */
export function clampPlace(place: Place, box: { width: number; height: number }, view: { width: number; height: number }): Place {
  return { right: clamp(place.right, box.width, view.width), bottom: clamp(place.bottom, box.height, view.height) };
}

/** Puts the badge at a place, and lets its cards open towards the middle of the window. */
export function applyPlace(box: HTMLElement, place: Place): void {
  const root = box.ownerDocument.documentElement;
  box.style.right = `${place.right}px`;
  box.style.bottom = `${place.bottom}px`;
  box.classList.toggle('left', place.right > root.clientWidth / 2);
  box.classList.toggle('below', place.bottom > root.clientHeight / 2);
}
