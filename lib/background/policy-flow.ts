import { configurePages } from './configure';
import { refreshHome, rejudgeAll } from './refresh';

/** The administrator decided something else: judged, worded and read anew at once, as after a change of settings. @throws StorageError */
export async function policyChanged(): Promise<void> {
  await rejudgeAll();
  await configurePages();
  await refreshHome();
}
