import { expect, it } from 'vitest';
import { dynamicsVariants } from '../../../lib/practice/dynamics';
import { openDynamics } from '../helpers/dynamics-open';
import { fuzz } from './fuzz';
import { dynamicsAnatomy } from './dynamics-anatomy';

it('no change of a page makes the reader say what is not so', { timeout: 1_800_000 }, async () => {
  const counts = await fuzz({ anatomy: dynamicsAnatomy, variants: dynamicsVariants, open: openDynamics, atLeast: 10000, deals: 6, seed: 19321 });
  expect(counts.decoy).toBeGreaterThan(0);
});
