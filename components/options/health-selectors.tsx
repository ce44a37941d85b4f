import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { candidateById } from '../../lib/crm/report/catalogue';
import { fittingSelectors } from '../../lib/crm/selectors/fit';
import { checkSelectorFile, type SelectorFile, type SelectorProblem } from '../../lib/crm/selectors/selector-file';
import { CRM_IDS, type CrmId } from '../../lib/domain/deal-ref';
import type { SelectorOverrides } from '../../lib/domain/policy';
import { useOwnSettings, usePolicy } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Note } from '../ui/note';
import { Section } from '../ui/section';

type Selectors = Record<string, string>;

/** What a file would change, before anything is changed. @param decided by the administrator, above what the file says */
function Preview({ file, now, decided, onApply, onCancel }: { file: SelectorFile; now: Selectors; decided: Selectors; onApply: () => void; onCancel: () => void }) {
  const { t } = useTranslation('health');
  const { t: common } = useTexts();
  const crm = common(`common:crm.${file.crm}`);
  const gone = Object.keys(now).some((id) => file.candidates[id] === undefined);
  return (
    <div className="preview" role="group" aria-label={t('selectors.preview', { crm })}>
      <h3>{t('selectors.preview', { crm })}</h3>
      {file.made !== '' && <p className="small"><bdi>{t('selectors.made', { made: file.made })}</bdi></p>}
      <ul className="changes">
        {Object.entries(file.candidates).map(([id, css]) => (
          <li key={id}>
            <b>{id}</b>
            <dl>
              <dt>{t('selectors.before')}</dt><dd><code>{now[id] ?? `${t('selectors.builtIn')}: ${candidateById(file.crm, id)?.css ?? ''}`}</code></dd>
              <dt>{t('selectors.after')}</dt><dd><code>{now[id] === css ? t('selectors.same') : css}</code></dd>
            </dl>
            {decided[id] !== undefined && <p className="small"><Icon name="lock" small /> {t('selectors.decidedOne')}</p>}
          </li>
        ))}
      </ul>
      {gone && <p className="small">{t('selectors.gone')}</p>}
      <div className="btns">
        <Button look="primary" icon="check" onClick={onApply}>{t('selectors.apply')}</Button>
        <Button look="outline" onClick={onCancel}>{common('common:cancel')}</Button>
      </div>
    </div>
  );
}

function Problems({ problems }: { problems: readonly SelectorProblem[] }) {
  const { t } = useTranslation('health');
  return (
    <Note kind="bad">
      {t('selectors.refused')}. {t('selectors.refusedNote')}
      <ul className="problems">
        {problems.map(({ candidate, why }) => <li key={`${candidate} ${why}`}>{candidate !== null && <><code><bdi>{candidate}</bdi></code> </>}{t(`selectors.problem.${why}`)}</li>)}
      </ul>
    </Note>
  );
}

/** What the user replaced, by CRM, with the way back. */
function Replaced({ selectors, onRemove }: { selectors: SelectorOverrides; onRemove: (crm: CrmId) => void }) {
  const { t } = useTranslation('health');
  const { t: common } = useTexts();
  const crms = CRM_IDS.filter((crm) => Object.keys(selectors[crm] ?? {}).length > 0);
  if (crms.length === 0) return <p className="small">{t('selectors.none')}</p>;
  return (
    <ul className="replaced">
      {crms.map((crm) => (
        <li key={crm}>
          <span>{t('selectors.crm', { crm: common(`common:crm.${crm}`), count: Object.keys(selectors[crm] ?? {}).length })}</span>
          <code>{Object.keys(selectors[crm] ?? {}).join(', ')}</code>
          <Button look="text" icon="undo" onClick={() => onRemove(crm)}>{t('selectors.remove')}</Button>
        </li>
      ))}
    </ul>
  );
}

/** Selectors from a file in place of built-in ones: checked, shown before they hold, and taken back with one press. */
export function HealthSelectors() {
  const { t } = useTranslation('health');
  const { t: common } = useTexts();
  const act = useAct();
  const decided = fittingSelectors(usePolicy().policy.selectors ?? {});
  const settings = useOwnSettings();
  const own = fittingSelectors(settings?.local.selectors ?? {});
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<SelectorFile | null>(null);
  const [problems, setProblems] = useState<readonly SelectorProblem[]>([]);
  const open = async (chosen: File) => {
    const checked = checkSelectorFile(await chosen.text(), document);
    setFile(checked.ok ? checked.file : null);
    setProblems(checked.ok ? [] : checked.problems);
  };
  const save = async (crm: CrmId, next: Selectors) => {
    const name = common(`common:crm.${crm}`);
    const count = Object.keys(next).length;
    const done = count > 0 ? t('selectors.applied', { count, crm: name }) : t('selectors.removed', { crm: name });
    const undo = { request: { type: 'selectors.save' as const, crm, selectors: own[crm] ?? {} }, what: t('selectors.change') };
    if ((await act({ type: 'selectors.save', crm, selectors: next }, { done, undo })).ok) setFile(null);
  };
  // What is not known yet cannot be put back by Undo.
  if (!settings) return null;
  return (
    <Section title={t('selectors.title')}>
      <p className="lead">{t('selectors.lead')}</p>
      <Replaced selectors={own} onRemove={(crm) => void save(crm, {})} />
      {Object.keys(decided).length > 0 && <Note icon="lock">{t('selectors.decided')}</Note>}
      <div className="btns">
        <Button look="outline" onClick={() => input.current?.click()}>{t('selectors.import')}</Button>
        <input ref={input} type="file" accept="application/json,.json" hidden aria-label={t('selectors.import')}
          onChange={(event) => { const chosen = event.target.files?.[0]; event.target.value = ''; if (chosen) void open(chosen); }} />
      </div>
      {problems.length > 0 && <Problems problems={problems} />}
      {file && <Preview file={file} now={own[file.crm] ?? {}} decided={decided[file.crm] ?? {}} onApply={() => void save(file.crm, file.candidates)} onCancel={() => setFile(null)} />}
    </Section>
  );
}
