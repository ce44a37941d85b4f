import { useTranslation } from 'react-i18next';
import type { LostField } from '../../lib/domain/read-loss';
import { useBridge } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { useReadHealth, type ReadHealthNow } from '../hooks/use-read-health';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';

/** How many fields are named; the details name them all. */
const NAMED = 3;

/** What was lost, in one sentence for each part of the page. */
function useSentence(health: ReadHealthNow): (lost: readonly LostField[]) => string {
  const { t } = useTranslation('health');
  const { t: common, format } = useTexts();
  const name = ({ field }: LostField): string => common(`common:field.${field}`);
  const some = (names: readonly string[]): string => {
    const rest = names.length - NAMED;
    return format.list(rest > 0 ? [...names.slice(0, NAMED), t('notice.others', { count: rest })] : names);
  };
  return (lost) => {
    const date = format.dayMonth(lost.map(({ until }) => until).toSorted().at(-1) ?? '');
    const [first] = lost;
    if (first?.what === 'part') return t('notice.part', { part: t(`part.${health.part(first.field) ?? 'other'}`), date, fields: some(lost.map(name)) });
    const dated = lost.map((one) => t(lost.length === 1 ? 'notice.until' : 'notice.untilShort', { field: name(one), date: format.dayMonth(one.until) }));
    return t('notice.field', { count: lost.length, fields: some(dated) });
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
