import { useEffect, useRef, useState } from 'react';
import { localDay } from '../../lib/domain/day';
import type { Criterion } from '../../lib/domain/playbook';
import type { DealView } from '../../lib/domain/view';
import { useBridge } from '../hooks/bridge-context';
import { useDraft } from '../hooks/use-draft';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { KeyForm } from '../ui/key-form';
import { Segmented } from '../ui/segmented';
import { fieldToShow } from './field-text';
import { statementsOn } from './statements';
import { draftFrom, isFillerDraft, problemOf, type StatementDraft, type Way } from './statement-draft';
import { FormFoot, NotSaved } from './statement-form-foot';
import { useSaveStatement } from './use-save-statement';
import { WayKnown } from './way-known';
import { WayNotApplicable, WayNotYet } from './way-others';

interface StatementFormProps {
  deal: DealView;
  tabId: number | null;
  criterion: Criterion;
  way: Way;
  /** The way is held by the panel beside "which row is open", so that both come back together. */
  onWay: (way: Way) => void;
  /** Called after a save that was committed, and on cancel. */
  onClose: () => void;
}

function useStatementForm({ deal, tabId, criterion, way, onWay, onClose }: StatementFormProps) {
  const { now } = useBridge();
  const { playbook } = usePlaybook();
  const today = localDay(now());
  const { draft: kept, change: keep, forget } = useDraft<StatementDraft>(`${deal.key}|${criterion.id}`, draftFrom(way, statementsOn(deal, criterion.id)[0] ?? null, today));
  const draft = { ...kept, way };
  const change = ({ way: next, ...part }: Partial<StatementDraft>) => {
    if (Object.keys(part).length > 0) keep(part);
    if (next) onWay(next);
  };
  const [asked, setAsked] = useState(false);
  const saver = useSaveStatement(deal, criterion, tabId);
  const text = useRef<HTMLTextAreaElement>(null);
  const shown = fieldToShow(criterion.fields, deal.reading.fields);
  const copyField = tabId !== null && shown !== null && deal.reading.fields[shown].kind !== 'missing' ? shown : null;
  const problem = asked ? problemOf(draft) : null;

  const save = async () => {
    setAsked(true);
    if (problemOf(draft) !== null) return text.current?.focus();
    if (saver.state.busy || !(await saver.save(draft, today, copyField))) return undefined;
    forget();
    return onClose();
  };
  const cancel = () => {
    forget();
    onClose();
  };
  const filler = isFillerDraft(draft, playbook.unknownWords);
  return { draft, change, problem, save, cancel, state: saver.state, text, today, copyField, filler };
}

/** Puts the cursor in the form when it opens, which the user's own press asked for. */
function useFocusFirst(text: { current: HTMLTextAreaElement | null }, form: { current: HTMLFormElement | null }) {
  useEffect(() => {
    (text.current ?? form.current?.querySelector<HTMLElement>('input.in'))?.focus();
  }, [text, form]);
}

/** States a criterion inside its row: one of three ways, what saving will do, save. Ctrl+Enter saves, Escape cancels. */
export function StatementForm(props: StatementFormProps) {
  const { t } = useTexts();
  const ref = useRef<HTMLFormElement>(null);
  const form = useStatementForm(props);
  useFocusFirst(form.text, ref);
  const people = props.deal.reading.fields.contacts.kind === 'read' ? props.deal.reading.fields.contacts.value.list.map((one) => (one.role ? `${one.name}, ${one.role}` : one.name)) : [];
  const way = { criterion: props.criterion, draft: form.draft, change: form.change, problem: form.problem, people, today: form.today, textRef: form.text };
  const ways = [
    { id: 'known', name: t('gate:row.saidShort') },
    { id: 'not-known-yet', name: t('gate:row.notYet') },
    { id: 'not-applicable', name: t('gate:row.notApplicable') },
  ] as const;
  return (
    <KeyForm ref={ref} className="crit-form" label={t('gate:form.label')} onSave={() => void form.save()} onCancel={form.cancel}>
      <Segmented label={t('gate:form.label')} value={form.draft.way} options={ways} onChange={props.onWay} />
      {form.draft.way === 'known' && <WayKnown {...way} filler={form.filler} copyField={form.copyField} />}
      {form.draft.way === 'not-known-yet' && <WayNotYet {...way} />}
      {form.draft.way === 'not-applicable' && <WayNotApplicable {...way} />}
      {form.state.error && <NotSaved error={form.state.error} criterion={props.criterion} draft={form.draft} />}
      <FormFoot busy={form.state.busy} filler={form.filler} failed={form.state.error !== null} onCancel={form.cancel} />
    </KeyForm>
  );
}
