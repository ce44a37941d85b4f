import { useEffect, useRef, useState, type ReactNode } from 'react';
import { holdsFor, sameTarget } from '../../lib/domain/field-maps';
import type { Pointing, SeenField } from '../../lib/domain/own-field';
import { useSend, useSettings } from '../hooks/bridge-context';
import { mappingOf, useFieldMaps, useSeenFields } from '../hooks/use-fields';
import { useFieldWords } from '../hooks/use-field-words';
import { Button } from '../ui/button';
import { HeroCard } from '../ui/card';
import { FieldChoice } from './field-choice';

/** Comes into view as it appears; a question gets the focus, because the user comes back from the CRM's page to answer it. */
function Asked({ question, children }: { question: boolean; children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'center' });
    if (question) card.current?.focus({ preventScroll: true });
  }, [question]);
  return <div className="asked" ref={card} tabIndex={-1}>{children}</div>;
}

/** What can be done with a field that is pointed at, or was. */
function usePointingActs(pointing: Pointing) {
  const { t, targetName, refusal } = useFieldWords();
  const send = useSend();
  const settings = useSettings();
  const { change } = useFieldMaps();
  const [saving, setSaving] = useState(false);
  const { crm, tenant, target } = pointing;
  const instead = (settings?.local.fieldMaps ?? []).filter((map) => holdsFor(map, crm, tenant) && map.tenant === tenant && sameTarget(map.target, target));
  const over = () => void send({ type: 'fields.unpoint' });
  const save = async (field: SeenField) => {
    setSaving(true);
    const done = t('mapped', { what: targetName(target), label: field.label });
    if (await change({ put: [mappingOf(pointing, field, target)], remove: instead.map(({ id }) => id) }, done, refusal)) over();
    setSaving(false);
  };
  const again = () => void send({ type: 'fields.point', tabId: pointing.tabId, crm, tenant, target, back: pointing.back });
  return { saving, instead: instead[0]?.label ?? null, over, again, save: (field: SeenField) => void save(field) };
}

/** While the user still points: the same by choosing. */
function Pointed({ pointing }: { pointing: Pointing }) {
  const { t, targetName } = useFieldWords();
  const acts = usePointingActs(pointing);
  const seen = useSeenFields();
  const what = targetName(pointing.target);
  return (
    <Asked question={false}>
      <HeroCard over={t('askOver')} hero={t('pointing', { what })} why={t('pointingWhy')}>
        <FieldChoice what={what} fields={seen?.[`${pointing.crm}:${pointing.tenant}`]?.fields ?? []} instead={acts.instead} onSave={acts.save} />
        <div className="btns"><Button look="quiet" onClick={acts.over}>{t('stop')}</Button></div>
      </HeroCard>
    </Asked>
  );
}

/** Asks whether the field that was pointed at is the one. */
function Question({ pointing, field: { apiName, label } }: { pointing: Pointing; field: SeenField }) {
  const { t, targetName, tenantName } = useFieldWords();
  const acts = usePointingActs(pointing);
  const named = apiName === null || apiName === label ? label : `${label} (${apiName})`;
  const why = [t('askWhy', { tenant: tenantName(pointing) }), acts.instead !== null && t('replaces', { label: acts.instead })].filter(Boolean).join(' ');
  return (
    <Asked question>
      <HeroCard over={t('askOver')} hero={<span role="status">{t('ask', { what: targetName(pointing.target), label: named })}</span>} why={why}>
        <div className="btns">
          <Button look="primary" icon="check" disabled={acts.saving} onClick={() => acts.save({ apiName, label })}>{t('save')}</Button>
          <Button look="outline" icon="locate" onClick={acts.again}>{t('another')}</Button>
          <Button look="quiet" onClick={acts.over}>{t('stop')}</Button>
        </div>
      </HeroCard>
    </Asked>
  );
}

/** The card about the field that is being pointed at: choose it here too, then confirm it. */
export function PointingCard({ pointing }: { pointing: Pointing }) {
  return pointing.field === null ? <Pointed pointing={pointing} /> : <Question pointing={pointing} field={pointing.field} />;
}
