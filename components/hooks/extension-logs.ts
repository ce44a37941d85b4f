import { createLogger } from '../../lib/platform/logger';
import type { TenantLog } from '../../lib/storage/read-logs';
import { allLogs, watchLogs } from '../../lib/storage/read-logs';
import type { Source } from './bridge';
import { createSource } from './source';

const log = createLogger('panel');

/** The logs of reading as they are stored, followed. What cannot be read is as if nothing had been noted: no notice is better than a wrong one. */
export function logSource(): Source<readonly TenantLog[]> {
  const source = createSource<readonly TenantLog[]>();
  const look = (): void => {
    allLogs().then(source.set, (error: unknown) => {
      log.failed('read-logs-unread', error);
      if (source.get() === undefined) source.set([]);
    });
  };
  watchLogs(look);
  look();
  return source;
}
