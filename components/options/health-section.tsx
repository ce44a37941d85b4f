import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';

/** How well the pages of each CRM are read. */
export function HealthSection() {
  const { t } = useTranslation('options');
  return <Section title={t('nav.reading')}><p className="lead">{t('reading.lead')}</p></Section>;
}
