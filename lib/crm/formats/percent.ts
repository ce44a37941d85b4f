import type { FormatProfile } from '../../domain/format-profile';
import { cleanText } from '../text';
import { parseNumber } from './number';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/** A percentage without its sign. */
export function withoutPercentSign(raw: string): string {
  return cleanText(raw).replace(/^% ?| ?%$/, '');
}

/**
 * A percentage, 0 to 100. Without a `%` the number counts as percent too (Dynamics shows 75), but one between 0 and 1
 * could be a share (HubSpot stores 0.2), so it is `ambiguous-number`. Outside of 0 to 100 it is `not-a-number`.
 */
export function parsePercent(raw: string, profile: FormatProfile): Parsed<number> {
  const bare = withoutPercentSign(raw);
  const parsed = parseNumber(bare, profile);
  if (!parsed.ok) return parsed;
  if (parsed.value < 0 || parsed.value > 100) return fail('not-a-number');
  const signed = bare !== cleanText(raw);
  if (!signed && parsed.value > 0 && parsed.value <= 1) return fail('ambiguous-number');
  return ok(parsed.value);
}
