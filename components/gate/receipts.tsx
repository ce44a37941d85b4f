import { localDay } from '../../lib/domain/day';
import type { Receipt } from '../../lib/domain/event';
import type { CriterionResult } from '../../lib/domain/gate';
import type { Playbook } from '../../lib/domain/playbook';
import { gapsOfMove } from '../../lib/domain/receipts';
import type { DealView } from '../../lib/domain/view';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { Section } from '../ui/section';
import './receipts.css';

const ids = (results: readonly CriterionResult[]) => results.map((one) => one.id);

/** The criteria that a forward move left behind, apart from those that could only not be read. */
export function gapsOf(receipt: Receipt, playbook: Playbook): { open: string[]; unknown: string[] } {
  const places = playbook.phases.map((phase) => phase.id);
  const reached = receipt.to === 'won' ? places : places.slice(0, Math.max(0, places.indexOf(receipt.to)));
  const unread = receipt.report.all.filter((one) => one.mandatory && one.status === 'unknown' && reached.includes(one.phase));
  return { open: ids(gapsOfMove(receipt, playbook)), unknown: isBack(receipt, playbook) ? [] : ids(unread) };
}

function isBack(receipt: Receipt, playbook: Playbook): boolean {
  const place = (id: string | null) => playbook.phases.findIndex((phase) => phase.id === id);
  return receipt.to !== 'won' && receipt.to !== 'lost' && place(receipt.to) < place(receipt.from);
}

/** Names of a phase or an end of the cycle, as the reader's language has them. */
export function usePhaseName(): (id: string) => string {
  const { t, local } = useTexts();
  const { phase } = usePlaybook();
  return (id) => {
    const known = phase(id);
    if (known) return local(known.name);
    return id === 'won' ? t('gate:track.newCustomer') : id === 'lost' ? t('gate:track.lost') : id;
  };
}

function ReceiptLine({ receipt, reason }: DealView['receipts'][number]) {
  const { t, local, format } = useTexts();
  const { playbook, criterion } = usePlaybook();
  const phaseName = usePhaseName();
  const gaps = gapsOf(receipt, playbook);
  const unneeded = isBack(receipt, playbook) ? t('gate:receipt.back') : receipt.to === 'lost' ? '' : t('gate:receipt.clean');
  const names = (criteria: string[]) => format.list(criteria.map((id) => { const one = criterion(id); return one ? local(one.name) : id; }));
  const known = playbook.moveReasons.find((one) => one.id === reason?.reason);
  const why = reason ? [known ? local(known.name) : reason.reason, reason.text].filter(Boolean).join(': ') : t('gate:receipt.noReason');
  return (
    <li>
      <b>{receipt.from ? t('gate:receipt.move', { from: phaseName(receipt.from), to: phaseName(receipt.to) }) : t('gate:receipt.first', { to: phaseName(receipt.to) })}</b>
      <time dateTime={receipt.at}>{format.dayMonth(localDay(new Date(receipt.at)))}</time>
      {gaps.open.length > 0 && <small>{t('gate:receipt.missing', { names: names(gaps.open) })}</small>}
      {gaps.unknown.length > 0 && <small>{t('gate:receipt.missingUnknown', { names: names(gaps.unknown) })}</small>}
      <small className="muted">{gaps.open.length === 0 && !reason ? unneeded : why}</small>
    </li>
  );
}

const newestFirst = (a: { receipt: Receipt }, b: { receipt: Receipt }) => b.receipt.at.localeCompare(a.receipt.at);

/** The deal's receipts, newest first: frozen when it moved, with the reason that was given. */
export function Receipts({ receipts }: { receipts: DealView['receipts'] }) {
  const { t } = useTexts();
  if (receipts.length === 0) return null;
  return (
    <Section title={t('gate:receipt.title')}>
      <ul className="receipts num">{receipts.toSorted(newestFirst).map((one) => <ReceiptLine key={one.receipt.id} {...one} />)}</ul>
    </Section>
  );
}
