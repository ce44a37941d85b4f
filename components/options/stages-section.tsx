import { useTranslation } from 'react-i18next';
import type { StageTarget } from '../../lib/domain/playbook';
import { usePolicy, useSettings } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { usePlaybook } from '../hooks/use-playbook';
import { useStageNames } from '../hooks/use-stage-names';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Decided } from '../ui/decided';
import { Section } from '../ui/section';
import { stageGroups, type StageGroup, type StageRow } from './stage-rows';

function useTargets(): { id: StageTarget; name: string }[] {
  const { t, local } = useTexts();
  const { playbook } = usePlaybook();
  return [...playbook.phases.map(({ id, name }) => ({ id, name: local(name) })), { id: 'won', name: t('stage.won') }, { id: 'lost', name: t('stage.lost') }];
}

function Row({ row }: { row: StageRow }) {
  const { t } = useTranslation('options');
  const act = useAct();
  const targets = useTargets();
  const { key, label, pipeline, target, decided } = row;
  const nameOf = (id: StageTarget) => targets.find((one) => one.id === id)?.name ?? id;
  const before = { request: { type: 'stage.answer' as const, key, target }, what: t('stages.what', { stage: label, phase: nameOf(target) }) };
  const change = (next: StageTarget) => void act({ type: 'stage.answer', key, target: next }, { done: t('stages.changed', { stage: label, phase: nameOf(next) }), undo: before });
  const remove = () => void act({ type: 'stage.forget', key }, { done: t('stages.removed', { stage: label }), undo: before });
  return (
    <tr>
      <th scope="row"><bdi>{label}</bdi>{pipeline && <span className="hint"><bdi>{pipeline}</bdi></span>}</th>
      <td>
        {decided ? <>{nameOf(target)}<Decided /></> : (
          <select className="in" aria-label={t('stages.phaseOf', { stage: label })} value={target} onChange={(event) => change(event.target.value)}>
            {!targets.some(({ id }) => id === target) && <option value={target}>{target}</option>}
            {targets.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        )}
      </td>
      <td>{!decided && <Button look="quiet" aria-label={t('stages.removeOf', { stage: label })} onClick={remove}>{t('stages.remove')}</Button>}</td>
    </tr>
  );
}

function Group({ group }: { group: StageGroup }) {
  const { t } = useTranslation('options');
  const { t: common } = useTexts();
  return (
    <>
      <h3>{common(`common:crm.${group.crm}`)}, <bdi>{group.tenant}</bdi></h3>
      <table className="stages">
        <thead><tr><th scope="col">{t('stages.stage')}</th><th scope="col">{t('stages.phase')}</th><th scope="col"><span className="sr">{t('stages.remove')}</span></th></tr></thead>
        <tbody>{group.rows.map((row) => <Row key={row.key} row={row} />)}</tbody>
      </table>
    </>
  );
}

/** Which phase each stage of the CRM stands for, as it was answered: to look at, change and take back. */
export function StagesSection() {
  const { t } = useTranslation('options');
  const settings = useSettings();
  const { policy } = usePolicy();
  const names = useStageNames();
  const groups = stageGroups(settings?.local.stageAnswers ?? {}, policy.stageAnswers ?? {}, names);
  return (
    <Section title={t('nav.stages')}>
      <p className="lead">{t('stages.lead')}</p>
      {groups.length === 0 && <p className="small">{t('stages.none')}</p>}
      {groups.map((group) => <Group key={`${group.crm}:${group.tenant}`} group={group} />)}
    </Section>
  );
}
