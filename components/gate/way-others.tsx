import { addDays } from '../../lib/domain/day';
import { useTexts } from '../hooks/use-texts';
import { endOfNextWeek } from '../ui/calendar';
import { Chips } from '../ui/chips';
import { DateInput, TextArea, TextInput } from '../ui/field';
import { Note } from '../ui/note';
import type { WayProps } from './way-known';

/** "Not known yet": by when, and from whom. */
export function WayNotYet({ draft, change, problem, people, today }: WayProps) {
  const { t, format } = useTexts();
  const days = [
    { id: addDays(today, 1), name: t('gate:form.tomorrow') },
    { id: endOfNextWeek(today), name: t('gate:form.nextWeek') },
    { id: addDays(today, 14), name: t('gate:form.fortnight') },
  ].filter((one, index, all) => all.findIndex((other) => other.id === one.id) === index);
  const chips = <Chips label={t('gate:form.quick')} options={days} chosen={[draft.by]} onToggle={(by) => change({ by })} />;
  return (
    <>
      <DateInput label={t('gate:form.by')} value={draft.by} min={today} problem={problem === 'by' ? t('gate:form.byNeeded') : null} onChange={(by) => change({ by })} after={chips} />
      <TextInput label={t('gate:form.from')} value={draft.from} suggestions={people} onChange={(from) => change({ from })} />
      <Note shape="planned">{draft.by === '' ? t('gate:form.plannedOpen') : t('gate:form.planned', { date: format.dayMonth(draft.by) })}</Note>
    </>
  );
}

/** "Not applicable": why, with the playbook's usual reasons one press away. */
export function WayNotApplicable({ criterion, draft, change, problem, textRef }: WayProps) {
  const { t, local } = useTexts();
  const reasons = criterion.notApplicableReasons.map((reason) => ({ id: local(reason), name: local(reason) }));
  return (
    <>
      <TextArea label={t('gate:form.why')} rows={2} value={draft.why} problem={problem === 'why' ? t('gate:form.whyNeeded') : null} areaRef={textRef} onChange={(why) => change({ why })}
        after={reasons.length > 0 && <Chips label={t('gate:form.quick')} options={reasons} chosen={[draft.why]} onToggle={(why) => change({ why: draft.why === why ? '' : why })} />}
      />
      <Note shape="not-applicable">{t('gate:form.notApplicable')}</Note>
    </>
  );
}
