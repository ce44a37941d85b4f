import type { FormatProfile } from '../../domain/format-profile';
import { settle, shownNumber } from './number';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/**
 * A percentage, 0 to 100. Without a `%` the number counts as percent too (Dynamics shows 75), but one up to 1 could be a
 * share (HubSpot stores 0.2), so it is `ambiguous-number`. Outside of 0 to 100 it is `not-a-number`.
 */
export function parsePercent(raw: string, profile: FormatProfile): Parsed<number> {
  const shown = shownNumber(raw);
  const words = shown?.words.join('') ?? '';
  if (!shown || (words !== '' && words !== '%')) return fail('not-a-number');
  const parsed = settle(shown.shape, profile);
  if (!parsed.ok) return parsed;
  if (parsed.value < 0 || parsed.value > 100) return fail('not-a-number');
  return words === '' && parsed.value > 0 && parsed.value <= 1 ? fail('ambiguous-number') : ok(parsed.value);
}
