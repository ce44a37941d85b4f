import { useTranslation } from 'react-i18next';
import { useSettings } from '../hooks/bridge-context';
import { useTexts } from '../hooks/use-texts';
import { Choices } from '../panel/first-run';
import { useSaveSettings } from '../panel/use-save-settings';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';

const THEMES = ['system', 'light', 'dark'] as const;

/** Language, role, appearance. */
export function GeneralSection() {
  const { t } = useTranslation('options');
  const { t: common } = useTexts();
  const settings = useSettings();
  const save = useSaveSettings();
  if (!settings) return null;
  return (
    <Section title={t('nav.general')}>
      <div className="settings">
        <Choices settings={settings} />
        <div className="field">
          <span className="lbl">{common('menu.theme')}</span>
          <Segmented label={common('menu.theme')} value={settings.synced.theme} options={THEMES.map((id) => ({ id, name: common(`common:theme.${id}`) }))} onChange={(theme) => void save({ synced: { theme } })} />
        </div>
      </div>
    </Section>
  );
}
