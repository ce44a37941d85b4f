import { useState } from 'react';
import { localDay } from '../../lib/domain/day';
import type { Receipt } from '../../lib/domain/event';
import { needsReason } from '../../lib/domain/receipts';
import type { Playbook } from '../../lib/domain/playbook';
import type { DealView } from '../../lib/domain/view';
import { useAct } from '../hooks/status';
import { useDraft } from '../hooks/use-draft';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { HeroCard } from '../ui/card';
import { Chips } from '../ui/chips';
import { TextInput } from '../ui/field';
import { KeyForm } from '../ui/key-form';
import { Note } from '../ui/note';
import { gapsOf, usePhaseName } from './receipts';

/** The newest receipt that still waits for its reason. */
export function receiptToExplain(deal: DealView, playbook: Playbook): Receipt | null {
  const waiting = deal.receipts.filter(({ receipt, reason }) => reason === null && needsReason(receipt, playbook));
  return waiting.toSorted((a, b) => b.receipt.at.localeCompare(a.receipt.at))[0]?.receipt ?? null;
}

/** After a move with open gaps: the playbook's reasons, and one line in the user's own words. */
export function ReasonForm({ deal, receipt }: { deal: DealView; receipt: Receipt }) {
  const { t, local, format } = useTexts();
  const { playbook } = usePlaybook();
  const phaseName = usePhaseName();
  const act = useAct();
  const [asked, setAsked] = useState(false);
  const { draft, change, forget } = useDraft(`${deal.key}|receipt:${receipt.id}`, { reason: '', text: '' });
  const gaps = gapsOf(receipt, playbook);
  const save = async () => {
    setAsked(true);
    if (draft.reason === '') return;
    const result = await act({ type: 'receipt.explain', receipt: receipt.id, reason: draft.reason, text: draft.text.trim() }, { done: t('said.saved', { what: t('gate:receipt.why') }), undoAs: t('gate:receipt.why') });
    if (result.ok) forget();
  };
  const hero = t('gate:receipt.ask', { phase: phaseName(receipt.to), gaps: t('gate:receipt.gaps', { count: gaps.open.length + gaps.unknown.length }) });
  return (
    <HeroCard over={t('gate:receipt.why')} hero={hero} why={t('gate:receipt.whyHint', { date: format.dayMonth(localDay(new Date(receipt.at))) })}>
      <KeyForm label={t('gate:receipt.why')} onSave={() => void save()}>
        <Chips label={t('gate:receipt.why')} options={playbook.moveReasons.map((one) => ({ id: one.id, name: local(one.name) }))} chosen={[draft.reason]} onToggle={(reason) => change({ reason })} />
        {asked && draft.reason === '' && <Note kind="warn">{t('gate:receipt.choose')}</Note>}
        <TextInput label={t('gate:receipt.more')} value={draft.text} onChange={(text) => change({ text })} />
        <div className="form-foot"><Button type="submit" look="primary">{t('common:save')}</Button></div>
      </KeyForm>
    </HeroCard>
  );
}
