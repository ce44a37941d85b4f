import { useTranslation } from 'react-i18next';
import type { Settings } from '../../lib/domain/settings';
import { useBridge, useHomeView, usePolicy, useSettings } from '../hooks/bridge-context';
import { useTexts } from '../hooks/use-texts';
import { Choices } from '../panel/first-run';
import { MePicker } from '../panel/me-picker';
import { useSaveSettings } from '../panel/use-save-settings';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';
import { WebApi } from './web-api';

const THEMES = ['system', 'light', 'dark'] as const;

function You({ settings }: { settings: Settings }) {
  const { t } = useTexts();
  const save = useSaveSettings();
  const owners = useHomeView()?.owners ?? [];
  return (
    <div className="field">
      <span className="lbl">{t('menu.me')}</span>
      {owners.length > 0 ? <MePicker me={settings.local.me} owners={owners} onChange={(me) => void save({ local: { me } })} /> : <span className="hint">{t('menu.meEmpty')}</span>}
      {owners.length > 0 && <span className="hint">{t('first.meHint')}</span>}
    </div>
  );
}

function InPages({ settings }: { settings: Settings }) {
  const { t } = useTranslation('options');
  const save = useSaveSettings();
  const { features = {} } = usePolicy().policy;
  const { badge, listMarks } = settings.local;
  return (
    <Section title={t('general.inPages')}>
      <div className="settings">
        <Check label={t('general.badge')} hint={t('general.badgeHint')} checked={!badge.hidden} onChange={(shown) => void save({ local: { badge: { ...badge, hidden: !shown } } })} />
        <Check label={t('general.marks')} hint={t('general.marksHint')} checked={listMarks} decided={features.listMarks !== undefined} onChange={(next) => void save({ local: { listMarks: next } })} />
        <WebApi allowed={settings.local.webApi} onChange={(webApi) => void save({ local: { webApi } })} />
      </div>
    </Section>
  );
}

function Sync({ settings }: { settings: Settings }) {
  const { t } = useTranslation('options');
  const { t: data } = useTranslation('data');
  const save = useSaveSettings();
  const { openPage, pages } = useBridge();
  const { features = {} } = usePolicy().policy;
  return (
    <Section title={t('general.sync')}>
      <div className="settings">
        <Check label={data('synced.switch')} hint={data('synced.lead')} checked={settings.synced.syncTotals} decided={features.syncTotals !== undefined} onChange={(syncTotals) => void save({ synced: { syncTotals } })} />
        {pages.includes('data') && <div><Button look="text" onClick={() => void openPage('data')}>{t('general.data')}</Button></div>}
      </div>
    </Section>
  );
}

/** Language, role, appearance, who the user is in the CRM, what is put into pages, what is synced. */
export function GeneralSection() {
  const { t } = useTranslation('options');
  const { t: common } = useTexts();
  const settings = useSettings();
  const save = useSaveSettings();
  if (!settings) return null;
  return (
    <>
      <Section title={t('nav.general')}>
        <div className="settings">
          <Choices settings={settings} />
          <div className="field">
            <span className="lbl">{common('menu.theme')}</span>
            <Segmented label={common('menu.theme')} value={settings.synced.theme} options={THEMES.map((id) => ({ id, name: common(`common:theme.${id}`) }))} onChange={(theme) => void save({ synced: { theme } })} />
          </div>
          <You settings={settings} />
        </div>
      </Section>
      <InPages settings={settings} />
      <Sync settings={settings} />
    </>
  );
}
