import type { DealView } from '../../lib/domain/view';
import { useAct } from '../hooks/status';
import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { HeroCard } from '../ui/card';

interface AskCardProps {
  deal: DealView;
  /** Called when the question helped: now there is something to note about its criterion. */
  onHelped: (criterion: string) => void;
  /** While something else in the view waits for its own filled button. */
  stepBack: boolean;
}

/** The one question to ask now, with the reason that it helps. */
export function AskCard({ deal, onHelped, stepBack }: AskCardProps) {
  const { t, local } = useTexts();
  const { criterion: find } = usePlaybook();
  const act = useAct();
  const asked = deal.report.question;
  const criterion = asked && find(asked.criterion);
  const question = criterion?.questions.find((one) => one.id === asked?.question);
  if (!criterion || !question) return null;
  const answer = async (given: 'helped' | 'not-now' | 'another') => {
    const result = await act({ type: 'question.answer', deal: deal.key, question: question.id, answer: given }, given === 'helped' ? null : { done: t('said.question') });
    if (result.ok && given === 'helped') onHelped(criterion.id);
  };
  return (
    <HeroCard over={t('ask.title')} hero={local(question.ask)} why={<>{local(question.helps)} <span className="muted">{t('ask.about', { criterion: local(criterion.name) })}</span></>}>
      <div className="btns">
        <Button look={stepBack ? 'outline' : 'primary'} icon="check" onClick={() => void answer('helped')}>{t('ask.helped')}</Button>
        <Button onClick={() => void answer('not-now')}>{t('ask.notNow')}</Button>
        <Button icon="next" onClick={() => void answer('another')}>{t('ask.another')}</Button>
      </div>
    </HeroCard>
  );
}
