import type { Criterion } from '../../lib/domain/playbook';
import type { ErrorCode } from '../../lib/messaging/messages';
import { useBridge } from '../hooks/bridge-context';
import { useStatus } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { textOf, type StatementDraft } from './statement-draft';

/** Says that nothing was saved and why, and that the text is safe; offers a copy of it, and room where the storage is full. */
export function NotSaved({ error, criterion, draft }: { error: ErrorCode; criterion: Criterion; draft: StatementDraft }) {
  const { copyText, openPage } = useBridge();
  const { announce } = useStatus();
  const { t, local } = useTexts();
  const copy = async () => {
    const copied = await copyText(textOf(draft));
    announce({ text: copied ? t('said.copied') : t('said.copyFailed'), bad: !copied, undo: null });
  };
  return (
    <Note kind="bad">
      {t('gate:form.notSaved', { why: t(`common:error.${error}`), criterion: local(criterion.name) })}
      <div className="btns">
        <Button look="outline" icon="copy" onClick={() => void copy()}>{t('gate:form.copyText')}</Button>
        {error === 'storage-full' && <Button look="outline" onClick={() => void openPage('data')}>{t('gate:form.makeRoom')}</Button>}
      </div>
    </Note>
  );
}

/** Save, cancel, and the keys for saving. Filler may be kept, but the filled button is not offered for it. */
export function FormFoot({ busy, filler, failed, onCancel }: { busy: boolean; filler: boolean; failed: boolean; onCancel: () => void }) {
  const { t } = useTexts();
  const words = busy ? t('common:saving') : filler ? t('gate:form.keepAnyway') : failed ? t('gate:form.again') : t('common:save');
  return (
    <div className="form-foot">
      <Button type="submit" look={filler ? 'outline' : 'primary'} aria-disabled={busy}>{words}</Button>
      <Button look="quiet" onClick={onCancel}>{t('common:cancel')}</Button>
      <span className="over end" aria-hidden="true">{t('gate:form.ctrlEnter')}</span>
    </div>
  );
}
