import type { PracticeHost, PracticePage, PracticeVariant } from '../../../lib/practice/contract';

/** A practice page mounted in a frame of the test page, at an address of its own. */
export interface MountedPractice {
  doc: Document;
  page: PracticePage;
  url: () => URL;
  /** In-app navigation, as a link on the page does it. */
  navigate: (url: string) => void;
  /** Unmounts the page and removes the frame. */
  dispose: () => void;
}

/** Mounts a variant on one deal in an about:blank frame of a common screen's size. */
export function mountPractice(variant: PracticeVariant, recordId: string): MountedPractice {
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '1600';
  document.body.append(frame);
  const doc = frame.contentDocument;
  if (!doc) throw new Error('the frame has no document');
  const moved = new EventTarget();
  let address = variant.address(recordId);
  const host: PracticeHost = {
    url: () => address,
    navigate(url) {
      address = new URL(url, address).href;
      moved.dispatchEvent(new Event('moved'));
    },
    onNavigate: (listener, signal) => moved.addEventListener('moved', () => listener(), { signal }),
  };
  const page = variant.mount(doc, host);
  return {
    doc, page,
    url: () => new URL(address),
    navigate: (url) => host.navigate(url),
    dispose() {
      page.dispose();
      frame.remove();
    },
  };
}
