import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';

/** What the company's administrator decided for this browser. */
export function PolicySection() {
  const { t } = useTranslation('options');
  return <Section title={t('nav.policy')}><p className="lead">{t('policy.lead')}</p></Section>;
}
