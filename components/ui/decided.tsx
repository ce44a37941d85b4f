import { useTexts } from '../hooks/use-texts';
import { Icon } from './icon';
import './form.css';

/** Says beside a control that the company's administrator decided it, so that it cannot be changed here. */
export function Decided({ id }: { id?: string | undefined }) {
  const { t } = useTexts();
  return <span className="decided" id={id}><Icon name="lock" small />{t('common:decided')}</span>;
}
