import { useState } from 'react';
import type { Settings } from '../../lib/domain/settings';
import type { HomeView } from '../../lib/domain/view';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { MePicker, skipMe, unanswered } from './me-picker';
import { useSaveSettings } from './use-save-settings';
import './first-run.css';

/** Asks once per company who "me" is, when its deals were seen only after the first run. Nothing when all is answered. */
export function MeCard({ settings, home }: { settings: Settings; home: HomeView }) {
  const { t } = useTexts();
  const save = useSaveSettings();
  const owners = unanswered(settings.local.me, home.owners);
  const [me, setMe] = useState(settings.local.me);
  if (owners.length === 0) return null;
  const chosen = Object.values(me).flat().length > Object.values(settings.local.me).flat().length;
  return (
    <section className="state first beside" aria-labelledby="me-title">
      <h2 id="me-title">{t('first.me')}</h2>
      <p className="small">{t('first.meHint')}</p>
      <div className="field"><MePicker me={me} owners={owners} onChange={setMe} /></div>
      <div className="btns">
        <Button look="outline" onClick={() => void save({ local: { me: skipMe(me, owners) } })}>{chosen ? t('first.done') : t('first.skip')}</Button>
      </div>
    </section>
  );
}
