import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CRM_IDS, PRACTICE_TENANT, type CrmId } from '../../lib/domain/deal-ref';
import { useBridge, useSettings } from '../hooks/bridge-context';
import { StatusProvider, useStatus } from '../hooks/status';
import { useAppearance } from '../hooks/use-appearance';
import { useTexts } from '../hooks/use-texts';
import { Brand } from '../ui/brand';
import { Button } from '../ui/button';
import { StatusLine } from '../ui/status-line';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/form.css';
import './practice.css';

/** What the page needs to know of a practice page; the pages themselves run in the frame. */
export interface PracticeChoice {
  id: string;
  crm: CrmId;
}

/** The practice CRM: one made-up deal page in a frame, read and judged like a real one. */
export function PracticePage({ choices }: { choices: readonly PracticeChoice[] }) {
  return (
    <StatusProvider about="practice">
      <Stage choices={choices} />
    </StatusProvider>
  );
}

function Stage({ choices }: { choices: readonly PracticeChoice[] }) {
  const { t } = useTranslation('practice');
  useAppearance();
  const language = useSettings()?.synced.language;
  const [chosen, setChosen] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  // Until the user chooses, the first page of the user's own language.
  const shown = chosen ?? (choices.find(({ id }) => id.endsWith(`-${language ?? 'en'}`)) ?? choices[0])?.id ?? '';
  return (
    <main className="practice-page">
      <header>
        <p className="mark"><Brand /> {t('title')}</p>
        <PageChoice choices={choices} value={shown} onChange={setChosen} />
        <Reset onReset={() => setRound(round + 1)} />
        <Hint />
      </header>
      {/* Our own page, of our own origin: a sandbox would take away the messaging that it is there for. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe key={`${shown}/${round}`} title={t('frame')} src={`/practice-frame.html?variant=${encodeURIComponent(shown)}`} />
      <StatusLine />
    </main>
  );
}

function PageChoice({ choices, value, onChange }: { choices: readonly PracticeChoice[]; value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation('practice');
  const { t: common } = useTexts();
  return (
    <label className="choice">
      <span>{t('choose')}</span>
      <select className="in" value={value} onChange={(event) => onChange(event.target.value)}>
        {CRM_IDS.map((crm) => (
          <optgroup key={crm} label={common(`common:crm.${crm}`)}>
            {choices.filter((choice) => choice.crm === crm).map(({ id }) => <option key={id} value={id}>{t(`variant.${id}` as 'variant.hubspot-record-en')}</option>)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Practice deals of all three CRMs go at once; real deals are stored elsewhere and are never touched. */
function Reset({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('practice');
  const { t: common } = useTexts();
  const { send } = useBridge();
  const { announce } = useStatus();
  const reset = async () => {
    for (const crm of CRM_IDS) {
      const result = await send({ type: 'data.erase', scope: { crm, tenant: PRACTICE_TENANT } });
      if (!result.ok) return announce({ text: t('resetFailed', { why: common(`common:error.${result.error}`) }), bad: true, undo: null });
    }
    announce({ text: t('resetDone'), bad: false, undo: null });
    onReset();
  };
  return <Button look="outline" icon="reload" onClick={() => void reset()}>{t('reset')}</Button>;
}

function Hint() {
  const { t } = useTranslation('practice');
  const { shortcut } = useBridge();
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void shortcut().then((found) => wanted && setKeys(found));
    return () => {
      wanted = false;
    };
  }, [shortcut]);
  return <p className="small">{keys ? t('panelHint', { keys }) : t('panelHintNoKeys')}</p>;
}
