import type { Settings } from '../../lib/domain/settings';
import type { DealSummary, HomeView, TabView } from '../../lib/domain/view';
import { usePhaseName } from '../gate/receipts';
import { useBridge } from '../hooks/bridge-context';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { KpiStrip } from '../kpi/kpi-strip';
import { Section } from '../ui/section';
import { ListState } from './list-state';
import { MeCard } from './me-card';
import { StateMessage } from './state-message';
import { TapLog } from './tap-log';
import './rows.css';

/** How a deal stands, in two words. */
function useStanding(): (deal: DealSummary) => string {
  const { t } = useTexts();
  return (deal) => {
    if (deal.phase === 'won') return t('gate:track.won');
    if (deal.phase === 'lost') return t('gate:track.lost');
    if (deal.phase === null) return t('home.unmapped');
    if (deal.gate === 'ready') return t('home.ready');
    if (deal.gate === 'cannot-tell' || deal.gaps === null) return t('home.cannotTell');
    return t('home.gaps', { count: deal.gaps });
  };
}

function RecentDeals({ deals }: { deals: readonly DealSummary[] }) {
  const { t } = useTexts();
  const { openUrl } = useBridge();
  const phaseName = usePhaseName();
  const standing = useStanding();
  if (deals.length === 0) return null;
  return (
    <Section title={t('home.recent')}>
      <ul className="rows">
        {deals.map((deal) => (
          <li key={deal.key}>
            <button type="button" className="row" onClick={() => void openUrl(deal.url)}>
              <b>{deal.name || t('head.unnamed')}</b>
              <span>{standing(deal)}</span>
              <small>{[deal.phase ? phaseName(deal.phase) : t('home.unknownPhase'), deal.account].filter(Boolean).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was promised for today or before: one line each, that opens the deal. */
function DuePromises({ due }: { due: HomeView['due'] }) {
  const { t, local, format } = useTexts();
  const { openUrl } = useBridge();
  const { criterion } = usePlaybook();
  if (due.length === 0) return null;
  const words = ({ statement }: HomeView['due'][number]) => {
    const known = criterion(statement.criterion);
    const name = known ? local(known.name) : statement.criterion;
    if (statement.body.says !== 'not-known-yet') return name;
    const date = format.dayMonth(statement.body.by);
    return statement.body.from ? t('home.dueLine', { criterion: name, date, who: statement.body.from }) : t('home.dueLineNobody', { criterion: name, date });
  };
  return (
    <Section title={t('home.due')}>
      <ul className="rows">
        {due.map((one) => (
          <li key={one.statement.id}>
            <button type="button" className="row" onClick={() => void openUrl(one.deal.url)}>
              <b>{one.deal.name}</b><small>{words(one)}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The panel without a deal: the list in the tab where there is one, what is due, the one-tap log, the last deals, and how the user stands. */
export function Home({ view, home, settings }: { view: TabView | null; home: HomeView | null; settings: Settings }) {
  const { t } = useTexts();
  return (
    <>
      {view?.kind === 'list' ? <ListState view={view} /> : <StateMessage title={t('home.noDeal')} text={t('home.noDealText')} />}
      {home && settings.local.firstRunDone && <MeCard settings={settings} home={home} />}
      {home && <DuePromises due={home.due} />}
      <TapLog home={home} />
      {home && <RecentDeals deals={home.recent} />}
      {home && <KpiStrip home={home} />}
    </>
  );
}
