import { useTranslation } from 'react-i18next';
import type { PolicyProblem, PolicyState } from '../../lib/domain/policy';
import { usePolicy } from '../hooks/bridge-context';
import { Icon } from '../ui/icon';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { PolicyFileCard } from './policy-file-card';
import { usePolicyWords } from './policy-words';

function Problems({ problems }: { problems: readonly PolicyProblem[] }) {
  const { t } = useTranslation('options');
  return (
    <Note kind="warn">
      {t('policy.problems', { count: problems.length })}
      <ul className="problems">
        {problems.map(({ part, why }) => <li key={`${part} ${why}`}><code><bdi>{part}</bdi></code>: {t(`policy.why.${why}`)}</li>)}
      </ul>
    </Note>
  );
}

function Decisions({ state: { policy, problems, raw } }: { state: PolicyState }) {
  const { t } = useTranslation('options');
  const parts = usePolicyWords(policy);
  return (
    <>
      <p className="lead">{t('policy.decides')}</p>
      {problems.length > 0 && <Problems problems={problems} />}
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
