import type { ErrorCode, Result } from '../messaging/messages';
import { createLogger } from '../platform/logger';
import { BackupError } from '../storage/backup';
import { StorageError } from '../storage/errors';

const log = createLogger('background');

/** An act that cannot be done, with the code that the view puts into words. */
export class ActError extends Error {
  override readonly name = 'ActError';

  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** The code of anything that a handler threw. */
export function errorCode(error: unknown): ErrorCode {
  if (error instanceof ActError) return error.code;
  if (error instanceof BackupError) return error.why;
  if (error instanceof StorageError) return error.why === 'full' ? 'storage-full' : 'storage-failed';
  return 'unexpected';
}

/** Runs a handler to its Result: whatever it throws is logged by kind and told as a code, never swallowed. */
export async function outcome<T>(what: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const code = errorCode(error);
    log.failed(what, error, { code });
    return error instanceof StorageError ? { ok: false, error: code, detail: error.why } : { ok: false, error: code };
  }
}

/** Runs what nobody waits for; a failure is logged. */
export function inBackground(what: string, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => log.failed(what, error));
}
