import { useEffect, useState, type ReactNode } from 'react';
import type { Settings } from '../../lib/domain/settings';
import type { DealView, HomeView } from '../../lib/domain/view';
import { Actions } from '../coaching/actions';
import { AskCard } from '../coaching/ask-card';
import { DealHead } from '../gate/deal-head';
import { GateSection } from '../gate/gate-section';
import { PointingCard } from '../gate/pointing-card';
import { PhaseTrack } from '../gate/phase-track';
import { ReasonForm, receiptToExplain } from '../gate/reason-form';
import { Receipts } from '../gate/receipts';
import type { OpenRow } from '../gate/row-acts';
import { ClosedCard, ReadyCard } from '../gate/verdict-cards';
import { usePointing } from '../hooks/use-fields';
import { useOpenRow } from '../hooks/use-open-row';
import { usePlaybook } from '../hooks/use-playbook';
import { KpiStrip } from '../kpi/kpi-strip';
import { FirstRun } from './first-run';
import { LostNotice } from './lost-notice';
import { MeCard } from './me-card';
import { FormatQuestionCard, StageQuestionCard } from './questions';
import { StageUnread } from './states';

interface DealScreenProps {
  deal: DealView;
  tabId: number | null;
  home: HomeView | null;
  settings: Settings;
  menu: ReactNode;
}

/** The one tinted card: what the user should do first. A move to explain comes before a question to ask. */
function FirstThing({ deal, tabId, onHelped, typing }: Pick<DealScreenProps, 'deal' | 'tabId'> & { onHelped: (criterion: string) => void; typing: boolean }) {
  const { report } = deal;
  const { playbook } = usePlaybook();
  const receipt = receiptToExplain(deal, playbook);
  const pointing = usePointing();
  if (pointing && pointing.tabId === tabId) return <PointingCard key={JSON.stringify(pointing)} pointing={pointing} />;
  if (deal.formatQuestion) return <FormatQuestionCard key={deal.formatQuestion.raw} deal={deal} question={deal.formatQuestion} />;
  if (deal.stageQuestion) return <StageQuestionCard key={deal.stageQuestion.key} deal={deal} question={deal.stageQuestion} />;
  if (receipt) return <ReasonForm key={receipt.id} deal={deal} receipt={receipt} />;
  if (report.crmPhase === 'won' || report.crmPhase === 'lost') return <ClosedCard end={report.crmPhase} />;
  if (report.gate?.state === 'ready') return <ReadyCard deal={deal} tabId={tabId} />;
  return <AskCard deal={deal} onHelped={onHelped} stepBack={typing} />;
}

/** The criteria and actions of the phase that the evidence supports; nothing while the stage is not known. */
function Work({ deal, tabId, open, onOpen }: Pick<DealScreenProps, 'deal' | 'tabId'> & { open: OpenRow | null; onOpen: (row: OpenRow | null) => void }) {
  const { phase } = usePlaybook();
  const { gate, supportedPhase, crmPhase } = deal.report;
  const closed = crmPhase === 'won' || crmPhase === 'lost';
  const current = phase(supportedPhase);
  return (
    <>
      {gate && !closed && <GateSection deal={deal} tabId={tabId} gate={gate} open={open} onOpen={onOpen} />}
      {current && !closed && <Actions deal={deal} phase={current} />}
    </>
  );
}

/** One deal: who, where in the cycle, what to ask, what is missing, what to do, how the user stands. */
export function DealScreen({ deal, tabId, home, settings, menu }: DealScreenProps) {
  const { open, setOpen } = useOpenRow(deal.key);
  const [helped, setHelped] = useState<string | null>(null);
  const { report } = deal;
  const closed = report.crmPhase === 'won' || report.crmPhase === 'lost';
  useEffect(() => {
    if (helped !== null) document.querySelector(`[data-criterion="${CSS.escape(helped)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [helped]);
  const onHelped = (criterion: string) => {
    setOpen({ criterion, way: 'known' });
    setHelped(criterion);
  };
  const unread = report.stageProblem === 'unread';
  return (
    <>
      <DealHead crm={deal.ref.crm} fields={deal.reading.fields} closed={closed} menu={menu} />
      <LostNotice />
      {!settings.local.firstRunDone && <FirstRun settings={settings} home={home} besideDeal />}
      {unread ? <StageUnread deal={deal} tabId={tabId} /> : <PhaseTrack report={report} daysInPhase={deal.daysInPhase} />}
      {(!unread || deal.formatQuestion) && <FirstThing deal={deal} tabId={tabId} onHelped={onHelped} typing={open !== null && open.way !== null} />}
      <Work deal={deal} tabId={tabId} open={open} onOpen={setOpen} />
      <Receipts receipts={deal.receipts} />
      {home && settings.local.firstRunDone && <MeCard settings={settings} home={home} />}
      {home && <KpiStrip home={home} />}
    </>
  );
}
