import { useTranslation } from 'react-i18next';
import { silentCandidates } from '../../lib/domain/read-health';
import { lostPages } from '../../lib/domain/read-loss';
import type { TenantLog } from '../../lib/storage/read-logs';
import { useTexts } from '../hooks/use-texts';
import { Icon } from '../ui/icon';
import { Note } from '../ui/note';
import { healthRows, type HealthRow } from './health-rows';

function Row({ row }: { row: HealthRow }) {
  const { t } = useTranslation('health');
  const texts = useTexts();
  const of = row.marks.length;
  const share = row.read > 0 ? t('pages.share', { read: row.read, of }) : t('pages.never', { of });
  return (
    <tr className={row.lost ? 'lost' : undefined}>
      <th scope="row">
        {texts.t(`common:field.${row.field}`)}
        {row.lost && <span className="why"><Icon name="alert" small />{t('why.lost')}</span>}
      </th>
      <td>
        <span className="marks" aria-hidden="true">{row.marks.map((mark, at) => <i key={at} className={mark} />)}</span>
        <span className="share num">{[share, row.last && t('pages.last', { date: texts.format.dayMonth(row.last) })].filter(Boolean).join(', ')}</span>
      </td>
      <td>{row.part && t(`part.${row.part}`)}{row.by && <code>{row.by}</code>}</td>
    </tr>
  );
}

/** Each field over the last pages of one CRM: how often it was read, when last, from where; and which selectors found nothing. */
export function HealthPages({ log: held }: { log: TenantLog }) {
  const { t } = useTranslation('health');
  const { t: common, format } = useTexts();
  const gone = lostPages(held.log);
  const { rows, rest } = healthRows(held);
  const silent = silentCandidates(held.log);
  const title = t('pages.title', { crm: common(`common:crm.${held.crm}`), tenant: held.tenant });
  return (
    <div className="health-pages">
      <h3><bdi>{title}</bdi> <span className="count">{t('pages.count', { count: held.log.pages.length })}</span></h3>
      {gone !== null && <Note icon="alert">{t('notice.pages', { date: format.dayMonth(gone.until) })}</Note>}
      {held.log.unread.length > 0 && <p className="small">{t('pages.unread', { count: held.log.unread.length })}</p>}
      <table>
        <caption className="sr">{title}</caption>
        <thead><tr><th scope="col">{t('pages.field')}</th><th scope="col">{t('pages.result')}</th><th scope="col">{t('pages.how')}</th></tr></thead>
        <tbody>{rows.map((row) => <Row key={row.field} row={row} />)}</tbody>
      </table>
      <p className="small">{t('pages.oldest')} {rest > 0 && t('pages.rest', { count: rest })}</p>
      {silent.length > 0 && (
        <details>
          <summary>{t('pages.silent')} ({silent.length})</summary>
          <p className="small">{t('pages.silentNote')}</p>
          <p><code>{silent.join(', ')}</code></p>
        </details>
      )}
    </div>
  );
}
