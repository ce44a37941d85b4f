import { useRef, useState } from 'react';
import type { FieldMapping } from '../../lib/domain/own-field';
import { changeOf, fieldFile, planFile, type FileStep } from '../../lib/domain/field-file';
import { saveFile } from '../data/save-file';
import { usePolicy, useSettings } from '../hooks/bridge-context';
import { usePlaybook } from '../hooks/use-playbook';
import { readFieldFile } from '../hooks/read-field-file';
import { useFieldMaps } from '../hooks/use-fields';
import { useFieldWords } from '../hooks/use-field-words';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { Section } from '../ui/section';

interface Opened {
  maps: FieldMapping[];
  bad: { n: number; where: string }[];
}

const FILE = 'phasegate-fields.json';

function useStepText(): (step: FileStep) => string | null {
  const { t, targetName, tenantName, refusal } = useFieldWords();
  return (step) => {
    const { mapping } = step;
    const words = { tenant: tenantName(mapping), what: targetName(mapping.target), label: mapping.label };
    if (step.does === 'add') return t('file.add', words);
    if (step.does === 'replace') return t('file.replace', { ...words, by: step.instead.map(({ label }) => label).join(', ') });
    return step.does === 'refused' ? t('file.refused', { ...words, why: refusal(step.refused) }) : null;
  };
}

/** What a file would change, before anything is changed. */
function Preview({ opened, plan, onApply, onCancel }: { opened: Opened; plan: readonly FileStep[]; onApply: () => void; onCancel: () => void }) {
  const { t } = useFieldWords();
  const { t: common } = useTexts();
  const text = useStepText();
  const same = plan.filter(({ does }) => does === 'same').length;
  const lines = [...plan.map(text).filter((line) => line !== null), ...opened.bad.map(({ n, where }) => t('file.bad', { n, where }))];
  const changes = plan.some(({ does }) => does === 'add' || does === 'replace');
  return (
    <div className="preview" role="group" aria-label={t('file.preview')}>
      <h3>{t('file.preview')}</h3>
      {lines.length > 0 && <ul>{lines.map((line) => <li key={line}><bdi>{line}</bdi></li>)}</ul>}
      <p className="small" role="status">{lines.length === 0 ? t('file.nothing') : same > 0 && t('file.same', { count: same })}</p>
      <div className="btns">
        {changes && <Button look="primary" icon="check" onClick={onApply}>{t('file.apply')}</Button>}
        <Button look="outline" onClick={onCancel}>{changes ? common('common:cancel') : common('common:close')}</Button>
      </div>
    </div>
  );
}

/** The mappings as a file for colleagues, and theirs from one. */
export function FieldsFile() {
  const { t, refusal } = useFieldWords();
  const { playbook } = usePlaybook();
  const { change } = useFieldMaps();
  const decided = usePolicy().policy.fieldMaps ?? [];
  const maps = useSettings()?.local.fieldMaps ?? [];
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState<{ bad: boolean; text: string } | null>(null);
  const own = maps.filter(({ id }) => !decided.some((one) => one.id === id));
  const plan = opened ? planFile(opened.maps, own, decided, playbook) : [];
  const save = () => {
    saveFile(FILE, `${JSON.stringify(fieldFile(maps), null, 2)}\n`);
    setSaid({ bad: false, text: t('file.saved', { file: FILE }) });
  };
  const open = async (file: File) => {
    const found = readFieldFile(await file.text());
    setOpened(found.ok ? found : null);
    setSaid(found.ok ? null : { bad: true, text: t(`file.${found.why}`) });
  };
  const apply = async () => {
    const asked = changeOf(plan, own);
    if (await change(asked, t('file.done', { count: asked.put.length }), refusal)) setOpened(null);
  };
  return (
    <Section title={t('file.title')}>
      <p className="small">{t('file.lead')}</p>
      <div className="btns">
        <Button look="outline" icon="copy" disabled={maps.length === 0} onClick={save}>{t('file.export')}</Button>
        <Button look="outline" icon="undo" onClick={() => input.current?.click()}>{t('file.import')}</Button>
        <input ref={input} type="file" accept="application/json,.json" hidden
          onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void open(file); }} />
      </div>
      <div role="status">{said && <Note kind={said.bad ? 'bad' : 'plain'} icon={said.bad ? 'alert' : 'check'}>{said.text}</Note>}</div>
      {opened && <Preview opened={opened} plan={plan} onApply={() => void apply()} onCancel={() => setOpened(null)} />}
    </Section>
  );
}
