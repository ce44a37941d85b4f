import { useTranslation } from 'react-i18next';
import { CRM_IDS } from '../../lib/domain/deal-ref';
import type { FieldMapping } from '../../lib/domain/own-field';
import type { Policy } from '../../lib/domain/policy';
import { POLICY_FEATURES } from '../../lib/domain/policy';
import { usePlaybook } from '../hooks/use-playbook';
import { useStageNames } from '../hooks/use-stage-names';
import { useTexts } from '../hooks/use-texts';
import { stageGroups } from './stage-rows';

/** One part of a policy in words. */
export interface DecidedPart {
  id: string;
  title: string;
  lines: string[];
}

function useFieldMapLine(): (mapping: FieldMapping) => string {
  const { t } = useTranslation('options');
  const { t: common, local } = useTexts();
  const { criterion } = usePlaybook();
  return ({ crm, tenant, label, target }) => {
    const name = 'field' in target ? common(`common:field.${target.field}`) : local(criterion(target.criterion)?.name ?? { en: target.criterion, nl: target.criterion });
    const where = `${common(`common:crm.${crm}`)}, ${tenant ?? t('policy.everyTenant')}`;
    return t('policy.fieldMap', { label, name, where });
  };
}

function useStageLines(answers: NonNullable<Policy['stageAnswers']>): string[] {
  const { t } = useTranslation('options');
  const { t: common, local } = useTexts();
  const { phase } = usePlaybook();
  const names = useStageNames();
  const named = (id: string) => (id === 'won' || id === 'lost' ? common(`stage.${id}`) : local(phase(id)?.name ?? { en: id, nl: id }));
  return stageGroups(answers, answers, names).flatMap(({ crm, tenant, rows }) =>
    rows.map(({ label, target }) => t('policy.stage', { label, phase: named(target), where: `${common(`common:crm.${crm}`)}, ${tenant}` })),
  );
}

/** The parts of a policy that decide something, in words. */
export function usePolicyWords({ language, stageAnswers = {}, fieldMaps = [], selectors = {}, features = {} }: Policy): DecidedPart[] {
  const { t } = useTranslation('options');
  const { t: common } = useTexts();
  const stages = useStageLines(stageAnswers);
  const fieldMap = useFieldMapLine();
  const replaced = CRM_IDS.filter((crm) => Object.keys(selectors[crm] ?? {}).length > 0);
  const parts = {
    language: language === undefined ? [] : [common(`common:language.${language}`)],
    features: POLICY_FEATURES.filter((one) => features[one] !== undefined).map((one) => t(features[one] ? 'policy.on' : 'policy.off', { feature: t(`policy.feature.${one}`) })),
    stages,
    fields: fieldMaps.map(fieldMap),
    selectors: replaced.map((crm) => t('policy.selectors', { crm: common(`common:crm.${crm}`), count: Object.keys(selectors[crm] ?? {}).length })),
  };
  return (Object.keys(parts) as (keyof typeof parts)[]).filter((id) => parts[id].length > 0).map((id) => ({ id, title: t(`policy.part.${id}`), lines: parts[id] }));
}
