import { useTranslation } from 'react-i18next';
import { StatusProvider } from '../hooks/status';
import { useAppearance } from '../hooks/use-appearance';
import { useInventory } from '../hooks/use-inventory';
import { useViews } from '../hooks/use-views';
import { Brand } from '../ui/brand';
import { Note } from '../ui/note';
import { StatusLine } from '../ui/status-line';
import { Backup } from './backup';
import { Erase } from './erase';
import { Published } from './published';
import { ReadNow } from './read-now';
import { Stored } from './stored';
import { Synced } from './synced';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/form.css';
import './data.css';

/** The whole data page. Draws at once; each part follows storage by itself. */
export function DataPage() {
  const { t } = useTranslation('data');
  const { picture, failed, refresh } = useInventory();
  const views = useViews();
  useAppearance();
  return (
    <StatusProvider about="data">
    <main className="data-page">
      <header>
        <p className="mark"><Brand /> Phasegate</p>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      {failed && <Note kind="bad">{t('failed')}</Note>}
      {!picture && !failed && <p role="status">{t('loading')}</p>}
      {picture && (
        <>
          <ReadNow views={views ?? picture.views} />
          <Stored picture={picture} />
          <Synced picture={picture} />
          <Backup onDone={refresh} />
          <Erase held={picture} onDone={refresh} />
        </>
      )}
      <Published views={views ?? []} />
      <StatusLine />
    </main>
    </StatusProvider>
  );
}
