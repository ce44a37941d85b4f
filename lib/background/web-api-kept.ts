import type { WebRecord } from '../crm/dynamics/web-merge';
import type { DealKey } from '../domain/deal-ref';
import { createLogger } from '../platform/logger';
import { readItem, removeItem, writeItem } from '../storage/area';
import { withLocks } from '../storage/lock';

const log = createLogger('background');

/** In session storage, which ends with the browser: a worker that was stopped must not ask again. */
const ITEM = 'web-api-kept';
const MOST_KEPT = 50;
/** Session storage is shared with the views of all tabs; texts of deals can be long (characters of JSON). */
const MOST_CHARACTERS = 500_000;

/** What was asked of a record, and when; `record` null where there was no answer to use. */
export interface Kept {
  /** ms since 1970. */
  at: number;
  asked: string;
  record: WebRecord | null;
  /** Asked again, the record was the same version: what the page shows differently is behind it, so asking once more tells nothing. */
  same: boolean;
}

/** Newest last. */
type Entries = [DealKey, Kept][];

let timesForgotten = 0;

async function all(): Promise<Entries> {
  return ((await readItem('session', ITEM)) as Entries | undefined) ?? [];
}

/** How often the answers were forgotten: an answer to a question from before that is not kept. */
export const forgottenSoFar = (): number => timesForgotten;

/** The answer that is kept of a record. @throws StorageError */
export async function keptAnswer(key: DealKey): Promise<Kept | undefined> {
  return (await all()).find(([one]) => one === key)?.[1];
}

function fitting(entries: Entries): Entries {
  let room = MOST_CHARACTERS;
  const newest = entries.slice(-MOST_KEPT).toReversed();
  const tooMuch = newest.findIndex((entry) => (room -= JSON.stringify(entry).length) < 0);
  return (tooMuch < 0 ? newest : newest.slice(0, tooMuch)).toReversed();
}

/**
 * Keeps the answer of a record; the oldest give way. Where storage has no room it is not kept, and asked again next time.
 * @param since forgottenSoFar() from before the question
 */
export async function keepAnswer(key: DealKey, entry: Kept, since: number): Promise<void> {
  try {
    await withLocks([`session/${ITEM}`], async () => {
      if (since !== timesForgotten) return;
      const others = (await all()).filter(([one]) => one !== key);
      await writeItem('session', ITEM, fitting([...others, [key, entry]]));
    });
  } catch (error) {
    log.failed('web-api', error);
  }
}

/** Forgets the records that are kept: what was erased must not come back from here. @throws StorageError */
export async function forgetWebApi(): Promise<void> {
  timesForgotten += 1;
  await withLocks([`session/${ITEM}`], () => removeItem('session', ITEM));
}
