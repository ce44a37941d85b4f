import { useTranslation } from 'react-i18next';
import { PRACTICE_TENANT } from '../../lib/domain/deal-ref';
import { mayUseWebApi } from '../../lib/domain/settings';
import { useHomeView, usePolicy, useSettings } from '../hooks/bridge-context';
import { Check } from '../ui/check';
import { Decided } from '../ui/decided';

/** The Dynamics organisations that were seen here, or that the user allowed before. */
function useOrganisations(): string[] {
  const home = useHomeView();
  const local = useSettings()?.local;
  const keys = [...(local?.webApi ?? []), ...Object.keys(local?.formats ?? {}), ...Object.keys(local?.me ?? {})];
  const known = keys.filter((key) => key.startsWith('dynamics:')).map((key) => key.slice('dynamics:'.length));
  const seen = (home?.recent ?? []).filter(({ ref }) => ref.crm === 'dynamics').map(({ ref }) => ref.tenant);
  const owned = (home?.owners ?? []).filter(({ crm }) => crm === 'dynamics').map(({ tenant }) => tenant);
  return [...new Set([...known, ...seen, ...owned])].filter((tenant) => tenant !== '*' && tenant !== PRACTICE_TENANT).toSorted();
}

/** Which Dynamics organisations may be asked over their Web API; nothing of it unless the user or the administrator says so. */
export function WebApi({ allowed, onChange }: { allowed: string[]; onChange: (allowed: string[]) => void }) {
  const { t } = useTranslation('options');
  const organisations = useOrganisations();
  const decided = usePolicy().policy.features?.webApi !== undefined;
  const toggle = (key: string, on: boolean) => onChange(on ? [...allowed, key] : allowed.filter((one) => one !== key));
  return (
    <div className="field" role="group" aria-label={t('general.webApi')}>
      <span className="lbl">{t('general.webApi')}</span>
      <span className="hint">{t('general.webApiHint')}</span>
      {organisations.length === 0 && !decided && <span className="hint">{t('general.webApiNone')}</span>}
      {organisations.map((tenant) => (
        <Check key={tenant} label={tenant} checked={mayUseWebApi({ webApi: allowed }, tenant)} disabled={decided} onChange={(on) => toggle(`dynamics:${tenant}`, on)} />
      ))}
      {decided && <Decided />}
    </div>
  );
}
