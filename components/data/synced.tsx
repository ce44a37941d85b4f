import { useTranslation } from 'react-i18next';
import type { DeviceTotals } from '../../lib/domain/kpi';
import { useAct } from '../hooks/status';
import { usePolicy, useSettings } from '../hooks/bridge-context';
import type { DataPicture } from '../hooks/use-inventory';
import { useTexts } from '../hooks/use-texts';
import { Check } from '../ui/check';
import { Section } from '../ui/section';

/** What the browser's own sync may carry, verbatim, and what other devices put there. */
export function Synced({ picture }: { picture: DataPicture }) {
  const { t } = useTranslation('data');
  const settings = useSettings();
  const act = useAct();
  const decided = usePolicy().policy.features?.syncTotals !== undefined;
  const items = Object.entries(picture.synced);
  return (
    <Section title={t('synced.title')}>
      <p className="small">{t('synced.lead')}</p>
      <Check label={t('synced.switch')} checked={settings?.synced.syncTotals ?? true} disabled={!settings} decided={decided}
        onChange={(syncTotals) => void act({ type: 'settings.save', synced: { syncTotals } }, null)} />
      {items.length === 0 ? <p className="small">{t('synced.none')}</p> : (
        <table>
          <thead><tr><th scope="col">{t('synced.item')}</th><th scope="col">{t('synced.content')}</th></tr></thead>
          <tbody>{items.map(([key, value]) => <tr key={key}><th scope="row"><code>{key}</code></th><td><code className="wrap">{JSON.stringify(value)}</code></td></tr>)}</tbody>
        </table>
      )}
      {picture.otherDevices.length > 0 && (
        <>
          <h3>{t('synced.others')}</h3>
          <ul className="devices">{picture.otherDevices.map((totals) => <Device key={totals.device} totals={totals} />)}</ul>
        </>
      )}
    </Section>
  );
}

function Device({ totals }: { totals: DeviceTotals }) {
  const { t, i18n } = useTranslation('data');
  const { format } = useTexts();
  const name = (kpi: string) => (i18n.exists(`data:synced.kpi.${kpi}`) ? t(`synced.kpi.${kpi}` as 'synced.kpi.deals-on-track') : kpi);
  const figure = (value: number | null) => (value === null ? t('synced.noValue') : format.number(value));
  return (
    <li>
      <b>{t('synced.other', { label: totals.label || t('synced.unnamed'), day: format.date(totals.day) })}</b>
      <ul>{totals.figures.map(({ kpi, value, n }) => <li key={kpi}>{t('synced.figure', { name: name(kpi), value: figure(value), n })}</li>)}</ul>
    </li>
  );
}
