import { z } from '../../platform/zod';
import { isoInstant } from './primitives';

/** The outside of a backup. Its entries are checked one by one, so that a damaged one costs itself only. */
export const backupHeader = z.object({ format: z.literal('phasegate-backup'), version: z.number().int().positive() });

export const backupBody = z.object({
  madeAt: isoInstant,
  settings: z.object({ synced: z.unknown(), local: z.unknown() }),
  deals: z.array(z.unknown()),
  events: z.array(z.unknown()),
  // Backups of the first versions have none.
  listed: z.array(z.unknown()).default([]),
});
