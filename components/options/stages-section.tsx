import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';

/** Which phase each stage of the CRM stands for, as it was answered. */
export function StagesSection() {
  const { t } = useTranslation('options');
  return <Section title={t('nav.stages')}><p className="lead">{t('stages.lead')}</p></Section>;
}
