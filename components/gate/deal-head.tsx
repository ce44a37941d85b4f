import type { ReactNode } from 'react';
import type { CrmId } from '../../lib/domain/deal-ref';
import type { FieldReading, FieldReadings } from '../../lib/domain/reading';
import { useTexts, type Texts } from '../hooks/use-texts';
import { Icon } from '../ui/icon';
import { moneyText } from './field-text';
import { ReadingsCard } from './readings-card';
import './head.css';

interface DealHeadProps {
  crm: CrmId;
  fields: FieldReadings;
  /** While the page is being read anew. */
  reading?: boolean;
  /** Won or lost: the close date is a fact, no longer a plan. */
  closed?: boolean;
  menu: ReactNode;
}

/** One fact of the head. What was not read is named as unknown, never left out. */
function fact<T>(field: FieldReading<T>, name: string, show: (value: T) => string, { t, language }: Texts): ReactNode {
  if (field.kind === 'read') return show(field.value);
  const word = name.toLocaleLowerCase(language);
  return field.kind === 'empty' ? t('head.emptyField', { field: word }) : <u>{t('head.unknownField', { field: word })}</u>;
}

/** Who the deal is: CRM, name, account, amount and close date, and how much of the page was read. */
export function DealHead({ crm, fields, reading = false, closed = false, menu }: DealHeadProps) {
  const texts = useTexts();
  const { t, format } = texts;
  const closing = (date: string) => (closed ? t('head.closed', { date: format.date(date) }) : t('head.closes', { date: format.date(date) }));
  return (
    <header className="head">
      <div className="head-top">
        <Icon name="record" />
        <span>{t(`common:crm.${crm}`)}</span>
        <span className="end">
          {reading ? <span className="health" role="status">{t('head.reading')}</span> : <ReadingsCard readings={fields} />}
          {menu}
        </span>
      </div>
      <h1>{fields.name.kind === 'read' ? fields.name.value : t('head.unnamed')}</h1>
      <ul className="facts num">
        <li>{fact(fields.account, t('common:field.account'), (account) => account, texts)}</li>
        <li>{fact(fields.amount, t('common:field.amount'), (money) => moneyText(money.amount, money.currency, texts), texts)}</li>
        <li>{fact(fields.closeDate, t('common:field.closeDate'), closing, texts)}</li>
      </ul>
    </header>
  );
}
