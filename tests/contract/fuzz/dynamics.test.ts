import { expect, it } from 'vitest';
import { dynamicsVariants } from '../../../lib/practice/dynamics';
import { openDynamics } from '../helpers/dynamics-open';
import { fuzz } from './fuzz';
import { dynamicsAnatomy } from './dynamics-anatomy';

it('no change of a page makes the reader say what is not so', { timeout: 120_000 }, async () => {
  const counts = await fuzz({ anatomy: dynamicsAnatomy, variants: dynamicsVariants, open: openDynamics, atLeast: 300, deals: 1, seed: 31659 });
  expect(counts.decoy).toBeGreaterThan(0);
});
