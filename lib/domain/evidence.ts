import { dayOf } from './day';
import type { ActionDone, Observation, Statement } from './event';
import type { ActionEvidence, FieldEvidence, StatementEvidence } from './gate';
import type { FieldKey, FieldReadings, IsoDate } from './reading';
import { inOrder } from './order';

/** The day a field's present value was first seen as a change; null when it was there at the first visit or is not followed. */
function sinceOf(field: FieldKey, observations: readonly Observation[]): IsoDate | null {
  const last = inOrder(observations.filter((event) => event.field === field)).at(-1);
  return last === undefined || last.before === null ? null : dayOf(last.on);
}

/** A field as it was read, as evidence. */
export function fieldEvidence(field: FieldKey, fields: FieldReadings, observations: readonly Observation[]): FieldEvidence {
  return { from: 'crm', field, reading: fields[field], since: sinceOf(field, observations) };
}

/** A person's word as evidence: the words and who said them, or by when and from whom, or why it does not apply. */
export function statementEvidence({ id, at, body }: Statement): StatementEvidence {
  const base = { from: 'statement', event: id, says: body.says, at } as const;
  if (body.says === 'known') return { ...base, text: body.words, who: body.who, on: body.on };
  if (body.says === 'not-known-yet') return { ...base, text: body.from, who: body.from, on: body.by };
  return { ...base, text: body.why, who: '', on: dayOf(at) };
}

/** An action that was done, as evidence. */
export function actionEvidence({ id, action, on }: ActionDone): ActionEvidence {
  return { from: 'action', event: id, action, on };
}
