import { localDay } from '../../lib/domain/day';
import type { PhaseAction } from '../../lib/domain/playbook';
import type { HomeView } from '../../lib/domain/view';
import { useBridge } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { Section } from '../ui/section';
import './rows.css';

/** A drawing for the actions of the built-in playbook; others get a plain one. */
const ICONS: Record<string, IconName> = { 'phone-acquisition': 'phone', appointment: 'later', 'first-visit': 'visit' };

function Tap({ action, times }: { action: PhaseAction; times: number }) {
  const { t, local } = useTexts();
  const { now } = useBridge();
  const act = useAct();
  const name = local(action.name);
  const log = () => void act({ type: 'action.add', deal: null, action: action.id, outcome: null, on: localDay(now()) }, { done: t('said.logged', { action: name }), undoAs: name });
  return (
    <button type="button" className="tap" onClick={log}>
      <Icon name={ICONS[action.id] ?? 'plus'} />
      <span>{name}</span>
      <small className="num">{t('home.count', { count: times })}</small>
    </button>
  );
}

/** One tap per call, appointment or visit, with today's count; the last ones can be taken back. */
export function TapLog({ home }: { home: HomeView | null }) {
  const { t, local, format } = useTexts();
  const { playbook } = usePlaybook();
  const act = useAct();
  const taps = playbook.phases.flatMap((phase) => phase.actions).filter((action) => action.tap);
  const today = (home?.today ?? []).filter((one) => one.deal === null);
  const nameOf = (id: string) => { const known = taps.find((one) => one.id === id); return known ? local(known.name) : id; };
  return (
    <Section title={t('home.log')}>
      <p className="small">{t('home.logHint')}</p>
      <div className="taps">{taps.map((action) => <Tap key={action.id} action={action} times={today.filter((one) => one.action === action.id).length} />)}</div>
      <ul className="logged num" aria-label={t('home.today')}>
        {today.slice(0, 3).map((one) => (
          <li key={one.id}>
            <time dateTime={one.at}>{format.time(one.at)}</time> {nameOf(one.action)}
            <Button look="text" icon="undo" aria-label={t('actions.undo', { action: nameOf(one.action) })} onClick={() => void act({ type: 'event.undo', targets: [one.id] }, { done: t('said.undone', { what: nameOf(one.action) }) })}>{t('common:undo')}</Button>
          </li>
        ))}
        {today.length === 0 && <li className="muted">{t('home.nothingToday')}</li>}
      </ul>
      <p className="small">{t('home.leads')}</p>
    </Section>
  );
}
