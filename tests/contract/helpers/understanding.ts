import type { DealPage } from '../../../lib/crm/adapter';
import type { RawReading } from '../../../lib/crm/raw-field';
import { buildReading } from '../../../lib/crm/raw-fields';
import type { FormatProfile } from '../../../lib/domain/format-profile';
import { UNPROVEN } from '../../../lib/domain/format-profile';
import type { FieldKey, Reading } from '../../../lib/domain/reading';

/** A reader whose snapshots are understood at once, as the background does it with a tenant that nothing is known of. */
export interface UnderstandingReader extends Omit<DealPage, 'read'> {
  read(): Reading;
  /** "Show in CRM", as the script does it that is brought for it. */
  reveal(field: FieldKey): Promise<boolean>;
  /** The snapshot as a page's script sends it. */
  readRaw(): RawReading;
  /** What the last read proved about formats. */
  provenFormats(): FormatProfile;
}

/** A snapshot, understood. */
export function understood(raw: RawReading): Reading {
  return buildReading(raw, UNPROVEN).reading;
}

/** Puts the background's part behind a reader. */
export function understanding(page: DealPage, reveal: (field: FieldKey) => Promise<boolean>): UnderstandingReader {
  let proven = UNPROVEN;
  return {
    identity: () => page.identity(),
    read() {
      // The way through a message: nothing but JSON arrives.
      const built = buildReading(JSON.parse(JSON.stringify(page.read())) as RawReading, UNPROVEN);
      proven = built.proven;
      return built.reading;
    },
    readRaw: () => page.read(),
    provenFormats: () => proven,
    onChange: (listener) => page.onChange(listener),
    health: () => page.health(),
    reveal,
  };
}
