import type { Ref } from 'react';
import type { Criterion } from '../../lib/domain/playbook';
import type { FieldKey, IsoDate } from '../../lib/domain/reading';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { DateInput, TextArea, TextInput } from '../ui/field';
import { Note } from '../ui/note';
import { dateFieldOf, type DraftProblem, type StatementDraft } from './statement-draft';

export interface WayProps {
  criterion: Criterion;
  draft: StatementDraft;
  change: (part: Partial<StatementDraft>) => void;
  problem: DraftProblem | null;
  /** Names that the page shows, offered while typing. */
  people: readonly string[];
  today: IsoDate;
  textRef: Ref<HTMLTextAreaElement>;
}

/** What saving will do, in one sentence. */
function Counts({ criterion, draft }: Pick<WayProps, 'criterion' | 'draft'>) {
  const { t } = useTexts();
  if (draft.who.trim() === '') return <Note shape="open">{t('gate:form.claimed')}</Note>;
  return <Note shape="said">{criterion.needs === 'verified' ? t('gate:form.countsVerified') : t('gate:form.counts')}</Note>;
}

/** "Customer said": the words, who said them and when; the date itself where the criterion is about a date. */
export function WayKnown({ criterion, draft, change, problem, people, today, textRef, filler, copyField }: WayProps & { filler: boolean; copyField: FieldKey | null }) {
  const { t } = useTexts();
  const dateField = dateFieldOf(criterion);
  const kindWord = filler ? (
    <Note kind="warn">
      {t('gate:form.filler', { words: draft.words.trim() })}
      <div className="btns"><Button look="outline" icon="later" onClick={() => change({ way: 'not-known-yet' })}>{t('gate:row.notYet')}</Button></div>
    </Note>
  ) : null;
  return (
    <>
      <TextArea label={t('gate:form.saidQuestion')} hint={filler ? undefined : t('gate:form.saidHint')} problem={problem === 'words' ? t('gate:form.saidNeeded') : null} value={draft.words} onChange={(words) => change({ words })} areaRef={textRef} after={kindWord} />
      {dateField && <DateInput label={t('gate:form.factDate', { field: t(`common:field.${dateField}`) })} value={draft.date} onChange={(date) => change({ date })} />}
      <div className="two">
        <TextInput label={t('gate:form.who')} value={draft.who} suggestions={people} onChange={(who) => change({ who })} />
        <DateInput label={t('gate:form.when')} value={draft.on} max={today} onChange={(on) => change({ on })} />
      </div>
      {!filler && <Counts criterion={criterion} draft={draft} />}
      {copyField && !filler && (
        <label className="check">
          <input type="checkbox" checked={draft.copy} onChange={(event) => change({ copy: event.target.checked })} />
          <span>{t('gate:form.copy', { field: t(`common:field.${copyField}`) })}</span>
        </label>
      )}
    </>
  );
}
