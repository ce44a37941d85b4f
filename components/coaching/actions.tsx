import { useState } from 'react';
import { localDay } from '../../lib/domain/day';
import type { ActionDone } from '../../lib/domain/event';
import type { Phase, PhaseAction } from '../../lib/domain/playbook';
import type { IsoDate } from '../../lib/domain/reading';
import type { DealView } from '../../lib/domain/view';
import { useBridge } from '../hooks/bridge-context';
import { useAct } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Chips } from '../ui/chips';
import { DateInput } from '../ui/field';
import { KeyForm } from '../ui/key-form';
import { Section } from '../ui/section';
import './actions.css';

interface ActionFormProps {
  action: PhaseAction;
  onSave: (on: IsoDate, outcome: string | null) => Promise<void>;
  onCancel: () => void;
}

/** When an action was done and what came of it. */
function ActionForm({ action, onSave, onCancel }: ActionFormProps) {
  const { t, local } = useTexts();
  const today = localDay(useBridge().now());
  const [on, setOn] = useState(today);
  const [outcome, setOutcome] = useState<string | null>(null);
  return (
    <KeyForm label={local(action.name)} onSave={() => void onSave(on || today, outcome)} onCancel={onCancel}>
      {action.outcomes.length > 0 && (
        <Chips label={t('actions.outcome')} options={action.outcomes.map((one) => ({ id: one.id, name: local(one.name) }))} chosen={outcome ? [outcome] : []} onToggle={(id) => setOutcome(outcome === id ? null : id)} />
      )}
      <DateInput label={t('actions.date')} value={on} max={today} onChange={setOn} />
      <div className="form-foot">
        <Button type="submit" look="primary">{t('actions.done')}</Button>
        <Button look="quiet" onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </KeyForm>
  );
}

/** What is shown at the right of an action: how often, when last, and with which outcome. */
function DoneWords({ action, times }: { action: PhaseAction; times: readonly ActionDone[] }) {
  const { t, local, format } = useTexts();
  const last = times[0];
  if (!last) return null;
  const outcome = action.outcomes.find((one) => one.id === last.outcome);
  const words = [times.length > 1 && t('actions.times', { count: times.length }), outcome && local(outcome.name), format.dayMonth(last.on)];
  return <time className="num" dateTime={last.on}>{words.filter(Boolean).join(' · ')}</time>;
}

/** One action: ticking it asks when and with which outcome, unticking takes the last one back. */
function ActionRow({ deal, action }: { deal: DealView; action: PhaseAction }) {
  const { t, local } = useTexts();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const times = deal.actions.filter((one) => one.action === action.id).toSorted((a, b) => b.on.localeCompare(a.on) || b.at.localeCompare(a.at));
  const last = times[0];
  const name = local(action.name);
  const save = async (on: IsoDate, outcome: string | null) => {
    const result = await act({ type: 'action.add', deal: deal.key, action: action.id, outcome, on }, { done: t('said.saved', { what: name }), undoAs: name });
    if (result.ok) setOpen(false);
  };
  const toggle = () => {
    if (last) void act({ type: 'event.undo', targets: [last.id] }, { done: t('said.undone', { what: name }) });
    else setOpen(!open);
  };
  return (
    <li className={open ? 'todo open' : last ? 'todo done' : 'todo'}>
      <label className="todo-main">
        <input type="checkbox" checked={Boolean(last)} onChange={toggle} aria-expanded={last ? undefined : open} />
        <span>{name}</span>
        <DoneWords action={action} times={times} />
      </label>
      {open && <ActionForm action={action} onSave={save} onCancel={() => setOpen(false)} />}
    </li>
  );
}

/** The actions of the phase that the deal is truly in; what is still to do comes first. */
export function Actions({ deal, phase }: { deal: DealView; phase: Phase }) {
  const { t, local } = useTexts();
  if (phase.actions.length === 0) return null;
  const isDone = (action: PhaseAction) => Number(deal.actions.some((one) => one.action === action.id));
  return (
    <Section title={t('actions.title', { phase: local(phase.name) })}>
      <ul>{phase.actions.toSorted((a, b) => isDone(a) - isDone(b)).map((action) => <ActionRow key={action.id} deal={deal} action={action} />)}</ul>
    </Section>
  );
}
