import type { ListReading, ListRow } from '../../lib/domain/list-reading';
import type { RowState } from '../../lib/domain/list-standing';
import { countStates, rowState } from '../../lib/domain/list-standing';
import type { TabView } from '../../lib/domain/view';
import { usePhaseName } from '../gate/receipts';
import { useBridge, usePolicy, useSettings } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { StatusMark, type StatusShape } from '../ui/status-mark';
import { StateMessage } from './state-message';
import { useSaveSettings } from './use-save-settings';
import './list-state.css';
import './rows.css';

const SHAPES: Record<RowState, StatusShape | null> = { ready: 'met', 'not-ready': 'open', 'cannot-tell': 'unknown', new: null, closed: 'not-applicable' };
const ORDER = ['ready', 'not-ready', 'cannot-tell', 'new', 'closed'] as const;

type Read = TabView & { list: ListReading };

/** What the page shows of the list, said as it is: all of it, a part of so many, or a part. */
function usePart(): (list: ListReading) => string {
  const { t } = useTexts();
  return ({ partial, total, rows }) => {
    if (!partial) return t('list.whole');
    return total !== null && total > rows.length ? t('list.partOf', { total }) : t('list.part');
  };
}

function Counts({ view }: { view: Read }) {
  const { t } = useTexts();
  const counts = countStates(view.list, view.known ?? {});
  return (
    <ul className="list-counts">
      {ORDER.filter((state) => counts[state] > 0).map((state) => {
        const shape = SHAPES[state];
        return <li key={state}>{shape ? <StatusMark shape={shape} /> : <span className="ic" />}<b>{counts[state]}</b> {t(`list.state.${state}`)}</li>;
      })}
    </ul>
  );
}

/** Rows that are worth opening first, each with how it stands and when it closes. */
function OpenFirst({ view }: { view: Read }) {
  const { t, format } = useTexts();
  const { openUrl } = useBridge();
  const phaseName = usePhaseName();
  const rows = new Map(view.list.rows.map((row) => [row.recordId, row]));
  const stands = (row: ListRow): string => {
    const known = view.known?.[row.recordId];
    const state = rowState(row, known);
    return state === 'not-ready' && known?.deal.gaps ? t('home.gaps', { count: known.deal.gaps }) : t(`list.state.${state}`);
  };
  const facts = ({ recordId, fields }: ListRow): string => {
    const phase = view.known?.[recordId]?.deal.phase;
    const day = fields.closeDate?.kind === 'read' ? t('head.closes', { date: format.date(fields.closeDate.value) }) : null;
    const account = fields.account?.kind === 'read' ? fields.account.value : null;
    return [phase ? phaseName(phase) : null, day, account].filter(Boolean).join(' · ');
  };
  const first = (view.openFirst ?? []).flatMap(({ recordId, url }) => {
    const row = rows.get(recordId);
    return row ? [{ row, url }] : [];
  });
  if (first.length === 0) return null;
  return (
    <Section title={t('list.openFirst')}>
      <ul className="rows">
        {first.map(({ row, url }) => (
          <li key={row.recordId}>
            <button type="button" className="row" onClick={() => void openUrl(url)}>
              <b>{row.fields.name?.kind === 'read' ? row.fields.name.value : t('head.unnamed')}</b>
              <span>{stands(row)}</span>
              <small>{facts(row)}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Marks beside the deals can be put away here, unless the company decided. */
function MarksSwitch() {
  const { t } = useTexts();
  const save = useSaveSettings();
  const settings = useSettings();
  const { features = {} } = usePolicy().policy;
  if (!settings || features.listMarks !== undefined) return null;
  const { listMarks } = settings.local;
  return <Button look="text" onClick={() => void save({ local: { listMarks: !listMarks } })}>{t(listMarks ? 'list.hideMarks' : 'list.showMarks')}</Button>;
}

function ReadList({ view }: { view: Read }) {
  const { t } = useTexts();
  const part = usePart();
  return (
    <>
      <StateMessage title={t('list.deals', { count: view.list.rows.length })} text={part(view.list)}>
        <Counts view={view} />
        <MarksSwitch />
      </StateMessage>
      <OpenFirst view={view} />
    </>
  );
}

/** The panel beside a list or board: what is on the page, how it stands, what to open first. */
export function ListState({ view }: { view: TabView }) {
  const { t } = useTexts();
  const act = useAct();
  const { list } = view;
  if (list) return <ReadList view={{ ...view, list }} />;
  if (view.state !== 'unread') return <StateMessage title={t('home.list')} text={t('list.reading')} />;
  return (
    <StateMessage shape="unknown" title={t('list.unread')} text={t('list.unreadText')}>
      <div className="btns"><Button look="primary" icon="reload" onClick={() => void act({ type: 'tab.read', tabId: view.tabId }, null)}>{t('state.readAgain')}</Button></div>
    </StateMessage>
  );
}
