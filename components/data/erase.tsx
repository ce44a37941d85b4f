import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DealRecord } from '../../lib/domain/deal';
import { valueOf } from '../../lib/domain/reading';
import type { Erase as EraseEvent } from '../../lib/domain/event';
import { useSend } from '../hooks/bridge-context';
import type { DataPicture } from '../hooks/use-inventory';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { Section } from '../ui/section';

interface Choice {
  id: string;
  name: string;
  scope: EraseEvent['scope'];
}

/** What can be erased: `tenants` are those of which anything is held. */
type Held = Pick<DataPicture, 'deals' | 'tenants'>;

function useChoices({ deals, tenants }: Held): Choice[] {
  const { t } = useTranslation('data');
  const { t: common } = useTexts();
  const crm = (id: DealRecord['ref']['crm']) => common(`common:crm.${id}`);
  return [
    ...deals.map(({ key, ref, reading }) => ({ id: key, scope: { deal: key }, name: t('erase.deal', { name: valueOf(reading.fields, 'name') ?? ref.recordId, crm: crm(ref.crm) }) })),
    ...tenants.map((scope) => ({ id: `${scope.crm}:${scope.tenant}`, scope, name: t('erase.tenant', { crm: crm(scope.crm), tenant: scope.tenant }) })),
    { id: 'all', scope: { all: true } as const, name: t('erase.all') },
  ];
}

/** Erases one deal, one CRM or everything, after a question that names it. */
export function Erase({ held, onDone }: { held: Held; onDone: () => void }) {
  const { t } = useTranslation('data');
  const { t: common } = useTexts();
  const send = useSend();
  const choices = useChoices(held);
  const [chosenId, setChosenId] = useState('');
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<{ bad: boolean; text: string } | null>(null);
  const chosen = choices.find(({ id }) => id === chosenId);
  const erase = async () => {
    if (!chosen) return;
    setAsking(false);
    const result = await send({ type: 'data.erase', scope: chosen.scope });
    setOutcome(result.ok ? { bad: false, text: t('erase.done', { count: result.value.erased }) } : { bad: true, text: t('erase.failed', { why: common(`common:error.${result.error}`) }) });
    setChosenId('');
    onDone();
  };
  return (
    <Section title={t('erase.title')}>
      <p className="small">{t('erase.lead')}</p>
      <div className="erase">
        <label htmlFor="erase-what">{t('erase.what')}</label>
        <select id="erase-what" className="in" value={chosenId} onChange={(event) => setChosenId(event.target.value)}>
          <option value="">{t('erase.choose')}</option>
          {choices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
        <Button look="outline" disabled={!chosen} onClick={() => setAsking(true)}>{t('erase.button')}</Button>
      </div>
      <div role="status">{outcome && <Note kind={outcome.bad ? 'bad' : 'plain'} icon={outcome.bad ? 'alert' : 'check'}>{outcome.text}</Note>}</div>
      <ModalOverlay className="overlay" isOpen={asking} onOpenChange={setAsking} isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            <Heading slot="title" level={2}>{t('erase.confirmTitle')}</Heading>
            <p>{t('erase.confirmText', { what: chosen?.name ?? '' })}</p>
            <div className="btns">
              <button type="button" className="btn danger" onClick={() => void erase()}>{t('erase.confirm')}</button>
              <Button look="outline" onClick={() => setAsking(false)}>{common('common:cancel')}</Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Section>
  );
}
