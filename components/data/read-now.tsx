import { useTranslation } from 'react-i18next';
import { countRead, FIELD_KEYS, type Reading } from '../../lib/domain/reading';
import type { ReadHealth, TabView } from '../../lib/domain/view';
import { readingText, sourceText } from '../gate/field-text';
import { useTexts } from '../hooks/use-texts';
import { Section } from '../ui/section';
import { ListNow } from './list-now';

/** Each tab with a CRM page: of a deal every field with value, text on the page and the candidate that answered; of a list every row. */
export function ReadNow({ views }: { views: readonly TabView[] }) {
  const { t } = useTranslation('data');
  return (
    <Section title={t('read.title')} end={t('read.tabs', { count: views.length })}>
      {views.length === 0 && <p className="small">{t('read.none')}</p>}
      {views.map((view) => <Tab key={view.tabId} view={view} />)}
    </Section>
  );
}

function Tab({ view }: { view: TabView }) {
  const { t } = useTranslation('data');
  const texts = useTexts();
  const name = view.reading?.fields.name;
  const title = name?.kind === 'read' ? name.value : view.url;
  const count = view.reading ? countRead(view.reading.fields) : null;
  return (
    <details className="tab" open={view.kind !== 'other' && view.state === 'read'}>
      <summary>
        <b>{title}</b>
        <span>{[view.crm ? texts.t(`common:crm.${view.crm}`) : null, t(`read.kind.${view.kind}`), t(`read.state.${view.state}`)].filter(Boolean).join(' · ')}</span>
      </summary>
      <p className="small url">{view.url}</p>
      {view.list && <ListNow list={view.list} />}
      {view.reading && count && (
        <>
          <p className="small">
            {t('read.count', count)}. {t('read.language', { language: view.reading.language ?? t('read.languageUnknown') })}.
          </p>
          <Fields reading={view.reading} health={view.health} />
        </>
      )}
    </details>
  );
}

function Fields({ reading, health }: { reading: Reading; health: ReadHealth | null }) {
  const { t } = useTranslation('data');
  const texts = useTexts();
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr><th scope="col">{t('read.field')}</th><th scope="col">{t('read.value')}</th><th scope="col">{t('read.onPage')}</th><th scope="col">{t('read.source')}</th></tr>
        </thead>
        <tbody>
          {FIELD_KEYS.map((key) => {
            const field = reading.fields[key];
            return (
              <tr key={key} className={field.kind}>
                <th scope="row">{texts.t(`common:field.${key}`)}</th>
                <td>{readingText(field, texts)}</td>
                <td>{'raw' in field ? field.raw : ''}</td>
                <td className="via">{sourceText(field, texts) ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {health && health.silent.length > 0 && (
        <details className="silent">
          <summary>{t('read.silent', { count: health.silent.length })}</summary>
          <p className="small via">{health.silent.join(', ')}</p>
        </details>
      )}
    </div>
  );
}
