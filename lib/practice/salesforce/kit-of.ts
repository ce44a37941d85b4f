import { formatsOf } from './format';
import type { Kit } from './kit';
import { maker, randomToken, seededRandom } from './kit';
import { labelsOf } from './labels';
import type { SalesforceLayout } from './layout';

/** The kit of one mounted page or list of an org; its timers end with the signal. */
export function kitOf(doc: Document, layout: SalesforceLayout, signal: AbortSignal): Kit {
  const random = seededRandom(layout.seed);
  return {
    doc, layout, signal, random,
    make: maker(doc, randomToken(random, 11)),
    labels: labelsOf(layout.language, layout.renamed),
    formats: formatsOf(layout),
    later(milliseconds, run) {
      const view = doc.defaultView;
      if (!view) throw new Error('A practice page needs a document that is shown');
      const timer = view.setTimeout(run, milliseconds);
      signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
    },
  };
}
