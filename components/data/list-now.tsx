import { useTranslation } from 'react-i18next';
import { ROW_FIELDS, type ListReading } from '../../lib/domain/list-reading';
import { readingText } from '../gate/field-text';
import { useTexts } from '../hooks/use-texts';

/** Every deal of a list that was read, with the columns that the list shows, and whether it is all of them. */
export function ListNow({ list }: { list: ListReading }) {
  const { t } = useTranslation('data');
  const texts = useTexts();
  const shown = ROW_FIELDS.filter((key) => list.rows.some(({ fields }) => fields[key] !== undefined));
  const total = list.total === null ? '' : ` ${t('read.total', { count: list.total })}`;
  return (
    <>
      <p className="small">{t('read.rows', { count: list.rows.length })} {t(list.partial ? 'read.partial' : 'read.whole')}{total}</p>
      {list.rows.length > 0 && (
        <div className="scroll">
          <table className="listed">
            <thead><tr><th scope="col">{t('read.record')}</th>{shown.map((key) => <th key={key} scope="col">{texts.t(`common:field.${key}`)}</th>)}</tr></thead>
            <tbody>
              {list.rows.map(({ recordId, fields }) => (
                <tr key={recordId}>
                  <th scope="row">{recordId}</th>
                  {shown.map((key) => {
                    const field = fields[key];
                    return <td key={key} className={field?.kind}>{field ? readingText(field, texts) : ''}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
