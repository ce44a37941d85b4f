/** Why storage did not do what was asked. `full`: the browser's quota; `too-new`: written by a later version of Phasegate. */
export type StorageFailure = 'failed' | 'full' | 'too-new';

/** The only error that this room throws. Its text holds no stored data. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(readonly why: StorageFailure, doing: string, cause?: unknown) {
    super(`${doing}: ${why}`, { cause });
  }
}

const WHY: Record<string, StorageFailure> = { QuotaExceededError: 'full', VersionError: 'too-new' };

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Extension storage reports a full quota as a plain Error; its text names the quota (`QUOTA_BYTES quota exceeded`). */
function saysQuota(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.message);
}

/** Any thrown value as a StorageError; one that is a StorageError already is kept as it is. */
export function asStorageError(error: unknown, doing: string): StorageError {
  if (error instanceof StorageError) return error;
  const why = WHY[nameOf(error)] ?? (saysQuota(error) ? 'full' : 'failed');
  return new StorageError(why, doing, error);
}

/**
 * Runs `work` and lets only StorageErrors out. `doing` names the act for the log, without data.
 * @throws StorageError
 */
export async function storing<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error, doing);
  }
}
