import { PRACTICE_TENANT } from '../../lib/domain/deal-ref';
import { targetOfCriterion } from '../../lib/domain/field-maps';
import type { Evidence } from '../../lib/domain/gate';
import { MAPPABLE_FIELDS } from '../../lib/domain/own-field';
import { MATCHED_BY_NAME } from '../../lib/domain/reading';
import { useSend } from '../hooks/bridge-context';
import { useStatus } from '../hooks/status';
import { mappingOf, seenByName, useFieldMaps } from '../hooks/use-fields';
import { useFieldWords } from '../hooks/use-field-words';
import { useTexts } from '../hooks/use-texts';
import type { RowProps } from './row-acts';

/**
 * What a row offers about the company's own fields: pointing at the field on the page, and confirming one that was found by
 * its name. Null where that cannot be done: no page, a practice page, a field that is standard.
 */
export function useFieldActs({ deal, tabId, criterion }: Pick<RowProps, 'deal' | 'tabId' | 'criterion'>): {
  point: (() => void) | null;
  confirm: (evidence: Evidence) => (() => void) | null;
} {
  const { t, targetName, refusal } = useFieldWords();
  const { t: common } = useTexts();
  const { change } = useFieldMaps();
  const { announce } = useStatus();
  const send = useSend();
  const { crm, tenant } = deal.ref;
  const point = async () => {
    const result = await send({ type: 'fields.point', tabId, crm, tenant, target: targetOfCriterion(criterion), back: null });
    if (result.ok && result.value.started) return;
    announce({ text: result.ok || result.error === 'no-such-tab' ? t('notStarted') : common('said.failed', { why: common(`common:error.${result.error}`) }), bad: true, undo: null });
  };
  const confirm = (evidence: Evidence) => {
    if (evidence.from !== 'crm' || !('via' in evidence.reading) || !evidence.reading.via.startsWith(MATCHED_BY_NAME)) return null;
    const field = MAPPABLE_FIELDS.find((one) => one === evidence.field);
    if (field === undefined || tenant === PRACTICE_TENANT) return null;
    const name = evidence.reading.via.slice(MATCHED_BY_NAME.length);
    return async () => {
      // The page tells both names of the field, where it can be asked.
      await send({ type: 'fields.look' });
      const seen = await seenByName(`${crm}:${tenant}`, name);
      const mapping = mappingOf({ crm, tenant, language: deal.reading.language }, seen, { field });
      await change({ put: [mapping], remove: [] }, t('mapped', { what: targetName({ field }), label: seen.label }), refusal);
    };
  };
  return {
    point: tabId === null || tenant === PRACTICE_TENANT ? null : () => void point(),
    confirm: (evidence) => {
      const act = confirm(evidence);
      return act && (() => void act());
    },
  };
}
