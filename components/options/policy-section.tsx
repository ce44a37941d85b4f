import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeSelectors, type JudgedSelector } from '../../lib/crm/selectors/selector-file';
import { CRM_IDS } from '../../lib/domain/deal-ref';
import type { PolicyProblem, PolicyState, SelectorOverrides } from '../../lib/domain/policy';
import { usePolicy } from '../hooks/bridge-context';
import { Icon } from '../ui/icon';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { PolicyFileCard } from './policy-file-card';
import { usePolicyWords } from './policy-words';

function Judged({ selectors }: { selectors: readonly JudgedSelector[] }) {
  const { t } = useTranslation('health');
  return selectors.map(({ crm, id, why }) => <li key={`${crm} ${id}`}><code><bdi>{`selectors.${crm}.${id}`}</bdi></code>: {t(`selectors.problem.${why}`)}</li>);
}

function Problems({ problems, selectors }: { problems: readonly PolicyProblem[]; selectors: readonly JudgedSelector[] }) {
  const { t } = useTranslation('options');
  return (
    <Note kind="warn">
      {t('policy.problems', { count: problems.length + selectors.length })}
      <ul className="problems">
        {problems.map(({ part, why }) => <li key={`${part} ${why}`}><code><bdi>{part}</bdi></code>: {t(`policy.why.${why}`)}</li>)}
        <Judged selectors={selectors} />
      </ul>
    </Note>
  );
}

function without(selectors: SelectorOverrides, refused: readonly JudgedSelector[]): SelectorOverrides {
  const left = (crm: JudgedSelector['crm']) => Object.entries(selectors[crm] ?? {}).filter(([id]) => !refused.some((one) => one.crm === crm && one.id === id));
  return Object.fromEntries(CRM_IDS.map((crm) => [crm, Object.fromEntries(left(crm))]));
}

/** The selectors of the policy as this browser judges them: those that do not hold, and those that do but are too broad. */
function useJudged({ selectors = {} }: PolicyState['policy']) {
  return useMemo(() => {
    const judged = judgeSelectors(selectors, document);
    const refused = judged.filter(({ why }) => why !== 'too-broad');
    return { refused, broad: judged.filter(({ why }) => why === 'too-broad'), holding: without(selectors, refused) };
  }, [selectors]);
}

function Decisions({ state: { policy, problems, raw } }: { state: PolicyState }) {
  const { t } = useTranslation('options');
  const { refused, broad, holding } = useJudged(policy);
  const parts = usePolicyWords({ ...policy, selectors: holding });
  return (
    <>
      <p className="lead">{t('policy.decides')}</p>
      {problems.length + refused.length > 0 && <Problems problems={problems} selectors={refused} />}
      {broad.length > 0 && <Note kind="warn">{t('policy.broad')}<ul className="problems"><Judged selectors={broad} /></ul></Note>}
      {parts.length === 0 && <p className="small">{t('policy.nothing')}</p>}
      {parts.map(({ id, title, lines }) => (
        <div key={id} className="part">
          <h3><Icon name="lock" small />{title}</h3>
          <ul>{lines.map((line) => <li key={line}><bdi>{line}</bdi></li>)}</ul>
        </div>
      ))}
      <details>
        <summary>{t('policy.raw')}</summary>
        <pre>{JSON.stringify(raw, null, 2)}</pre>
      </details>
    </>
  );
}

/** What the company's administrator decided for this browser, in words and as it came; how to decide something. */
export function PolicySection() {
  const { t } = useTranslation('options');
  const state = usePolicy();
  return (
    <>
      <Section title={t('nav.policy')}>
        {state.present ? <Decisions state={state} /> : <p className="lead">{t('policy.none')}</p>}
      </Section>
      <PolicyFileCard />
    </>
  );
}
