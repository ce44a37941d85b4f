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

/** The words for a field: what it says or why the page does not show it, and where it was found. */
function useWords(health: ReadHealthNow | null): (field: FieldKey, reading: FieldReadings[FieldKey]) => { text: string; source: string | null } {
  const texts = useTexts();
  const { t } = useTranslation('health');
  return (field, reading) => {
    const known = health?.part(field) ?? null;
    const [text, source] = [readingText(reading, texts), sourceText(reading, texts)];
    if (reading.kind === 'missing') {
      const why = health?.why(field) ?? 'not-on-page';
      return { text: why === 'not-on-page' ? text : t(`why.${why}`, { part: t(`part.${known ?? 'other'}`) }), source };
    }
    if (reading.kind === 'unreadable' || known === null) return { text, source };
    return { text, source: [t('foundIn', { part: t(`part.${known}`) }), source, health?.isReplaced(field) && t('replaced')].filter(Boolean).join(', ') };
  };
}

function FieldLine({ field, readings, words }: { field: FieldKey; readings: FieldReadings; words: ReturnType<typeof useWords> }) {
  const texts = useTexts();
  const reading = readings[field];
  const unread = reading.kind === 'missing' || reading.kind === 'unreadable';
  const { text, source } = words(field, reading);
  const raw = reading.kind === 'read' && text !== reading.raw ? `“${reading.raw}”` : null;
  return (
    <div>
      <dt>{texts.t(`common:field.${field}`)}</dt>
      <dd className={unread ? 'unread' : undefined}>
        <span>{text}</span>
        {(raw ?? source) !== null && <small>{[raw, source].filter(Boolean).join(' · ')}</small>}
      </dd>
    </div>
  );
}

/** "11 of 12 fields read": opens every field with what it says, where it was found, or why it could not be read. */
export function ReadingsCard({ readings }: { readings: FieldReadings }) {
  const { t } = useTexts();
  const { openPage, pages } = useBridge();
  const words = useWords(useReadHealth());
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
      <dl className="readings num">{[...counted, ...others].map((field) => <FieldLine key={field} field={field} readings={readings} words={words} />)}</dl>
      {pages.includes('data') && <div className="btns"><Button look="text" onClick={() => void openPage('data')}>{t('readings.more')}</Button></div>}
    </PopoverCard>
  );
}
