import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrmId } from '../../lib/domain/deal-ref';
import type { DealView, TabView } from '../../lib/domain/view';
import { ERROR_CODES, type ErrorCode } from '../../lib/messaging/messages';
import { usePhaseName } from '../gate/receipts';
import { useBridge } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { usePagesLost } from '../hooks/use-read-health';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { StateMessage } from './state-message';

/** "Read again", for what could not be read. */
function ReadAgain({ tabId }: { tabId: number | null }) {
  const { t } = useTexts();
  const act = useAct();
  return tabId !== null && <Button look="primary" icon="reload" onClick={() => void act({ type: 'tab.read', tabId }, null)}>{t('state.readAgain')}</Button>;
}

/** "Read again" and "What was tried?", for stages that could not be read. */
function ReadStageAgain({ tabId, tried }: { tabId: number | null; tried: readonly string[] }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  return (
    <>
      <div className="btns">
        <ReadAgain tabId={tabId} />
        <Button look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>{t('state.tried')}</Button>
      </div>
      {shown && (
        <ul className="tried" aria-label={t('state.triedTitle')}>
          {tried.length > 0 ? tried.map((one) => <li key={one}>{one}</li>) : <li>{t('state.triedNone')}</li>}
        </ul>
      )}
    </>
  );
}

/** The deal was read, but not its stage: nothing is judged. */
export function StageUnread({ deal, tabId }: { deal: DealView; tabId: number | null }) {
  const { t } = useTexts();
  const { stage } = deal.reading.fields;
  const tried = stage.kind === 'missing' ? stage.tried : stage.kind === 'unreadable' ? [`“${stage.raw}”: ${t(`common:unreadable.${stage.why}`)}`] : [];
  return (
    <StateMessage underHead shape="unknown" title={t('stage.unread')} text={t('stage.unreadText')}>
      <ol className="steps"><li>{t('stage.step1')}</li><li>{t('stage.step2')}</li></ol>
      <ReadStageAgain tabId={tabId} tried={tried} />
    </StateMessage>
  );
}

/** A deal page that could not be read at all. Whether that is so of all deals lately, and what to do then, is said on the settings page. */
export function Unread({ view }: { view: TabView }) {
  const { t, format } = useTexts();
  const { t: health } = useTranslation('health');
  const { openPage, pages } = useBridge();
  const until = usePagesLost();
  return (
    <StateMessage shape="unknown" title={t('state.unread')} text={t('state.unreadText')}>
      <ol className="steps"><li>{t('stage.step2')}</li><li>{t('stage.step1')}</li></ol>
      {until !== null && <Note>{health('notice.pages', { date: format.dayMonth(until) })}</Note>}
      <div className="btns">
        <ReadAgain tabId={view.tabId} />
        {pages.includes('options') && <Button look="quiet" onClick={() => void openPage('options', 'reading')}>{health('notice.reading')}</Button>}
      </div>
    </StateMessage>
  );
}

/** The page is not stable yet; the last known picture of the same deal stands meanwhile. */
export function ReadingNow({ deal }: { deal: DealView | null }) {
  const { t, format } = useTexts();
  const phaseName = usePhaseName();
  const gate = deal?.report.gate;
  const known = deal && gate ? { title: t('state.lastKnown', { phase: phaseName(gate.from), met: gate.met, due: gate.due }), text: t('state.lastKnownText', { time: format.time(deal.report.at) }) } : null;
  return (
    <>
      <div className="prog" aria-hidden="true" />
      <StateMessage underHead={deal !== null} title={known?.title ?? t('state.reading')} text={known?.text ?? t('state.readingText')} />
    </>
  );
}

/** The tab still runs the script of an earlier version. Reloading is the user's own press: the CRM may hold unsaved text. */
export function Outdated({ view }: { view: TabView }) {
  const { t } = useTexts();
  const { reloadTab } = useBridge();
  return (
    <StateMessage title={t('state.outdated')} text={t('state.outdatedText')}>
      <div className="btns"><Button look="primary" icon="reload" onClick={() => void reloadTab(view.tabId)}>{t('state.reload')}</Button></div>
    </StateMessage>
  );
}

function isErrorCode(code: string | null): code is ErrorCode {
  return ERROR_CODES.some((known) => known === code);
}

/** Reading or judging stopped with an error. */
export function Failed({ view }: { view: TabView & { crm: CrmId | null } }) {
  const { t } = useTexts();
  const act = useAct();
  const why = t(`common:error.${isErrorCode(view.error) ? view.error : 'unexpected'}`);
  return (
    <StateMessage bad icon="alert" title={t('state.failed')} text={t('state.failedText', { why })}>
      <div className="btns"><Button look="primary" icon="reload" onClick={() => void act({ type: 'tab.read', tabId: view.tabId }, null)}>{t('state.readAgain')}</Button></div>
    </StateMessage>
  );
}
