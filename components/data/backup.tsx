import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../lib/messaging/messages';
import { useSend, useSettings } from '../hooks/bridge-context';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { saveFile } from './save-file';

const OLD_DAYS = 30;
type Outcome = { kind: 'plain' | 'bad'; text: string };

function ageInDays(last: string): number {
  return (Date.now() - Date.parse(last)) / 86_400_000;
}

/** The safe copy: everything into one file, and back again. */
export function Backup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('data');
  const { t: common, format } = useTexts();
  const send = useSend();
  const last = useSettings()?.local.lastBackup ?? null;
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const failed = (error: Parameters<typeof errorWords>[0]) => setOutcome({ kind: 'bad', text: t('backup.failed', { why: errorWords(error) }) });
  const errorWords = (error: 'storage-failed') => common(`common:error.${error}`);

  const make = async () => {
    const result = await send({ type: 'data.export' });
    if (!result.ok) return failed(result.error as 'storage-failed');
    const file = `phasegate-backup-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(file, JSON.stringify(result.value.backup));
    setOutcome({ kind: 'plain', text: t('backup.made', { file }) });
    onDone();
  };
  const restore = async (file: File) => {
    let backup: unknown;
    try {
      backup = JSON.parse(await file.text());
    } catch {
      return setOutcome({ kind: 'bad', text: t('backup.notJson') });
    }
    const result = await send({ type: 'data.restore', backup });
    if (!result.ok) return failed(result.error as 'storage-failed');
    setOutcome({ kind: 'plain', text: restoredText(result.value) });
    onDone();
  };
  const restoredText = ({ added, skipped, refused }: Answers['data.restore']) => {
    const count = refused.reduce((sum, reason) => sum + reason.count, 0);
    const left = count > 0 ? ` ${t('backup.refusedEntries', { count, why: format.list(refused.map(({ why }) => why)) })}` : '';
    return t('backup.restored', { count: added, skipped }) + left;
  };

  return (
    <Section title={t('backup.title')}>
      <p className="small">{last ? t('backup.last', { date: format.date(last.slice(0, 10)) }) : t('backup.never')}</p>
      {last && ageInDays(last) > OLD_DAYS && <Note kind="warn">{t('backup.old')}</Note>}
      <p className="small">{t('backup.note')}</p>
      <div className="btns">
        <Button look="outline" icon="copy" onClick={() => void make()}>{t('backup.make')}</Button>
        <Button look="outline" icon="undo" onClick={() => input.current?.click()}>{t('backup.restore')}</Button>
        <input ref={input} type="file" accept="application/json,.json" hidden
          onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void restore(file); }} />
      </div>
      <div role="status">{outcome && <Note kind={outcome.kind} icon={outcome.kind === 'bad' ? 'alert' : 'check'}>{outcome.text}</Note>}</div>
    </Section>
  );
}
