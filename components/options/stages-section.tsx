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
    <li>
      <span className="stage"><bdi>{label}</bdi>{pipeline && <span className="hint"><bdi>{pipeline}</bdi></span>}</span>
      {decided ? <span>{nameOf(target)}<Decided /></span> : (
        <>
          <select className="in" aria-label={t('stages.phaseOf', { stage: label })} value={target} onChange={(event) => change(event.target.value)}>
            {!targets.some(({ id }) => id === target) && <option value={target}>{target}</option>}
            {targets.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
          <Button look="quiet" aria-label={t('stages.removeOf', { stage: label })} onClick={remove}>{t('stages.remove')}</Button>
        </>
      )}
    </li>
  );
}

function Group({ group }: { group: StageGroup }) {
  const { t: common } = useTexts();
  return (
    <>
      <h3>{common(`common:crm.${group.crm}`)}, <bdi>{group.tenant}</bdi></h3>
      <ul className="stages">{group.rows.map((row) => <Row key={row.key} row={row} />)}</ul>
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
