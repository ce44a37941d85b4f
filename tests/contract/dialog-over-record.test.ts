import { afterEach, describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../lib/background/adapters';
import { practiceVariants } from '../../lib/practice';
import type { PracticeVariant } from '../../lib/practice/contract';
import { mountPractice } from './helpers/practice-frame';
import { understanding } from './helpers/understanding';

/**
 * "Your session has ended", "you were signed out", a cookie banner: a dialog over the whole window. It names no record, and
 * what stands behind it is still the deal's page.
 */
function coverWithDialog(doc: Document, hideRest: boolean): () => void {
  const rest = hideRest ? [...doc.body.children].filter((child) => !child.hasAttribute('aria-hidden')) : [];
  for (const child of rest) child.setAttribute('aria-hidden', 'true');
  const dialog = doc.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.style.cssText = 'position: fixed; inset: 0; z-index: 10000; background: rgb(0 0 0 / 60%)';
  const title = doc.createElement('h2');
  title.textContent = 'Your session has ended';
  const button = doc.createElement('button');
  button.textContent = 'Sign in';
  dialog.append(title, button);
  doc.body.append(dialog);
  return () => {
    dialog.remove();
    for (const child of rest) child.removeAttribute('aria-hidden');
  };
}

const endings: (() => void)[] = [];
afterEach(() => endings.splice(0).forEach((end) => end()));

function open(variant: PracticeVariant) {
  const id = variant.deals()[0]!.ids[variant.crm];
  const mounted = mountPractice(variant, id);
  const ending = new AbortController();
  endings.push(() => { ending.abort(); mounted.dispose(); });
  const location = ADAPTERS[variant.crm].locate(mounted.url());
  if (location.kind !== 'deal') throw new Error('no deal page');
  const reader = understanding(ADAPTERS[variant.crm].open(mounted.doc, location.ref, ending.signal, { now: () => new Date() }), () => Promise.resolve(false));
  return { mounted, reader };
}

/** A page that has filled: two readings agree. */
async function settled(variant: PracticeVariant) {
  const { mounted, reader } = open(variant);
  // Longer than a row that never comes is waited for.
  await expect.poll(() => reader.identity(), { timeout: 6000 }).toBe('this-record');
  let before = reader.read().fields;
  await expect.poll(() => {
    const last = JSON.stringify(before);
    before = reader.read().fields;
    return before.name.kind === 'read' && JSON.stringify(before) === last;
  }, { message: 'the page has settled', interval: 200, timeout: 6000 }).toBe(true);
  return { mounted, reader, before };
}

describe.each(practiceVariants.map((variant) => ({ id: variant.id, variant })))('a dialog over $id', ({ variant }) => {
  it('that leaves the page as it is: the deal reads as before', async () => {
    const { mounted, reader, before } = await settled(variant);
    coverWithDialog(mounted.doc, false);
    expect(reader.identity()).toBe('this-record');
    expect(reader.read().fields).toEqual(before);
  });

  it('that hides the page from assistive technology: reads as before or not at all, and again when it is gone', async () => {
    const { mounted, reader, before } = await settled(variant);
    const uncover = coverWithDialog(mounted.doc, true);
    expect(['this-record', 'not-yet']).toContain(reader.identity());
    expect(reader.identity() === 'not-yet' || JSON.stringify(reader.read().fields) === JSON.stringify(before), 'a hidden page is unread, or reads as before').toBe(true);
    uncover();
    expect(reader.identity()).toBe('this-record');
    expect(reader.read().fields).toEqual(before);
  });
});
