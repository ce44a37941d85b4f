import { useState } from 'react';
import type { Criterion } from '../../lib/domain/playbook';
import type { FieldKey, IsoDate } from '../../lib/domain/reading';
import type { DealView } from '../../lib/domain/view';
import type { ErrorCode } from '../../lib/messaging/messages';
import { useBridge } from '../hooks/bridge-context';
import { undoOf, useStatus } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { bodyOf, type StatementDraft } from './statement-draft';

/** Where a save stands. A failure keeps the form as it is. */
export interface SaveState {
  busy: boolean;
  error: ErrorCode | null;
}

/**
 * Saves a statement; `true` once it is committed. The text is copied before anything is sent, because the browser allows
 * copying only while the press of the button is fresh.
 */
export function useSaveStatement(deal: DealView, criterion: Criterion, tabId: number | null) {
  const { send, copyText } = useBridge();
  const { announce } = useStatus();
  const { t, local } = useTexts();
  const [state, setState] = useState<SaveState>({ busy: false, error: null });

  const save = async (draft: StatementDraft, today: IsoDate, copyField: FieldKey | null): Promise<boolean> => {
    setState({ busy: true, error: null });
    const toCopy = draft.way === 'known' && draft.copy && copyField !== null;
    const copied = toCopy ? await copyText(draft.words.trim()) : null;
    const result = await send({ type: 'statement.add', deal: deal.key, criterion: criterion.id, body: bodyOf(draft, today) });
    setState({ busy: false, error: result.ok ? null : result.error });
    if (!result.ok) return false;
    const what = local(criterion.name);
    announce({ text: copied === false ? t('said.copyFailed') : t('said.saved', { what }), bad: copied === false, undo: undoOf(result.value.saved, what) });
    if (toCopy && tabId !== null) await send({ type: 'field.reveal', tabId, field: copyField });
    return true;
  };
  return { state, save };
}
