import { useState } from 'react';
import type { FieldMapping, SeenField } from '../../lib/domain/own-field';
import { FieldChoice } from '../gate/field-choice';
import { useSend } from '../hooks/bridge-context';
import { useStatus } from '../hooks/status';
import { mappingOf, ownTab, seenByName, useFieldMaps } from '../hooks/use-fields';
import { useFieldWords } from '../hooks/use-field-words';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Decided } from '../ui/decided';
import { Icon } from '../ui/icon';
import type { FieldGroup, FieldRow } from './field-rows';

/** What can be done about one row. */
function useRowChanges({ crm, tenant, seen }: FieldGroup, { target, mapping }: FieldRow) {
  const { t, targetName, refusal } = useFieldWords();
  const { t: common } = useTexts();
  const { change } = useFieldMaps();
  const { announce } = useStatus();
  const send = useSend();
  const save = (field: SeenField) => {
    const put: FieldMapping[] = [mappingOf({ crm, tenant, language: seen?.language ?? null }, field, target)];
    return change({ put, remove: mapping ? [mapping.id] : [] }, t('mapped', { what: targetName(target), label: field.label }), refusal);
  };
  return {
    save,
    confirm: async (name: string) => save(await seenByName(`${crm}:${tenant}`, name)),
    remove: () => mapping && void change({ put: [], remove: [mapping.id] }, t('removed', { label: mapping.label }), refusal),
    point: async () => {
      const result = await send({ type: 'fields.point', tabId: null, crm, tenant, target, back: await ownTab() });
      if (result.ok && result.value.started) return;
      announce({ text: result.ok || result.error === 'no-such-tab' ? t('notStarted') : common('said.failed', { why: common(`common:error.${result.error}`) }), bad: true, undo: null });
    },
  };
}

/** Where it is read from now, in words. */
function From({ row: { mapping, decided, unseen, from } }: { row: FieldRow }) {
  const { t } = useFieldWords();
  if (mapping) {
    const { name } = mapping;
    return (
      <span className="from mapped">
        <span>{t('from.mapped', { label: mapping.label })} <code><bdi>{name.by === 'api-name' ? name.apiName : t('byLabel')}</bdi></code></span>
        {decided && <Decided />}
        {unseen && <span className="unseen"><Icon name="alert" small />{t('unseen')}</span>}
      </span>
    );
  }
  if (from === null) return <span className="from">{t('from.criterion')}</span>;
  if (from.from === 'by-name') return <span className="from">{t('from.byName', { name: from.name })}, <em>{t('unconfirmed')}</em></span>;
  // A mapping that was just taken away: the page is being read again.
  return <span className="from">{t(`from.${from.from === 'mapped' ? 'nothing' : from.from}`)}</span>;
}

/** One fact: what it is read from, and how to say which field it is. */
export function FieldRowItem({ group, row }: { group: FieldGroup; row: FieldRow }) {
  const { t, targetName } = useFieldWords();
  const [choosing, setChoosing] = useState(false);
  const acts = useRowChanges(group, row);
  const what = targetName(row.target);
  const byName = !row.mapping && row.from?.from === 'by-name' ? row.from.name : null;
  const fields = group.seen?.fields ?? [];
  const named = (act: string) => `${act}: ${what}`;
  return (
    <li data-target={'field' in row.target ? row.target.field : row.target.criterion}>
      <span className="what">{what}</span>
      <From row={row} />
      {!row.decided && !choosing && (
        <div className="btns">
          {byName !== null && <Button look="outline" icon="check" aria-label={named(t('confirm'))} onClick={() => void acts.confirm(byName)}>{t('confirm')}</Button>}
          {fields.length > 0 && <Button look="outline" aria-label={named(row.mapping ? t('change') : t('choose'))} onClick={() => setChoosing(true)}>{row.mapping ? t('change') : t('choose')}</Button>}
          <Button icon="locate" aria-label={named(t('point'))} onClick={() => void acts.point()}>{t('point')}</Button>
          {row.mapping && <Button look="quiet" aria-label={named(t('remove'))} onClick={acts.remove}>{t('remove')}</Button>}
        </div>
      )}
      {choosing && (
        <FieldChoice focused what={what} fields={fields} instead={row.mapping?.label ?? null} onCancel={() => setChoosing(false)}
          onSave={(field) => void acts.save(field).then((saved) => saved && setChoosing(false))} />
      )}
    </li>
  );
}
