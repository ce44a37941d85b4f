import type { CrmId } from '../domain/deal-ref';
import type { SeenField, SeenFields } from '../domain/own-field';
import { addSeen } from '../domain/seen-fields';
import type { IsoInstant } from '../domain/reading';
import { z } from '../platform/zod';
import { watchArea } from './area';
import { defineMigrations } from './migrations';
import { seenField } from './schemas/policy';
import { isoInstant } from './schemas/primitives';
import { defineItem } from './versioned-item';

const seenFields = z.strictObject({ at: isoInstant, language: z.string().max(50).nullable(), fields: z.array(seenField).max(300) }) satisfies z.ZodType<SeenFields>;

interface Seen {
  /** `crm:tenant` -> what its deal pages showed. */
  tenants: Record<string, SeenFields>;
}

const item = defineItem<Seen>({
  area: 'local',
  key: 'seen-fields',
  schema: z.object({ tenants: z.record(z.string().max(500), seenFields) }),
  fallback: () => ({ tenants: {} }),
  migrations: defineMigrations([{ to: 1, what: 'names of fields on deal pages, by tenant', run: () => {} }]),
});

/** The names of the fields that were seen, by `crm:tenant`. @throws StorageError */
export async function readSeenFields(): Promise<Record<string, SeenFields>> {
  return (await item.read()).tenants;
}

/** Adds the names that one page showed. No value is among them. @throws StorageError */
export async function keepSeenFields({ crm, tenant }: { crm: CrmId; tenant: string }, seen: readonly SeenField[], language: string | null, at: IsoInstant): Promise<void> {
  const key = `${crm}:${tenant}`;
  await item.change(({ tenants }) => ({ tenants: { ...tenants, [key]: addSeen(tenants[key] ?? null, seen, language, at) } }));
}

/** Forgets a tenant's fields, or all (null). @throws StorageError */
export async function forgetSeenFields(of: { crm: CrmId; tenant: string } | null): Promise<void> {
  const { tenants } = await item.read();
  const gone = of === null ? Object.keys(tenants) : [`${of.crm}:${of.tenant}`].filter((key) => key in tenants);
  if (gone.length === 0) return;
  await item.change((current) => ({ tenants: Object.fromEntries(Object.entries(current.tenants).filter(([key]) => !gone.includes(key))) }));
}

/** Calls with the names after each change. @returns a function that ends it */
export function watchSeenFields(listener: (tenants: Record<string, SeenFields>) => void): () => void {
  return watchArea('local', (key, raw) => {
    if (key === item.key) listener(item.parse(raw).tenants);
  });
}
