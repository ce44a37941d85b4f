import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutReport } from '../../lib/crm/report/layout-report';
import { PRACTICE_TENANT } from '../../lib/domain/deal-ref';
import { valueOf } from '../../lib/domain/reading';
import type { TabView } from '../../lib/domain/view';
import { useBridge } from '../hooks/bridge-context';
import { useTexts } from '../hooks/use-texts';
import { useViews } from '../hooks/use-views';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { Section } from '../ui/section';

type Outcome = { bad: boolean; text: string };
/** What came of asking for the report of a tab. */
type Made = { tabId: number; report: LayoutReport | null; outcome: Outcome | null };

function tabName({ reading, url }: TabView): string {
  return (reading && valueOf(reading.fields, 'name')) ?? url;
}

/** The report as the user sees it before it is copied, and exactly what is copied. */
function Preview({ report, onDone }: { report: LayoutReport; onDone: (outcome: Outcome) => void }) {
  const { t } = useTranslation('health');
  const { copyText } = useBridge();
  const text = JSON.stringify(report, null, 1);
  const copy = async () => onDone((await copyText(text)) ? { bad: false, text: t('report.copied') } : { bad: true, text: t('report.notCopied') });
  return (
    <>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-label={t('report.preview')}>{text}</pre>
      <div className="btns"><Button look="outline" icon="copy" onClick={() => void copy()}>{t('report.copy')}</Button></div>
    </>
  );
}

/** Makes the layout report of an open CRM page, shows all of it, and copies it. Nothing is sent anywhere. */
export function HealthReport() {
  const { t } = useTranslation('health');
  const { t: common } = useTexts();
  const { send } = useBridge();
  // Lists have selectors of their own, which a report does not look at.
  const tabs = (useViews() ?? []).filter(({ crm, kind, ref }) => crm !== null && kind === 'deal' && ref?.tenant !== PRACTICE_TENANT);
  const [chosen, setChosen] = useState('');
  const [made, setMade] = useState<Made | null>(null);
  const tab = tabs.find(({ tabId }) => String(tabId) === chosen) ?? tabs[0];
  // A tab may be closed, and then the next one is chosen: what was made of the first is not shown under the other's name.
  const { report = null, outcome = null } = made !== null && made.tabId === tab?.tabId ? made : {};
  const make = async (tabId: number) => {
    const result = await send({ type: 'layout.report', tabId });
    if (result.ok) setMade({ tabId, report: result.value.report, outcome: null });
    else setMade({ tabId, report: null, outcome: { bad: true, text: t('report.failed', { why: common(`common:error.${result.error}`) }) } });
  };
  return (
    <Section title={t('report.title')}>
      <p className="lead">{t('report.lead')}</p>
      {tab === undefined ? <p className="small">{t('report.noTab')}</p> : (
        <div className="choose">
          <label htmlFor="report-tab">{t('report.tab')}</label>
          <select id="report-tab" className="in" value={tab.tabId} onChange={(event) => { setChosen(event.target.value); setMade(null); }}>
            {tabs.map((view) => <option key={view.tabId} value={view.tabId}>{tabName(view)}</option>)}
          </select>
          <Button look="outline" onClick={() => void make(tab.tabId)}>{report ? t('report.again') : t('report.make')}</Button>
        </div>
      )}
      {report && tab && <Preview report={report} onDone={(done) => setMade({ tabId: tab.tabId, report, outcome: done })} />}
      <div role="status">{outcome && <Note kind={outcome.bad ? 'bad' : 'plain'} icon={outcome.bad ? 'alert' : 'check'}>{outcome.text}</Note>}</div>
    </Section>
  );
}
