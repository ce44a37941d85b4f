import type { CSSProperties } from 'react';
import type { GateReport } from '../../lib/domain/gate';
import type { Phase } from '../../lib/domain/playbook';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { Pin } from '../ui/brand';
import './track.css';

function PhaseStep({ phase, done, report }: { phase: Phase; done: boolean; report: GateReport }) {
  const { t, local } = useTexts();
  const here = report.supportedPhase === phase.id;
  const style = here ? ({ '--at': `${Math.round((report.gate?.share ?? 0) * 100)}%` } as CSSProperties) : undefined;
  return (
    <li className={done ? 'phase done' : here ? 'phase here' : 'phase'} style={style} aria-current={here ? 'step' : undefined}>
      {here && <Pin of="evidence" />}
      {report.crmPhase === phase.id && <Pin of="crm" />}
      {local(phase.name)}
      {done && <span className="sr"> {t('gate:track.passed')}</span>}
    </li>
  );
}

/** What the CRM's stage says: its own words, and the phase that the stage map makes of it. */
function CrmStage({ report }: { report: GateReport }) {
  const { t, local } = useTexts();
  const { phase } = usePlaybook();
  if (report.stage === null) return <dd><u>{t('gate:track.unread')}</u></dd>;
  const { crmPhase } = report;
  if (crmPhase === null) return <dd>{report.stage.label} <u>{t('gate:track.unmapped')}</u></dd>;
  const known = phase(crmPhase);
  const name = known ? local(known.name) : crmPhase === 'won' ? t('gate:track.won') : crmPhase === 'lost' ? t('gate:track.lost') : crmPhase;
  return <dd>{report.stage.label} {name !== report.stage.label && <span>{t('gate:track.equals', { phase: name })}</span>}</dd>;
}

/** The cycle: how far the evidence carries (dot), beside where the CRM says the deal is (diamond). */
export function PhaseTrack({ report, daysInPhase }: { report: GateReport; daysInPhase: number | null }) {
  const { t, local } = useTexts();
  const { playbook, phase } = usePlaybook();
  const at = playbook.phases.findIndex((one) => one.id === report.supportedPhase);
  const supported = phase(report.supportedPhase);
  const won = report.crmPhase === 'won';
  const days = daysInPhase === null ? null : t('gate:track.inPhase', { days: t('unit.days', { count: daysInPhase }) });
  return (
    <section className="track" aria-label={t('gate:track.label')}>
      <ol className="phases">
        {playbook.phases.map((one, index) => <PhaseStep key={one.id} phase={one} done={(won && !supported) || index < at} report={report} />)}
      </ol>
      <dl className="reads">
        <div>
          <dt><Pin of="evidence" />{t('gate:track.supports')}</dt>
          <dd>{supported ? local(supported.name) : won ? t('gate:track.newCustomer') : <u>{t('gate:track.notJudged')}</u>}</dd>
        </div>
        <div>
          <dt><Pin of="crm" />{t('gate:track.crmStage')}</dt>
          <CrmStage report={report} />
          {days && <dd><small>{days}</small></dd>}
        </div>
      </dl>
    </section>
  );
}
