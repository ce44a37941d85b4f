import { useEffect, useState } from 'react';
import { Button as PressButton } from 'react-aria-components';
import type { Settings } from '../../lib/domain/settings';
import type { HomeView } from '../../lib/domain/view';
import { useBridge } from '../hooks/bridge-context';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { PopoverCard } from '../ui/popover';
import { Segmented } from '../ui/segmented';
import { Choices } from './first-run';
import { MePicker } from './me-picker';
import { useSaveSettings } from './use-save-settings';
import './menu.css';

const THEMES = ['system', 'light', 'dark'] as const;

/** The keys that work in the panel, with the one that opens it as the user's browser has it. */
function Keys() {
  const { t } = useTexts();
  const bridge = useBridge();
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.shortcut().then((keys) => wanted && setShortcut(keys));
    return () => {
      wanted = false;
    };
  }, [bridge]);
  return (
    <div className="field">
      <h3 className="lbl">{t('menu.help')}</h3>
      <dl className="keys">
        <dt>{shortcut ? <kbd>{shortcut}</kbd> : '–'}</dt><dd>{t('menu.shortcut')}{!shortcut && `: ${t('menu.shortcutNone')}`}</dd>
        <dt><kbd>Enter</kbd></dt><dd>{t('menu.keysRow')}</dd>
        <dt><kbd>Ctrl Enter</kbd></dt><dd>{t('menu.keysSave')}</dd>
        <dt><kbd>Esc</kbd></dt><dd>{t('menu.keysCancel')}</dd>
      </dl>
    </div>
  );
}

function SettingsForm({ settings, home }: { settings: Settings; home: HomeView | null }) {
  const { t } = useTexts();
  const { openPage, pages } = useBridge();
  const save = useSaveSettings();
  const owners = home?.owners ?? [];
  return (
    <div className="menu">
      <Choices settings={settings} />
      <div className="field">
        <span className="lbl">{t('menu.theme')}</span>
        <Segmented label={t('menu.theme')} value={settings.synced.theme} options={THEMES.map((id) => ({ id, name: t(`common:theme.${id}`) }))} onChange={(theme) => void save({ synced: { theme } })} />
      </div>
      <div className="field">
        <span className="lbl">{t('menu.me')}</span>
        {owners.length > 0 ? <MePicker me={settings.local.me} owners={owners} onChange={(me) => void save({ local: { me } })} /> : <span className="hint">{t('menu.meEmpty')}</span>}
      </div>
      <Keys />
      {pages.includes('options') && <div><Button look="text" onClick={() => void openPage('options')}>{t('menu.options')}</Button></div>}
      {pages.includes('data') && <div><Button look="text" onClick={() => void openPage('data')}>{t('menu.data')}</Button></div>}
    </div>
  );
}

/** The panel's settings in a card: language and theme change at once. */
export function Menu({ settings, home }: { settings: Settings; home: HomeView | null }) {
  const { t } = useTexts();
  const trigger = <PressButton className="icbtn" aria-label={t('settings')}><Icon name="settings" /></PressButton>;
  return <PopoverCard title={t('menu.title')} trigger={trigger}><SettingsForm settings={settings} home={home} /></PopoverCard>;
}
