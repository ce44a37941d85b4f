import { expect, it } from 'vitest';
import { hubspotVariants } from '../../../lib/practice/hubspot';
import { openHubSpot } from '../helpers/hubspot-open';
import { fuzz } from './fuzz';
import { hubspotAnatomy } from './hubspot-anatomy';

it('no change of a page makes the reader say what is not so', { timeout: 1_800_000 }, async () => {
  const counts = await fuzz({ anatomy: hubspotAnatomy, variants: hubspotVariants, open: openHubSpot, atLeast: 10000, deals: 6, seed: 21213 });
  expect(counts.decoy).toBeGreaterThan(0);
});
