import { readArea, removeItem, writeItem } from './area';

const DRAFT = 'draft:';

/** Texts that are being typed, by the key that the panel gave them. They live until the browser closes. @throws StorageError */
export async function readDrafts(): Promise<Map<string, string>> {
  const items = Object.entries(await readArea('session')).filter(([key]) => key.startsWith(DRAFT));
  return new Map(items.flatMap(([key, text]) => (typeof text === 'string' ? [[key.slice(DRAFT.length), text] as const] : [])));
}

/** Drops every draft: they may hold a customer's words. @throws StorageError */
export async function forgetDrafts(): Promise<void> {
  for (const key of (await readDrafts()).keys()) await writeDraft(key, null);
}

/** Keeps one draft; null drops it. One item each, so that two windows never overwrite each other's. @throws StorageError */
export async function writeDraft(key: string, text: string | null): Promise<void> {
  await (text === null ? removeItem('session', DRAFT + key) : writeItem('session', DRAFT + key, text));
}
