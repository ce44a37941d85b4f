import type { DealView } from '../../lib/domain/view';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { HeroCard } from '../ui/card';
import { useReveal } from './row-acts';

/** The gate is ready: the one thing left is the user's own move in the CRM. */
export function ReadyCard({ deal, tabId }: { deal: DealView; tabId: number | null }) {
  const { t, local, format } = useTexts();
  const { phase } = usePlaybook();
  const reveal = useReveal(tabId);
  const { gate, criteria } = deal.report;
  if (!gate) return null;
  const required = criteria.filter((one) => one.mandatory && one.status !== 'not-applicable');
  const next = gate.to === 'won' ? null : phase(gate.to);
  const why = t('gate:ready.why', { met: required.filter((one) => one.status === 'met').length, of: required.length, share: format.share(gate.share ?? 1) });
  return (
    <HeroCard over={t('gate:ready.over', { phase: next ? local(next.name) : t('gate:track.newCustomer') })} hero={t('gate:ready.title')} why={why}>
      <div className="btns">
        {tabId !== null && <Button look="primary" icon="locate" onClick={() => void reveal('stage')}>{t('gate:ready.show')}</Button>}
        <Button onClick={() => document.getElementById('known')?.scrollIntoView({ block: 'start' })}>{t('gate:ready.evidence')}</Button>
      </div>
    </HeroCard>
  );
}

/** The end of the cycle: nothing left to ask, the receipts remain. */
export function ClosedCard({ end }: { end: 'won' | 'lost' }) {
  const { t } = useTexts();
  return <HeroCard over={t(`gate:track.${end}`)} hero={t(`gate:closed.${end}`)} why={t(`gate:closed.${end}Text`)} />;
}
