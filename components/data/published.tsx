import { useTranslation } from 'react-i18next';
import { publishedReadings } from '../../lib/domain/published-readings';
import type { TabView } from '../../lib/domain/view';

/** The readings as data: `#readings` holds the JSON array, always in the page, shown when unfolded. */
export function Published({ views }: { views: readonly TabView[] }) {
  const { t } = useTranslation('data');
  return (
    <details className="raw" open>
      <summary>{t('read.raw')}</summary>
      <p className="small">{t('read.rawNote')}</p>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre id="readings" tabIndex={0} role="region" aria-label={t('read.raw')}>{JSON.stringify(publishedReadings(views), null, 2)}</pre>
    </details>
  );
}
