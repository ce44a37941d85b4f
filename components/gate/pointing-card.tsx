import { useState } from 'react';
import { holdsFor, sameTarget } from '../../lib/domain/field-maps';
import type { Pointing, SeenField } from '../../lib/domain/own-field';
import { useSend, useSettings } from '../hooks/bridge-context';
import { mappingOf, useFieldMaps, useSeenFields } from '../hooks/use-fields';
import { useFieldWords } from '../hooks/use-field-words';
import { Button } from '../ui/button';
import { HeroCard } from '../ui/card';
import { FieldChoice } from './field-choice';

/** Asks whether the field that was pointed at is the one; while the user still points, offers the same by choosing. */
export function PointingCard({ pointing }: { pointing: Pointing }) {
  const { t, targetName, tenantName, refusal } = useFieldWords();
  const send = useSend();
  const settings = useSettings();
  const seen = useSeenFields();
  const { change } = useFieldMaps();
  const [saving, setSaving] = useState(false);
  const { crm, tenant, target, field } = pointing;
  const what = targetName(target);
  const instead = (settings?.local.fieldMaps ?? []).filter((map) => holdsFor(map, crm, tenant) && map.tenant === tenant && sameTarget(map.target, target));
  const over = () => void send({ type: 'fields.unpoint' });
  const save = async (chosen: SeenField) => {
    setSaving(true);
    const saved = await change({ put: [mappingOf(pointing, chosen, target)], remove: instead.map(({ id }) => id) }, t('mapped', { what, label: chosen.label }), refusal);
    if (saved) over();
    setSaving(false);
  };
  const again = () => void send({ type: 'fields.point', tabId: pointing.tabId, crm, tenant, target, back: pointing.back });
  const before = instead[0]?.label ?? null;
  if (field === null) {
    return (
      <HeroCard over={t('askOver')} hero={t('pointing', { what })} why={t('pointingWhy')}>
        <FieldChoice what={what} fields={seen?.[`${crm}:${tenant}`]?.fields ?? []} instead={before} onSave={(chosen) => void save(chosen)} />
        <div className="btns"><Button look="quiet" onClick={over}>{t('stop')}</Button></div>
      </HeroCard>
    );
  }
  const label = field.apiName === null || field.apiName === field.label ? field.label : `${field.label} (${field.apiName})`;
  return (
    <HeroCard over={t('askOver')} hero={<span role="status">{t('ask', { what, label })}</span>} why={[t('askWhy', { tenant: tenantName({ crm, tenant }) }), before !== null && t('replaces', { label: before })].filter(Boolean).join(' ')}>
      <div className="btns">
        <Button look="primary" icon="check" disabled={saving} onClick={() => void save(field)}>{t('save')}</Button>
        <Button look="outline" icon="locate" onClick={again}>{t('another')}</Button>
        <Button look="quiet" onClick={over}>{t('stop')}</Button>
      </div>
    </HeroCard>
  );
}
