import { Button as PressButton } from 'react-aria-components';
import { COUNTED_FIELDS, FIELD_KEYS, countRead, type FieldKey, type FieldReadings } from '../../lib/domain/reading';
import { useBridge } from '../hooks/bridge-context';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { PopoverCard } from '../ui/popover';
import { readingText, sourceText } from './field-text';
import './head.css';

function FieldLine({ field, readings }: { field: FieldKey; readings: FieldReadings }) {
  const texts = useTexts();
  const reading = readings[field];
  const unread = reading.kind === 'missing' || reading.kind === 'unreadable';
  const source = sourceText(reading, texts);
  const raw = reading.kind === 'read' && readingText(reading, texts) !== reading.raw ? `“${reading.raw}”` : null;
  return (
    <div>
      <dt>{texts.t(`common:field.${field}`)}</dt>
      <dd className={unread ? 'unread' : undefined}>
        <span>{readingText(reading, texts)}</span>
        {(raw ?? source) !== null && <small>{[raw, source].filter(Boolean).join(' · ')}</small>}
      </dd>
    </div>
  );
}

/** "11 of 12 fields read": opens every field with what it says, where it was found, or why it could not be read. */
export function ReadingsCard({ readings }: { readings: FieldReadings }) {
  const { t } = useTexts();
  const { openPage, pages } = useBridge();
  const counts = countRead(readings);
  const counted: readonly FieldKey[] = COUNTED_FIELDS;
  const others = FIELD_KEYS.filter((field) => !counted.includes(field) && readings[field].kind !== 'missing');
  const trigger = (
    <PressButton className="health" aria-label={t('head.readLabel', counts)}>
      <span className="meter" aria-hidden="true">{counted.map((field, index) => <i key={field} className={index < counts.read ? undefined : 'gap'} />)}</span>
      <span>{t('head.read', counts)}</span>
    </PressButton>
  );
  return (
    <PopoverCard title={t('readings.title')} trigger={trigger}>
      <p className="small">{t('readings.intro')}</p>
      <dl className="readings num">{[...counted, ...others].map((field) => <FieldLine key={field} field={field} readings={readings} />)}</dl>
      {pages.includes('data') && <div className="btns"><Button look="text" onClick={() => void openPage('data')}>{t('readings.more')}</Button></div>}
    </PopoverCard>
  );
}
