import { useTranslation } from 'react-i18next';
import { useReadLogs } from '../hooks/bridge-context';
import { Section } from '../ui/section';
import { HealthPages } from './health-pages';
import { HealthReport } from './health-report';
import { HealthSelectors } from './health-selectors';
import './health.css';

/** How well the pages of each CRM are read, a report for whoever maintains the reading, and selectors that come back from there. */
export function HealthSection() {
  const { t } = useTranslation('options');
  const { t: health } = useTranslation('health');
  const logs = useReadLogs();
  return (
    <>
      <Section title={t('nav.reading')}>
        <p className="lead">{t('reading.lead')}</p>
        {logs?.length === 0 && <p className="small">{health('pages.none')}</p>}
        {logs?.map((one) => <HealthPages key={`${one.crm}:${one.tenant}`} log={one} />)}
        {logs !== undefined && logs.length > 0 && <p className="small">{health('pages.storage')}</p>}
      </Section>
      <HealthReport />
      <HealthSelectors />
    </>
  );
}
