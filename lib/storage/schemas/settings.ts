import type { DeviceTotals } from '../../domain/kpi';
import { LANGUAGES } from '../../domain/playbook';
import { ROLES } from '../../domain/settings';
import type { LocalSettings, SyncedSettings } from '../../domain/settings';
import { z } from '../../platform/zod';
import { fieldMapping, selectorOverrides } from './policy';
import { isoDate, isoInstant, nonEmpty, shortText } from './primitives';
import { formatProfile } from './reading';

const place = z.object({ right: z.number(), bottom: z.number() });

/** Goals are few and short: the whole item must stay within one synced item's 8 kB. */
const goals = z.record(z.string().min(1).max(60), z.number()).refine((all) => Object.keys(all).length <= 60);

export const syncedSettings = z.object({
  language: z.enum(LANGUAGES),
  role: z.enum(ROLES),
  theme: z.enum(['system', 'light', 'dark']),
  goals,
  syncTotals: z.boolean(),
}) satisfies z.ZodType<SyncedSettings>;

export const localSettings = z.object({
  firstRunDone: z.boolean(),
  // Empty until the background's first start.
  deviceId: z.string().max(100),
  deviceLabel: z.string().max(80),
  me: z.record(shortText, z.array(shortText).max(50)),
  stageAnswers: z.record(z.string().max(2_000), nonEmpty),
  formats: z.record(shortText, formatProfile),
  badge: z.object({ hidden: z.boolean(), position: place.nullable() }),
  lastBackup: isoInstant.nullable(),
  fieldMaps: z.array(fieldMapping).max(500),
  selectors: selectorOverrides,
  listMarks: z.boolean(),
  webApi: z.array(shortText).max(200),
}) satisfies z.ZodType<LocalSettings>;

export const deviceTotals = z.object({
  device: nonEmpty,
  label: z.string().max(80),
  day: isoDate,
  figures: z.array(z.object({ kpi: nonEmpty, value: z.number().nullable(), n: z.number() })).max(100),
}) satisfies z.ZodType<DeviceTotals>;
