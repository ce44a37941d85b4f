import { now } from '../platform/clock';
import { z } from '../platform/zod';
import { readItem, writeItem } from '../storage/area';
import { withLocks } from '../storage/lock';

/** Per organisation, until the browser closes: a worker that was stopped must not forget to leave a service alone. */
const ITEM = 'web-api';
const FIRST_MS = 60_000;
const LONGEST_MS = 60 * 60_000;
/** Without a word about when: the service counts requests over five minutes. */
const LIMITED_MS = 5 * 60_000;

/** How much had to be left out of a question, and of which: with other columns the whole is asked again. */
const cut = z.object({ asked: z.string(), step: z.number().int().min(0) });
export type Cut = z.infer<typeof cut>;

const state = z.record(z.string(), z.object({ until: z.number(), failures: z.number(), cut: cut.nullable() }));
type Rest = z.infer<typeof state>[string];

const AWAKE: Rest = { until: 0, failures: 0, cut: null };

async function all(): Promise<Record<string, Rest>> {
  return state.safeParse(await readItem('session', ITEM)).data ?? {};
}

function change(tenant: string, to: (rest: Rest) => Rest): Promise<void> {
  return withLocks([`session/${ITEM}`], async () => {
    const rests = await all();
    await writeItem('session', ITEM, { ...rests, [tenant]: to(rests[tenant] ?? AWAKE) });
  });
}

/** `Retry-After` in ms from now: seconds, or a date. Null where it is neither. */
export function retryAfterMs(text: string | null, at: Date): number | null {
  const trimmed = text?.trim() ?? '';
  if (/^\d{1,6}$/.test(trimmed)) return Number(trimmed) * 1000;
  const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - at.getTime());
}

/** Until when an organisation is left alone (ms since 1970), and what it did not know when it was last asked. @throws StorageError */
export async function restsUntil(tenant: string): Promise<Pick<Rest, 'until' | 'cut'>> {
  return (await all())[tenant] ?? AWAKE;
}

/**
 * An answer that could be used: nothing stands in the way of the next question.
 * @param told the question that was answered
 * @throws StorageError
 */
export async function noteSuccess(tenant: string, told: Cut): Promise<void> {
  const { until, cut: last } = await restsUntil(tenant);
  if (until === 0 && last?.asked === told.asked && last.step === told.step) return;
  await change(tenant, () => ({ ...AWAKE, cut: told }));
}

/**
 * No answer, or one that could not be used: the organisation is left alone, twice as long each time, at most an hour.
 * @param status of the answer, 0 without one; 429 says that too much was asked
 * @param retryAfter what the service itself said about when; null where it said nothing
 * @throws StorageError
 */
export async function noteFailure(tenant: string, status: number, retryAfter: string | null): Promise<void> {
  const at = now();
  await change(tenant, ({ failures, cut: last }) => {
    const grown = FIRST_MS * 2 ** Math.min(failures, 10);
    const asked = retryAfterMs(retryAfter, at) ?? (status === 429 ? LIMITED_MS : 0);
    return { until: at.getTime() + Math.min(Math.max(grown, asked), LONGEST_MS), failures: failures + 1, cut: last };
  });
}
