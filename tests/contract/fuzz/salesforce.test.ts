import { expect, it } from 'vitest';
import { salesforceVariants } from '../../../lib/practice/salesforce';
import { openDeal } from '../helpers/salesforce-open';
import { fuzz } from './fuzz';
import { salesforceAnatomy } from './salesforce-anatomy';

it('no change of a page makes the reader say what is not so', { timeout: 120_000 }, async () => {
  const counts = await fuzz({ anatomy: salesforceAnatomy, variants: salesforceVariants, open: openDeal, atLeast: 300, deals: 1, seed: 4523 });
  expect(counts.decoy).toBeGreaterThan(0);
});
