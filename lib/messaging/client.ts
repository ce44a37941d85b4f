import { browser } from 'wxt/browser';
import { newId } from '../platform/ids';
import { createLogger } from '../platform/logger';
import type { Answers, Result, ViewMessage } from './messages';

const log = createLogger('client');

/** How long a view waits for the background: a stopped worker starts in under a second, a large restore takes longer. */
const PATIENCE_MS = 20_000;
const RESTORE_PATIENCE_MS = 300_000;

type Request = ViewMessage['type'];
type PayloadOf<T extends Request> = Omit<Extract<ViewMessage, { type: T }>, 'type'>;

function isResult(answer: unknown): answer is Result<never> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

function afterPatience(ms: number): { late: Promise<Result<never>>; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: 'unexpected', detail: 'timeout' }), ms);
  });
  return { late, cancel: () => clearTimeout(timer) };
}

/** Acts that write an event of their own: they get its id here. Of all others a repetition does no harm. */
const ACTS: readonly Request[] = ['statement.add', 'action.add', 'receipt.explain', 'question.answer'];

function withId<M extends ViewMessage>(message: M): M {
  return ACTS.includes(message.type) ? { id: newId(), ...message } : message;
}

/**
 * Asks, and asks once more when the worker was killed before it answered. Only an export could be large work done twice,
 * and a restore adds nothing the second time.
 */
async function ask(message: ViewMessage, again = true): Promise<Result<never>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    return isResult(answer) ? answer : { ok: false, error: 'unparseable' };
  } catch (error) {
    log.failed('no-answer', error, { type: message.type });
    return again ? ask(message, false) : { ok: false, error: 'unexpected', detail: 'no-answer' };
  }
}

/**
 * Sends a view's message to the background and waits for the answer. Never throws: a background that does not answer
 * gives `unexpected` with the detail `no-answer` or `timeout`.
 */
export async function send<M extends ViewMessage>(message: M): Promise<Result<Answers[M['type']]>> {
  const { late, cancel } = afterPatience(message.type === 'data.restore' ? RESTORE_PATIENCE_MS : PATIENCE_MS);
  try {
    return await Promise.race([ask(withId(message)), late]);
  } finally {
    cancel();
  }
}

/** `send` with type and payload apart: `request('statement.add', { deal, criterion, body })`. */
export function request<T extends Request>(type: T, payload: PayloadOf<T>): Promise<Result<Answers[T]>> {
  const message = { type, ...payload } as unknown as Extract<ViewMessage, { type: T }>;
  return send(message);
}
