import { browser } from 'wxt/browser';
import type { PageConfig } from '../crm/page-config';
import { readWebApi, webApiPath } from '../crm/dynamics/web-api';
import type { WebRecord } from '../crm/dynamics/web-merge';
import { contradicts, mergeWebApi, needsWebApi } from '../crm/dynamics/web-merge';
import { PRACTICE_TENANT, dealKey } from '../domain/deal-ref';
import type { DealKey } from '../domain/deal-ref';
import type { Reading } from '../domain/reading';
import { mayUseWebApi } from '../domain/settings';
import { parseUrl } from '../messaging/crm-host';
import { now } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { z } from '../platform/zod';
import { readSettings } from '../storage/settings';
import { parseWebRecord } from './web-api-answer';
import { forgottenSoFar, keepAnswer, keptAnswer } from './web-api-kept';
import { noteFailure, noteSuccess, restsUntil } from './web-api-rest';

const log = createLogger('background');

/** How long an answer may take, and how long it serves (ms). */
const TIMEOUT_MS = 8_000;
const KEPT_MS = 10 * 60_000;
/** After a change that the page shows: at most one further question for a record in this time. */
const SOONEST_MS = 15_000;

/** Questions under way: two tabs with one deal ask once. */
const asking = new Map<DealKey, Promise<WebRecord | null | undefined>>();

const reply = z.object({ status: z.number().int(), retryAfter: z.string().max(100).nullable(), type: z.string().max(200).nullable(), body: z.string().max(400_001) });

/** One GET in the page's own world. Null where the page is gone, is another one, or answered in another form. */
async function get(tabId: number, host: string, path: string): Promise<z.infer<typeof reply> | null> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] }, world: 'MAIN', func: readWebApi, args: [{ host, path, timeoutMs: TIMEOUT_MS }],
  });
  return reply.safeParse(injected?.result).data ?? null;
}

interface Question {
  tabId: number;
  host: string;
  reading: Reading;
  mapped: string[];
}

/** What is left out step by step where the organisation does not know a column: mapped ones are the likeliest to be wrong. */
const STEPS = [{ own: true, further: true }, { own: false, further: true }, { own: true, further: false }, { own: false, further: false }];

/** Asks from a step on until the columns are known. */
async function getKnown({ tabId, host, reading, mapped }: Question, from: number): Promise<{ got: Awaited<ReturnType<typeof get>>; step: number }> {
  const paths = STEPS.map(({ own, further }) => webApiPath(reading.ref.recordId, own ? mapped : [], further));
  let step = Math.min(from, paths.length - 1);
  let got = await get(tabId, host, paths[step] ?? '');
  while (got?.status === 400) {
    const next = paths.findIndex((path, at) => at > step && !paths.slice(0, at).includes(path));
    if (next < 0) break;
    step = next;
    got = await get(tabId, host, paths[step] ?? '');
  }
  return { got, step };
}

/**
 * Asks with everything that is wanted; where the organisation does not have a column, without what it may lack.
 * @returns null for a record that is not there or that the user may not see; undefined when asking failed
 */
async function ask(question: Question): Promise<WebRecord | null | undefined> {
  const { mapped, reading: { ref: { tenant, recordId } } } = question;
  const asked = mapped.join();
  const { cut } = await restsUntil(tenant);
  const { got, step } = await getKnown(question, cut?.asked === asked ? cut.step : 0);
  const isJson = got?.status === 200 && /^application\/json\b/i.test(got.type ?? '');
  const record = got && isJson ? parseWebRecord(got.body, recordId, mapped) : null;
  if (record) {
    await noteSuccess(tenant, { asked, step });
    return record;
  }
  log.warn('web-api', { status: got?.status ?? 0 });
  if (got?.status === 404 || got?.status === 403) return null;
  await noteFailure(tenant, got?.status ?? 0, got?.retryAfter ?? null);
  return undefined;
}

/** The kept answer, while it is young and the page shows nothing that speaks against it. Undefined: ask. */
async function recent(key: DealKey, asked: string, reading: Reading, config: PageConfig): Promise<WebRecord | null | undefined> {
  const entry = await keptAnswer(key);
  if (!entry || entry.asked !== asked) return undefined;
  const age = now().getTime() - entry.at;
  if (age < 0 || age > KEPT_MS) return undefined;
  const stale = age > SOONEST_MS && !entry.same && entry.record !== null && contradicts(reading, entry.record, config);
  return stale ? undefined : entry.record;
}

async function askAndKeep(question: Question, key: DealKey, asked: string): Promise<WebRecord | null | undefined> {
  const since = forgottenSoFar();
  const record = await ask(question);
  if (record === undefined) return undefined;
  const version = (await keptAnswer(key))?.record?.etag;
  await keepAnswer(key, { at: now().getTime(), asked, record, same: Boolean(version) && record?.etag === version }, since);
  return record;
}

async function recordFor(question: Question, config: PageConfig): Promise<WebRecord | null | undefined> {
  const { reading, mapped } = question;
  const [key, asked] = [dealKey(reading.ref), mapped.join()];
  const known = await recent(key, asked, reading, config);
  if (known !== undefined) return known;
  const { until } = await restsUntil(reading.ref.tenant);
  if (now().getTime() < until) return undefined;
  const going = asking.get(key);
  if (going) return going;
  const started = askAndKeep(question, key, asked).finally(() => asking.delete(key));
  asking.set(key, started);
  return started;
}

/** Whether the Web API would be asked, or its kept answer used, for what this reading lacks. @throws StorageError */
export async function wantsWebApi(reading: Reading, config: PageConfig): Promise<boolean> {
  const { crm, tenant } = reading.ref;
  if (crm !== 'dynamics' || tenant === PRACTICE_TENANT || !needsWebApi(reading, config)) return false;
  return mayUseWebApi((await readSettings()).local, tenant);
}

/**
 * Completes a reading of Dynamics from the organisation's Web API, where the user or the administrator allowed it and
 * something that is judged is missing. One GET for a record (up to three more, once for an organisation and its mapped
 * columns, where it does not know one of them), kept for ten minutes or until the browser closes, and asked again when the
 * page shows another value; after errors the organisation is left alone for a while. The reading itself where there is nothing to add.
 * @param url address of the tab's page, as the sender check saw it
 * @throws StorageError
 */
export async function withWebApi(tabId: number, url: string, reading: Reading, config: PageConfig): Promise<Reading> {
  const host = parseUrl(url)?.host;
  if (host === undefined || !(await wantsWebApi(reading, config))) return reading;
  const mapped = [...new Set(config.mappings.flatMap(({ api }) => api ?? []))].toSorted();
  try {
    const record = await recordFor({ tabId, host, reading, mapped }, config);
    return (record && mergeWebApi(reading, record, config)) ?? reading;
  } catch (error) {
    // The tab was closed or left while it was asked.
    log.failed('web-api', error);
    return reading;
  }
}
