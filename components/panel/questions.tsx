import { useState } from 'react';
import type { DateOrder, DecimalSign } from '../../lib/domain/format-profile';
import type { StageTarget } from '../../lib/domain/playbook';
import type { DealView, FormatQuestion, StageQuestion } from '../../lib/domain/view';
import { useAct } from '../hooks/status';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { HeroCard } from '../ui/card';
import { Note } from '../ui/note';
import { PickOne } from './pick-one';

/** The likeliest phase of an unmapped stage by its probability: the phases share 0 to 100% evenly. Only a proposal. */
export function proposedPhase(probability: number | null, phases: readonly { id: string }[]): string | null {
  if (probability === null) return null;
  return phases[Math.min(phases.length - 1, Math.floor((probability / 100) * phases.length))]?.id ?? null;
}

/** Asks once which phase a stage belongs to; the answer holds for all deals in the pipeline. */
export function StageQuestionCard({ deal, question }: { deal: DealView; question: StageQuestion }) {
  const { t, local, format } = useTexts();
  const { playbook } = usePlaybook();
  const act = useAct();
  const probability = deal.reading.fields.probability.kind === 'read' ? deal.reading.fields.probability.value : null;
  const proposed = proposedPhase(probability, playbook.phases);
  const [target, setTarget] = useState<StageTarget | null>(proposed);
  const [asked, setAsked] = useState(false);
  const hint = (id: string) => (id === proposed && probability !== null ? t('stage.suggested', { probability: format.share(probability / 100) }) : null);
  const options = [
    ...playbook.phases.map((one) => ({ id: one.id, name: local(one.name), hint: hint(one.id) })),
    { id: 'won', name: t('stage.won'), hint: null },
    { id: 'lost', name: t('stage.lost'), hint: null },
  ];
  const save = () => {
    setAsked(true);
    if (target !== null) void act({ type: 'stage.answer', key: question.key, target }, { done: t('said.saved', { what: question.label }) });
  };
  return (
    <HeroCard over={t('stage.over')} hero={t('stage.question', { stage: question.label })}>
      <PickOne label={t('stage.question', { stage: question.label })} options={options} chosen={target} onChoose={setTarget} />
      {asked && target === null && <Note kind="warn">{t('stage.choose')}</Note>}
      <div className="btns"><Button look="primary" onClick={save}>{t('stage.map')}</Button><span className="small">{t('stage.scope')}</span></div>
    </HeroCard>
  );
}

interface FormatOption {
  id: string;
  name: string;
  answer: { dateOrder: DateOrder | null; decimal: DecimalSign | null };
}

/** What the page's text may mean, each way written out in the reader's own format. */
function useFormatOptions(question: FormatQuestion): FormatOption[] {
  const { format } = useTexts();
  if (question.asks === 'date-order') {
    return question.options.map(({ order, value }) => ({ id: order, name: format.date(value), answer: { dateOrder: order, decimal: null } }));
  }
  return question.options.map(({ sign, value }) => ({ id: sign, name: format.number(value), answer: { dateOrder: null, decimal: sign } }));
}

/** Asks once per company what an ambiguous date or amount means, because nothing on the page proves it. */
export function FormatQuestionCard({ deal, question }: { deal: DealView; question: FormatQuestion }) {
  const { t } = useTexts();
  const act = useAct();
  const options = useFormatOptions(question);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const hero = question.asks === 'date-order' ? t('format.date', { raw: question.raw }) : t('format.number', { raw: question.raw });
  const save = () => {
    setAsked(true);
    const option = options.find((one) => one.id === chosen);
    if (option) void act({ type: 'format.answer', crm: deal.ref.crm, tenant: deal.ref.tenant, ...option.answer }, { done: t('said.saved', { what: option.name }) });
  };
  return (
    <HeroCard over={t('format.over')} hero={hero} why={t('format.why')}>
      <PickOne label={hero} options={options.map(({ id, name }) => ({ id, name, hint: null }))} chosen={chosen} onChoose={setChosen} />
      {asked && chosen === null && <Note kind="warn">{t('format.choose')}</Note>}
      <div className="btns"><Button look="primary" onClick={save}>{t('format.answer')}</Button></div>
    </HeroCard>
  );
}
