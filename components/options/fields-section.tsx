import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PointingCard } from '../gate/pointing-card';
import { usePolicy, useSend, useSettings } from '../hooks/bridge-context';
import { usePlaybook } from '../hooks/use-playbook';
import { usePointing, useReadings, useSeenFields } from '../hooks/use-fields';
import { useFieldWords } from '../hooks/use-field-words';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { FieldRowItem } from './field-row';
import { fieldGroups, type FieldGroup } from './field-rows';
import { FieldsFile } from './fields-file';
import './fields.css';

/** Lists the fields of the open deals when the section is opened, and whenever the user asks. */
function useLook(): { pages: number | null; look: () => void } {
  const send = useSend();
  const [pages, setPages] = useState<number | null>(null);
  const look = () => void send({ type: 'fields.look' }).then((result) => result.ok && setPages(result.value.pages));
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the section opens
  useEffect(look, []);
  return { pages, look };
}

function Group({ group }: { group: FieldGroup }) {
  const { t, tenantName } = useFieldWords();
  const { format } = useTexts();
  const rows = (list: FieldGroup['facts']) => list.map((row) => <FieldRowItem key={JSON.stringify(row.target)} group={group} row={row} />);
  return (
    <div className="tenant" data-tenant={`${group.crm}:${group.tenant}`}>
      <h3><bdi>{tenantName(group)}</bdi></h3>
      {group.seen && <p className="small">{t('seen', { count: group.seen.fields.length, date: format.date(group.seen.at.slice(0, 10)) })}</p>}
      <h4>{t('facts')}</h4>
      <ul className="fields">{rows(group.facts)}</ul>
      <details open={group.others.some(({ mapping }) => mapping !== null)}>
        <summary>{t('others')}</summary>
        <ul className="fields">{rows(group.others)}</ul>
      </details>
    </div>
  );
}

/** Which of the company's own CRM fields stand for what: by choosing, by pointing, from a file. */
export function FieldsSection() {
  const { t } = useFieldWords();
  const { t: options } = useTranslation('options');
  const { playbook } = usePlaybook();
  const { pages, look } = useLook();
  const seen = useSeenFields();
  const readings = useReadings();
  const pointing = usePointing();
  const maps = useSettings()?.local.fieldMaps ?? [];
  const decided = usePolicy().policy.fieldMaps ?? [];
  if (!seen || !readings) return <Section title={options('nav.fields')}><p className="lead">{t('lead')}</p></Section>;
  const groups = fieldGroups({ seen, readings, maps, decided }, playbook);
  return (
    <>
      {pointing && <PointingCard key={JSON.stringify(pointing)} pointing={pointing} />}
      <Section title={options('nav.fields')}>
        <p className="lead">{t('lead')}</p>
        <p className="small">{t('how')}</p>
        {groups.length === 0 && <div className="none"><h3>{t('none')}</h3><p className="small">{t('noneText')}</p></div>}
        <div className="btns look">
          <Button look="outline" icon="reload" onClick={look}>{t('look')}</Button>
          <span className="small" role="status">{pages !== null && groups.length > 0 && t('looked', { count: pages })}</span>
        </div>
        {groups.map((group) => <Group key={`${group.crm}:${group.tenant}`} group={group} />)}
      </Section>
      <FieldsFile />
    </>
  );
}
