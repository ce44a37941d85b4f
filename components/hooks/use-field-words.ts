import { useTranslation } from 'react-i18next';
import type { MapRefusal } from '../../lib/domain/field-maps';
import type { CrmId } from '../../lib/domain/deal-ref';
import type { FieldTarget } from '../../lib/domain/own-field';
import { usePlaybook } from './use-playbook';
import { useTexts } from './use-texts';

/** The words for what fields stand for. */
export function useFieldWords() {
  const { t } = useTranslation('fields');
  const { t: common, local } = useTexts();
  const { criterion } = usePlaybook();
  /** "Decision date", or a criterion's name. */
  const targetName = (target: FieldTarget): string => {
    if ('field' in target) return common(`common:field.${target.field}`);
    const known = criterion(target.criterion);
    return known ? local(known.name) : target.criterion;
  };
  const tenantName = ({ crm, tenant }: { crm: CrmId; tenant: string | null }): string => {
    const name = common(`common:crm.${crm}`);
    return tenant === null ? t('everyTenant', { crm: name }) : t('tenant', { crm: name, tenant });
  };
  const refusal = ({ why, mapping, by }: MapRefusal): string => t(`refused.${why}`, {
    label: mapping.label, what: targetName(mapping.target), by: by?.label ?? '', other: by ? targetName(by.target) : '',
  });
  return { t, targetName, tenantName, refusal };
}
