import type { Evidence } from '../../lib/domain/gate';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { readingText, sourceText } from './field-text';
import { useFieldActs } from './field-acts';
import { useRowActs, type RowProps } from './row-acts';

/** One piece of evidence in full: what it says, where it was read or who said it, and since when. */
function Proof({ evidence, onConfirm }: { evidence: Evidence; onConfirm: (() => void) | null }) {
  const texts = useTexts();
  const { t, format } = texts;
  if (evidence.from === 'action') return null;
  if (evidence.from === 'statement') {
    const who = [evidence.says === 'known' ? evidence.who : '', t('gate:row.you', { date: format.date(evidence.on) })].filter(Boolean).join(' · ');
    return <li>{t('gate:evidence.quote', { words: evidence.text })}<small>{who}</small></li>;
  }
  const source = sourceText(evidence.reading, texts);
  const field = evidence.from === 'own' ? evidence.label : t(`common:field.${evidence.field}`);
  const since = evidence.from === 'crm' && evidence.since ? t('gate:row.since', { date: format.date(evidence.since) }) : null;
  return (
    <li>
      {t('gate:row.fieldValue', { field, value: readingText(evidence.reading, texts) })}
      <small>{[source && t('gate:row.via', { via: source }), since].filter(Boolean).join(' · ')}</small>
      {onConfirm && <Button look="text" icon="check" onClick={onConfirm}>{t('fields:confirm')}</Button>}
    </li>
  );
}

function Acts(props: RowProps) {
  const { t } = useTexts();
  const acts = useRowActs(props);
  const { point } = useFieldActs(props);
  const { status } = props.result;
  return (
    <div className="btns">
      <Button icon="quote" onClick={() => acts.state('known')}>{t('gate:row.said')}</Button>
      <Button icon="later" onClick={() => acts.state('not-known-yet')}>{status === 'planned' ? t('gate:row.changeDate') : t('gate:row.notYet')}</Button>
      {acts.showInCrm && <Button icon="locate" onClick={acts.showInCrm}>{t('gate:row.show')}</Button>}
      <Button icon="notApplicable" onClick={() => acts.state('not-applicable')}>{t('gate:row.notApplicable')}</Button>
      {acts.takeBack && <Button icon="undo" onClick={acts.takeBack}>{status === 'differs' ? t('gate:row.noteOutdated') : t('gate:row.undo')}</Button>}
      {point && <Button icon="locate" onClick={point}>{t('fields:pointRow')}</Button>}
      {status === 'differs' && acts.copyToCrm && <Button icon="copy" onClick={acts.copyToCrm}>{t('gate:row.copyToCrm')}</Button>}
    </div>
  );
}

/** The opened row: the same acts in words, all the evidence, and why the criterion is asked for. */
export function RowDetails(props: RowProps) {
  const { t, local } = useTexts();
  const { criterion, result } = props;
  const { confirm } = useFieldActs(props);
  const proofs = result.evidence.filter((one) => one.from !== 'action');
  const fresh = criterion.freshDays === null ? null : t('gate:row.freshness', { days: t('unit.days', { count: criterion.freshDays }) });
  return (
    <div className="crit-more">
      <Acts {...props} />
      <p className="small">{t('gate:row.why', { why: local(criterion.why) })} {t('gate:row.needs', { level: t(`common:level.${criterion.needs}`) })} {fresh}</p>
      {proofs.length > 0 && <ul className="proofs">{proofs.map((one, index) => <Proof key={'event' in one ? `${one.event}${index}` : one.from === 'own' ? 'own' : one.field} evidence={one} onConfirm={confirm(one)} />)}</ul>}
    </div>
  );
}
