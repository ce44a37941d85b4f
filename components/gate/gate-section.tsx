import { useState, type KeyboardEvent } from 'react';
import type { CriterionResult, Gate } from '../../lib/domain/gate';
import type { DealView } from '../../lib/domain/view';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts, type Texts } from '../hooks/use-texts';
import { Section } from '../ui/section';
import { StatusMark } from '../ui/status-mark';
import { CriterionRow } from './criterion-row';
import type { OpenRow } from './row-acts';
import { useFocusKeeper } from './use-focus-keeper';

interface GateSectionProps {
  deal: DealView;
  tabId: number | null;
  gate: Gate;
  open: OpenRow | null;
  onOpen: (row: OpenRow | null) => void;
}

/** "Ready when the 4 required are met, and 80% of all." */
function ruleText(gate: Gate, criteria: readonly CriterionResult[], { t, format }: Texts): string {
  const count = criteria.filter((one) => one.mandatory && one.status !== 'not-applicable').length;
  const share = format.share(gate.threshold);
  if (gate.state === 'cannot-tell') return t('gate:verdict.cannotTell');
  return count === 0 ? t('gate:verdict.ruleShare', { share }) : t('gate:verdict.rule', { count, share });
}

/** Arrow keys: up and down between the rows, left and right to the acts of a row. Typing is left alone. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const target = event.target as HTMLElement;
  if (!target.matches('.crit-main, .crit-acts button')) return;
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  const scope = vertical ? event.currentTarget : target.closest('[data-criterion]');
  const stops = [...(scope?.querySelectorAll<HTMLElement>(vertical ? '.crit-main' : '.crit-main, .crit-acts button') ?? [])];
  const from = vertical ? target.closest('[data-criterion]')?.querySelector<HTMLElement>('.crit-main') : target;
  const next = from ? stops[stops.indexOf(from) + step] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Rows({ results, ...props }: Omit<GateSectionProps, 'gate'> & { results: readonly CriterionResult[] }) {
  const { criterion } = usePlaybook();
  return (
    <ul>
      {results.map((result) => {
        const known = criterion(result.id);
        const open = props.open?.criterion === result.id ? props.open : null;
        return known && <CriterionRow key={result.id} deal={props.deal} tabId={props.tabId} result={result} criterion={known} open={open} onOpen={props.onOpen} />;
      })}
    </ul>
  );
}

/** What does not apply is folded into one line; pressing it shows the rows, so that it can be undone. */
function NotApplicable({ results, ...props }: Omit<GateSectionProps, 'gate'> & { results: readonly CriterionResult[] }) {
  const { t, local } = useTexts();
  const { criterion } = usePlaybook();
  const [shown, setShown] = useState(false);
  if (results.length === 0) return null;
  const names = results.map((one) => criterion(one.id)).flatMap((one) => (one ? [local(one.name)] : [])).join(', ');
  return (
    <>
      <button type="button" className="na-line" aria-expanded={shown} onClick={() => setShown(!shown)}>
        <StatusMark shape="not-applicable" />
        <span>{t('gate:verdict.notApplicable', { count: results.length, names })}</span>
      </button>
      {shown && <Rows {...props} results={results} />}
    </>
  );
}

/** The gate out of the supported phase: what it asks, what is missing first, then what is known. */
export function GateSection({ gate, ...props }: GateSectionProps) {
  const texts = useTexts();
  const { phase } = usePlaybook();
  const keeper = useFocusKeeper();
  const { t, local } = texts;
  const { criteria, crmPhase, supportedPhase } = props.deal.report;
  const next = gate.to === 'won' ? null : phase(gate.to);
  const gaps = criteria.filter((one) => one.status !== 'met' && one.status !== 'not-applicable');
  const known = criteria.filter((one) => one.status === 'met');
  return (
    <Section title={t('gate:verdict.to', { phase: next ? local(next.name) : t('gate:track.newCustomer') })} end={t('gate:verdict.met', { met: gate.met, due: gate.due })}>
      <p className="small">{ruleText(gate, criteria, texts)}</p>
      {crmPhase !== null && supportedPhase !== crmPhase && <p className="small behind">{t('gate:verdict.behind')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside */}
      <div className="crits" onKeyDown={moveByArrows} onFocus={keeper.onFocus}>
        {gaps.length > 0 && <h3 className="sub">{t('gate:verdict.toFindOut')}</h3>}
        <Rows {...props} results={gaps} />
        {known.length > 0 && <h3 className="sub" id="known">{t('gate:verdict.known')}</h3>}
        <Rows {...props} results={known} />
        <NotApplicable {...props} results={criteria.filter((one) => one.status === 'not-applicable')} />
      </div>
    </Section>
  );
}
