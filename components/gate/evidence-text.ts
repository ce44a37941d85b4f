import { daysBetween, localDay } from '../../lib/domain/day';
import type { ActionEvidence, CriterionResult, FieldEvidence, OwnEvidence, StatementEvidence, StatusReason } from '../../lib/domain/gate';
import type { Criterion, Playbook } from '../../lib/domain/playbook';
import type { IsoInstant } from '../../lib/domain/reading';
import type { Texts } from '../hooks/use-texts';
import { readingText } from './field-text';

/** One line that says what a status rests on. `source` is who says it, `unread` draws the dashed underline of "unknown". */
export interface EvidenceLine {
  source: string | null;
  text: string;
  unread: boolean;
}

/** What the sentences are made from. */
export interface EvidenceContext {
  result: CriterionResult;
  criterion: Criterion;
  playbook: Playbook;
  /** When the verdict was made: "passed 6 days ago" counts from there. */
  at: IsoInstant;
  texts: Texts;
}

type Parts = EvidenceContext & {
  crm: FieldEvidence | OwnEvidence | null;
  said: StatementEvidence | null;
  done: ActionEvidence | null;
  field: string;
};

const line = (source: string | null, text: string, unread = false): EvidenceLine => ({ source, text, unread });

function fromCrm({ crm, field, texts }: Parts): EvidenceLine {
  const { t } = texts;
  if (!crm) return line(null, t('gate:evidence.nothing'));
  return line(t('gate:evidence.crm'), t('gate:evidence.value', { field, value: readingText(crm.reading, texts) }));
}

function fromCustomer({ said, texts }: Parts): EvidenceLine {
  const { t, format } = texts;
  if (!said) return line(null, t('gate:evidence.nothing'));
  return line(t('gate:evidence.customerSaid', { date: format.dayMonth(said.on) }), t('gate:evidence.quote', { words: said.text }));
}

function fromAction({ done, playbook, texts }: Parts): EvidenceLine {
  const { t, format, local } = texts;
  const action = playbook.phases.flatMap((phase) => phase.actions).find((one) => one.id === done?.action);
  if (!done) return line(null, t('gate:evidence.nothing'));
  return line(t('gate:evidence.action'), t('gate:evidence.actionDone', { action: action ? local(action.name) : done.action, date: format.dayMonth(done.on) }));
}

function promise(parts: Parts, when: 'promised' | 'promisePassed'): EvidenceLine {
  const { said, texts: { t, format } } = parts;
  if (!said) return line(null, t('gate:evidence.nothing'));
  const date = format.dayMonth(said.on);
  return line(t('gate:evidence.you'), said.who ? t(`gate:evidence.${when}`, { date, who: said.who }) : t(`gate:evidence.${when}Nobody`, { date }));
}

function datePassed(parts: Parts): EvidenceLine {
  const { crm, said, at, field, texts: { t, format } } = parts;
  const value = crm?.reading.kind === 'read' ? crm.reading.value : null;
  if (typeof value !== 'string') return said ? fromCustomer(parts) : fromCrm(parts);
  const count = Math.max(0, daysBetween(value, localDay(new Date(at))));
  return line(t('gate:evidence.crm'), t('gate:evidence.datePassed', { field, date: format.dayMonth(value), count }));
}

function filler({ crm, said, field, texts: { t } }: Parts): EvidenceLine {
  if (crm?.reading.kind === 'read') return line(t('gate:evidence.crm'), t('gate:evidence.filler', { field, raw: crm.reading.raw }));
  return line(t('gate:evidence.you'), t('gate:evidence.fillerNote', { words: said?.text ?? '' }));
}

function differ({ crm, said, field, texts }: Parts): EvidenceLine {
  const value = crm ? readingText(crm.reading, texts) : texts.t('common:reading.missing');
  return line(texts.t('gate:evidence.crm'), texts.t('gate:evidence.differ', { field, value, words: said?.text ?? '' }));
}

function levelTooLow(parts: Parts): EvidenceLine {
  const { crm, done, result, texts: { t } } = parts;
  const below = crm ? fromCrm(parts) : done ? fromAction(parts) : fromCustomer(parts);
  return line(below.source, t('gate:evidence.levelTooLow', { what: below.text, level: t(`common:level.${result.needs}`) }));
}

function unreadable({ crm, field, texts: { t } }: Parts): EvidenceLine {
  if (crm?.reading.kind !== 'unreadable') return line(null, t('gate:evidence.nothingRead'), true);
  return line(null, t('gate:evidence.unreadable', { field, raw: crm.reading.raw, why: t(`common:unreadable.${crm.reading.why}`) }), true);
}

function manager({ said, texts: { t, format } }: Parts): EvidenceLine {
  return line(t('gate:evidence.manager', { date: said ? format.dayMonth(said.on) : '' }), t('gate:evidence.quote', { words: said?.text ?? '' }));
}

const SENTENCES: Record<StatusReason, (parts: Parts) => EvidenceLine> = {
  'value-in-crm': fromCrm,
  'customer-said': fromCustomer,
  verified: manager,
  'action-done': fromAction,
  'field-empty': ({ field, texts: { t } }) => line(t('gate:evidence.crm'), t('gate:evidence.empty', { field })),
  'filler-text': filler,
  'level-too-low': levelTooLow,
  'nothing-stated': ({ texts: { t } }) => line(null, t('gate:evidence.nothing')),
  'tick-only': ({ field, texts: { t } }) => line(t('gate:evidence.crm'), t('gate:evidence.tickOnly', { field })),
  promised: (parts) => promise(parts, 'promised'),
  'promise-passed': (parts) => promise(parts, 'promisePassed'),
  'date-passed': datePassed,
  'statement-old': ({ said, texts: { t, format } }) =>
    line(t('gate:evidence.customerSaid', { date: said ? format.dayMonth(said.on) : '' }), t('gate:evidence.statementOld', { words: said?.text ?? '' })),
  'crm-and-statement-differ': differ,
  'field-missing': ({ crm, field, texts: { t } }) => line(null, crm?.from === 'crm' && crm.reading.kind === 'read' ? t('gate:evidence.rolesNotShown', { field }) : t('gate:evidence.missing', { field }), true),
  'field-unreadable': unreadable,
  'stated-not-applicable': ({ said, texts: { t } }) => line(t('gate:evidence.you'), said?.text ?? ''),
  'rule-not-applicable': ({ texts: { t } }) => line(null, t('gate:evidence.ruleNotApplicable')),
};

/** The kind of reading that a reason speaks about, so that of several fields the right one is named. */
function wanted(reason: StatusReason): FieldEvidence['reading']['kind'] {
  if (reason === 'field-empty') return 'empty';
  if (reason === 'field-missing') return 'missing';
  return reason === 'field-unreadable' ? 'unreadable' : 'read';
}

/** The evidence line of a criterion: who says what, and since when it stopped being true. */
export function evidenceLine(context: EvidenceContext): EvidenceLine {
  const { result, criterion, texts } = context;
  const fields = result.evidence.filter((one) => one.from === 'crm' || one.from === 'own');
  // A list of people that may lack roles is read, and yet it is what cannot be told.
  const people = result.reason === 'field-missing' ? fields.find((one) => one.from === 'crm' && one.field === 'contacts' && one.reading.kind === 'read') : undefined;
  const crm = fields.find((one) => one.reading.kind === wanted(result.reason)) ?? people ?? fields[0] ?? null;
  const key = crm?.from === 'crm' ? crm.field : criterion.fields[0];
  const field = crm?.from === 'own' ? crm.label : key ? texts.t(`common:field.${key}`) : texts.local(criterion.name);
  const said = result.evidence.find((one) => one.from === 'statement') ?? null;
  const done = result.evidence.find((one) => one.from === 'action') ?? null;
  return SENTENCES[result.reason]({ ...context, crm, said, done, field });
}
