import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataPicture } from '../hooks/use-inventory';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { sizeText } from './size-text';

/** What this browser holds: counts and sizes, how safe it is, what was damaged or refused. */
export function Stored({ picture }: { picture: DataPicture }) {
  const { t } = useTranslation('data');
  const { format } = useTexts();
  return (
    <Section title={t('stored.title')}>
      <table>
        <thead><tr><th scope="col">{t('stored.store')}</th><th scope="col" className="n">{t('stored.records')}</th><th scope="col" className="n">{t('stored.size')}</th></tr></thead>
        <tbody>
          {picture.stores.map(({ space, store, records, bytes }) => (
            <tr key={`${space}/${store}`}>
              <th scope="row">{t(`stored.${store}`)}{space === 'practice' && ` (${t('stored.practice')})`}</th>
              <td className="n num">{format.number(records)}</td>
              <td className="n num">{sizeText(bytes, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {picture.damaged.length > 0 && <Note kind="warn">{t('stored.damagedNote', { list: format.list(picture.damaged.map(({ key, why }) => `${key} (${why})`)) })}</Note>}
      <Safety picture={picture} />
      <details><summary>{t('stored.settingsRaw')}</summary><pre>{JSON.stringify(picture.local, null, 2)}</pre></details>
      <Refused counts={picture.refused} />
    </Section>
  );
}

function Safety({ picture }: { picture: DataPicture }) {
  const { t } = useTranslation('data');
  const { format } = useTexts();
  const [answer, setAnswer] = useState<boolean | null>(null);
  const kept = answer ?? picture.persisted;
  const ask = async () => setAnswer(await navigator.storage.persist());
  return (
    <div className="safety">
      {picture.usage && <p className="small">{t('stored.usage', { used: sizeText(picture.usage.bytes, format), quota: sizeText(picture.usage.quota, format) })}</p>}
      <p className="small" role="status">{answer === false ? t('stored.persistRefused') : kept ? t('stored.persisted') : t('stored.notPersisted')}</p>
      {!kept && <Button look="outline" icon="lock" onClick={() => void ask()}>{t('stored.persist')}</Button>}
    </div>
  );
}

function Refused({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation('data');
  const reasons = Object.entries(counts);
  if (reasons.length === 0) return <p className="small">{t('stored.noneRefused')}</p>;
  return (
    <>
      <h3>{t('stored.refused')}</h3>
      <ul className="counts">{reasons.map(([why, count]) => <li key={why}><code>{why}</code> <span className="num">{count}</span></li>)}</ul>
    </>
  );
}
