import { useState } from 'react';
import { LANGUAGES } from '../../lib/domain/playbook';
import { ROLES, type Settings } from '../../lib/domain/settings';
import type { HomeView } from '../../lib/domain/view';
import { useBridge, usePolicy } from '../hooks/bridge-context';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Decided } from '../ui/decided';
import { Segmented } from '../ui/segmented';
import { MePicker, skipMe } from './me-picker';
import { useSaveSettings } from './use-save-settings';
import './first-run.css';

interface FirstRunProps {
  settings: Settings;
  home: HomeView | null;
  /** With a deal in the tab it is a card above it: the deal is never withheld. */
  besideDeal: boolean;
}

/** The two choices of the first run, and the proposal of who "me" is; each is saved at once, all may be skipped. */
export function FirstRun({ settings, home, besideDeal }: FirstRunProps) {
  const { t } = useTexts();
  const { openPage, pages } = useBridge();
  const save = useSaveSettings();
  const owners = home?.owners ?? [];
  const [me, setMe] = useState(settings.local.me);
  const finish = async (practice: boolean) => {
    const done = await save({ local: { firstRunDone: true, me: skipMe(me, owners) } });
    if (done && practice) await openPage('practice');
  };
  const Title = besideDeal ? 'h2' : 'h1';
  return (
    <section className={besideDeal ? 'state first beside' : 'state first'}>
      <Title>{besideDeal ? t('first.titleDeal') : t('first.title')}</Title>
      <Choices settings={settings} />
      {owners.length > 0 && (
        <div className="field">
          <span className="lbl">{t('first.me')}</span>
          <MePicker me={me} owners={owners} onChange={setMe} />
          <span className="hint">{t('first.meHint')}</span>
        </div>
      )}
      <div className="btns">
        {!besideDeal && pages.includes('practice')
          ? <><Button look="primary" icon="play" size="large" onClick={() => void finish(true)}>{t('first.practice')}</Button><Button look="quiet" onClick={() => void finish(false)}>{t('first.skip')}</Button></>
          : <Button look={besideDeal ? 'outline' : 'primary'} size="wide" onClick={() => void finish(false)}>{t('first.done')}</Button>}
      </div>
    </section>
  );
}

/** Language and role, saved as they are chosen. */
export function Choices({ settings }: { settings: Settings }) {
  const { t } = useTexts();
  const save = useSaveSettings();
  const { language, role } = settings.synced;
  const decided = usePolicy().policy.language !== undefined;
  return (
    <>
      <div className="field">
        <span className="lbl">{t('first.language')}</span>
        <Segmented label={t('first.language')} value={language} options={LANGUAGES.map((id) => ({ id, name: t(`common:language.${id}`), lang: id }))} disabled={decided} onChange={(next) => void save({ synced: { language: next } })} />
        {decided && <Decided />}
      </div>
      <div className="field">
        <span className="lbl">{t('first.role')}</span>
        <Segmented label={t('first.role')} value={role} options={ROLES.map((id) => ({ id, name: t(`common:role.${id}`) }))} onChange={(next) => void save({ synced: { role: next } })} />
      </div>
    </>
  );
}
