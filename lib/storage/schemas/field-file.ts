import { FIELD_FILE_VERSION } from '../../domain/field-file';
import type { FieldMapping } from '../../domain/own-field';
import { z } from '../../platform/zod';
import { fieldMapping } from './policy';

/** A file's mappings as far as they can be read, and where the others could not. */
export type ReadFieldFile =
  | { ok: true; maps: FieldMapping[]; bad: { n: number; where: string }[] }
  | { ok: false; why: 'notJson' | 'notOurs' | 'tooNew' };

const frame = z.object({ phasegate: z.literal('field-maps'), version: z.number(), maps: z.array(z.unknown()).max(500) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a file of mappings. One bad entry does not spoil the others; each is told by its number (from 1) and the path of what is wrong. */
export function readFieldFile(text: string): ReadFieldFile {
  const raw = parsed(text);
  if (raw === undefined) return { ok: false, why: 'notJson' };
  const file = frame.safeParse(raw);
  if (!file.success) return { ok: false, why: 'notOurs' };
  if (file.data.version > FIELD_FILE_VERSION) return { ok: false, why: 'tooNew' };
  const entries = file.data.maps.map((entry) => fieldMapping.safeParse(entry));
  return {
    ok: true,
    maps: entries.flatMap(({ data }) => (data ? [data] : [])),
    bad: entries.flatMap(({ error }, index) => (error ? [{ n: index + 1, where: error.issues.map(({ path }) => path.join('.') || '-').join(', ') }] : [])),
  };
}
