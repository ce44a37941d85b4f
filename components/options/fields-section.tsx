import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';

/** Which of the company's own CRM fields stand for what. */
export function FieldsSection() {
  const { t } = useTranslation('options');
  return <Section title={t('nav.fields')}><p className="lead">{t('fields.lead')}</p></Section>;
}
