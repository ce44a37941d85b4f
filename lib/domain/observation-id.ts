import type { Observation, ObservedField, ObservedValues } from './event';
import { fingerprint } from './hash';
import type { IsoDate, IsoInstant } from './reading';
import { stageKey } from './stage-map';
import { foldText } from './text';

const PREFIX = 'o1';
const SEPARATOR = '~';

/** What an observation's id covers: everything that two browsers which saw the same thing agree on. */
export type ObservedContent = Pick<Observation, 'deal' | 'field' | 'before' | 'value' | 'on' | 'nth' | 'epoch'>;

/**
 * One text for a value that is the same on every page layout and in every language: a stage by its API name (else its
 * label), without the phase that a device's own stage map gives it; an amount without a currency that one page shows and
 * another does not.
 */
export function valueKey(field: ObservedField, value: ObservedValues[ObservedField] | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return field === 'owner' ? foldText(value) : value;
  return 'label' in value ? stageKey(value) : String(value.amount);
}

/**
 * The id of an observation, derived from its content: `o1-<fingerprint>~<on>~<epoch>`. Day and epoch stand in the id too,
 * so that a merge can tell from a receipt's `move` alone whether an erasure covers it.
 */
export function observationId(content: ObservedContent): string {
  const { deal, field, before, value, on, nth, epoch } = content;
  // A value that was never seen before is not the same as one that was empty.
  const parts = [deal, field, before === null, valueKey(field, before), valueKey(field, value), on, nth, epoch ?? ''];
  return [`${PREFIX}-${fingerprint(JSON.stringify(parts))}`, on, epoch ?? ''].join(SEPARATOR);
}

/** The day and the epoch that an observation's id names; empty texts for an id of another form. */
export function momentOf(observation: string): { on: IsoDate | IsoInstant; epoch: IsoInstant } {
  const [head, on, epoch, ...rest] = observation.split(SEPARATOR);
  const ours = head?.startsWith(`${PREFIX}-`) === true && on !== undefined && epoch !== undefined && rest.length === 0;
  return ours ? { on, epoch } : { on: '', epoch: '' };
}
