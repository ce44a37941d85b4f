import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type MapRefusal, nameOfSeen } from '../../lib/domain/field-maps';
import type { FieldMapping, FieldTarget, MapChange, Pointing, SeenField, SeenFields } from '../../lib/domain/own-field';
import type { Reading } from '../../lib/domain/reading';
import type { CrmId } from '../../lib/domain/deal-ref';
import { newId } from '../../lib/platform/ids';
import { allDeals } from '../../lib/storage/deals';
import { readPointing, watchPointing } from '../../lib/storage/pointing';
import { readSeenFields, watchSeenFields } from '../../lib/storage/seen-fields';
import { watchViews } from '../../lib/storage/session';
import { useSend } from './bridge-context';
import { useStatus } from './status';
import { useTexts } from './use-texts';

/** Follows something in storage: `read` now, then whatever `watch` brings. Undefined until it was read; an error leaves it as it was. */
function useStored<T>(read: () => Promise<T>, watch: (listener: (value: T) => void) => () => void): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let wanted = true;
    const end = watch((next) => wanted && setValue(() => next));
    read().then((first) => wanted && setValue((now) => now ?? first), () => undefined);
    return () => {
      wanted = false;
      end();
    };
  }, [read, watch]);
  return value;
}

/** The field that is being pointed at or waits to be confirmed; null when there is none, undefined while it is not read yet. */
export function usePointing(): Pointing | null | undefined {
  return useStored<Pointing | null>(readPointing, watchPointing);
}

/** Names of the fields that were seen, by `crm:tenant`. */
export function useSeenFields(): Record<string, SeenFields> | undefined {
  return useStored(readSeenFields, watchSeenFields);
}

/** The latest reading of each deal, newest first, read again when a tab showed something new. */
export function useReadings(): readonly Reading[] | undefined {
  const [readings, setReadings] = useState<readonly Reading[]>();
  useEffect(() => {
    let latest = 0;
    const look = () => {
      const mine = ++latest;
      allDeals().then(
        (deals) => mine === latest && setReadings(deals.toSorted((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1)).map(({ reading }) => reading)),
        () => undefined,
      );
    };
    look();
    const end = watchViews(look);
    return () => {
      latest = -1;
      end();
    };
  }, []);
  return readings;
}

/** The tab that a page of ours is shown in, null for the side panel. */
export async function ownTab(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}

/** A new mapping of a field that was seen. */
export function mappingOf(of: { crm: CrmId; tenant: string; language: string | null }, field: SeenField, target: FieldTarget): FieldMapping {
  return { id: newId(), crm: of.crm, tenant: of.tenant, name: nameOfSeen(field, of.language), label: field.label, target };
}

/** What a field that was found by its name is called: as the page lists it now, else by the form of the name. */
export async function seenByName(key: string, name: string): Promise<SeenField> {
  const fields = (await readSeenFields())[key]?.fields ?? [];
  const same = (text: string | null) => text?.toLowerCase() === name.toLowerCase();
  const found = fields.find(({ apiName }) => same(apiName)) ?? fields.find(({ label }) => same(label));
  return found ?? (/^\w+_\w+$/.test(name) ? { apiName: name, label: name } : { apiName: null, label: name });
}

/** Changes the mappings and says what came of it, with Undo. `refused` puts a refusal into words. */
export function useFieldMaps(): { change: (change: MapChange, done: string, refused: RefusalWords) => Promise<boolean> } {
  const send = useSend();
  const { announce } = useStatus();
  const { t } = useTexts();
  const change = useCallback(async (asked: MapChange, done: string, refused: RefusalWords) => {
    const result = await send({ type: 'fields.change', ...asked });
    if (!result.ok) announce({ text: t('said.failed', { why: t(`common:error.${result.error}`) }), bad: true, undo: null });
    else if (!result.value.saved) announce({ text: refused(result.value.refused), bad: true, undo: null });
    else announce({ text: done, bad: false, undo: { what: t('fields:what'), request: { type: 'fields.change', ...result.value.undo } } });
    return result.ok && result.value.saved;
  }, [send, announce, t]);
  return { change };
}

export type RefusalWords = (refusal: MapRefusal) => string;
