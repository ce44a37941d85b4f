import { Button as PressButton } from 'react-aria-components';
import { COUNTED_FIELDS, FIELD_KEYS, countRead, type FieldKey, type FieldReadings } from '../../lib/domain/reading';
import { useTranslation } from 'react-i18next';
import { useBridge } from '../hooks/bridge-context';
import { useReadHealth, type ReadHealthNow } from '../hooks/use-read-health';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { PopoverCard } from '../ui/popover';
import { readingText, sourceText } from './field-text';
import './head.css';

/** Where a field was found, or why it is not there, in words. The candidate's id stands behind, for whoever is asked about it. */
function useOrigin(health: ReadHealthNow | null): (field: FieldKey, reading: FieldReadings[FieldKey]) => string | null {
  const texts = useTexts();
  const { t } = useTranslation('health');
  return (field, reading) => {
    const known = health?.part(field) ?? null;
    const part = known === null ? null : t(`part.${known}`);
    if (reading.kind === 'missing') {
      const why = health?.why(field) ?? null;
      return why === null ? sourceText(reading, texts) : t(`why.${why}`, { part: part ?? t('part.other') });
    }
    const source = sourceText(reading, texts);
    if (reading.kind === 'unreadable' || part === null) return source;
    return [t('foundIn', { part }), source, health?.isReplaced(reading.via) && t('replaced')].filter(Boolean).join(', ');
  };
}

function FieldLine({ field, readings, origin }: { field: FieldKey; readings: FieldReadings; origin: ReturnType<typeof useOrigin> }) {
  const texts = useTexts();
  const reading = readings[field];
  const unread = reading.kind === 'missing' || reading.kind === 'unreadable';
  const source = origin(field, reading);
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
  const origin = useOrigin(useReadHealth());
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
      <dl className="readings num">{[...counted, ...others].map((field) => <FieldLine key={field} field={field} readings={readings} origin={origin} />)}</dl>
      {pages.includes('data') && <div className="btns"><Button look="text" onClick={() => void openPage('data')}>{t('readings.more')}</Button></div>}
    </PopoverCard>
  );
}
