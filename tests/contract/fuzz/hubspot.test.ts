import { expect, it } from 'vitest';
import { hubspotVariants } from '../../../lib/practice/hubspot';
import { openHubSpot } from '../helpers/hubspot-open';
import { fuzz } from './fuzz';
import { hubspotAnatomy } from './hubspot-anatomy';

it('no change of a page makes the reader say what is not so', { timeout: 120_000 }, async () => {
  const counts = await fuzz({ anatomy: hubspotAnatomy, variants: hubspotVariants, open: openHubSpot, atLeast: 300, deals: 1, seed: 19176 });
  expect(counts.decoy).toBeGreaterThan(0);
});
