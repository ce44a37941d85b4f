import { useTranslation } from 'react-i18next';
import type { LostField } from '../../lib/domain/read-loss';
import { useBridge } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { useReadHealth, type ReadHealthNow } from '../hooks/use-read-health';
import { useTexts, type Texts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';

/** What was lost, in one sentence for each part of the page. */
function useSentence(health: ReadHealthNow): (lost: readonly LostField[]) => string {
  const { t } = useTranslation('health');
  const texts: Texts = useTexts();
  const { format } = texts;
  return (lost) => {
    const [first] = lost;
    const short = lost.map(({ field, until }) => t('notice.untilShort', { field: texts.t(`common:field.${field}`), date: format.dayMonth(until) }));
    if (first?.what === 'part') return t('notice.part', { part: t(`part.${health.part(first.field) ?? 'other'}`), fields: format.list(short) });
    const until = first ? t('notice.until', { field: texts.t(`common:field.${first.field}`), date: format.dayMonth(first.until) }) : '';
    return t('notice.field', { count: lost.length, fields: lost.length === 1 ? until : format.list(short) });
  };
}

/** Losses that are told together: single fields, and those of each part that shows nothing. */
function groups(lost: readonly LostField[], health: ReadHealthNow): LostField[][] {
  const keys = [...new Set(lost.map(({ field, what }) => (what === 'part' ? `part ${health.part(field)}` : what)))];
  return keys.map((key) => lost.filter(({ field, what }) => (what === 'part' ? `part ${health.part(field)}` : what) === key));
}

function Notice({ lost, health }: { lost: LostField[]; health: ReadHealthNow }) {
  const { t } = useTranslation('health');
  const act = useAct();
  const { openPage, pages } = useBridge();
  const sentence = useSentence(health);
  const { crm, tenant } = health.ref;
  const dismiss = async () => {
    for (const { field } of lost) await act({ type: 'loss.dismiss', crm, tenant, field }, { done: t('notice.dismissed') });
  };
  return (
    <Note>
      <p>{sentence(lost)}</p>
      <div className="btns">
        <Button look="text" onClick={() => void dismiss()}>{t('notice.dismiss')}</Button>
        {pages.includes('options') && <Button look="text" onClick={() => void openPage('options', 'reading')}>{t('notice.more')}</Button>}
      </div>
    </Note>
  );
}

/** Says quietly, once for each field, that what used to be read no longer is. Nothing while all is well. */
export function LostNotice() {
  const health = useReadHealth();
  if (health === null || health.lost.length === 0) return null;
  return <>{groups(health.lost, health).map((lost) => <Notice key={lost[0]?.field} lost={lost} health={health} />)}</>;
}
