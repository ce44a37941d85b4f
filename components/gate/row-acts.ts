import type { CriterionResult } from '../../lib/domain/gate';
import type { Criterion } from '../../lib/domain/playbook';
import type { DealView } from '../../lib/domain/view';
import { useAct, useStatus } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { useSend, useBridge } from '../hooks/bridge-context';
import { fieldToShow } from './field-text';
import { statementsOn } from './statements';
import type { Way } from './statement-draft';

/** Which row is open, and with which form (null: its details). */
export interface OpenRow {
  criterion: string;
  way: Way | null;
}

export interface RowProps {
  deal: DealView;
  /** The tab that shows the deal; null when the deal is not open anywhere. */
  tabId: number | null;
  result: CriterionResult;
  criterion: Criterion;
  open: OpenRow | null;
  onOpen: (row: OpenRow | null) => void;
}

/** What can be done about one criterion; null where it cannot be done now. */
export interface RowActs {
  state: (way: Way) => void;
  showInCrm: (() => void) | null;
  takeBack: (() => void) | null;
  copyToCrm: (() => void) | null;
}

/** Asks the page to show a field, and says so when it is not there. */
export function useReveal(tabId: number | null) {
  const send = useSend();
  const { announce } = useStatus();
  const { t } = useTexts();
  return async (field: Criterion['fields'][number]): Promise<void> => {
    if (tabId === null) return;
    const result = await send({ type: 'field.reveal', tabId, field });
    if (result.ok && result.value.shown) return;
    const text = result.ok ? t('said.notShown', { field: t(`common:field.${field}`) }) : t('said.failed', { why: t(`common:error.${result.error}`) });
    announce({ text, bad: !result.ok, undo: null });
  };
}

/** The acts of a row, by the page it stands on and by what was said before. */
export function useRowActs({ deal, tabId, criterion, onOpen }: Pick<RowProps, 'deal' | 'tabId' | 'criterion' | 'onOpen'>): RowActs {
  const act = useAct();
  const { copyText } = useBridge();
  const { announce } = useStatus();
  const reveal = useReveal(tabId);
  const { t, local } = useTexts();
  const field = fieldToShow(criterion.fields, deal.reading.fields);
  const said = statementsOn(deal, criterion.id)[0] ?? null;
  const words = said?.body.says === 'known' ? said.body.words : null;
  const copy = async (text: string) => {
    const copied = await copyText(text);
    announce({ text: copied ? t('said.copied') : t('said.copyFailed'), bad: !copied, undo: null });
    if (field) await reveal(field);
  };
  return {
    state: (way) => onOpen({ criterion: criterion.id, way }),
    showInCrm: field && tabId !== null ? () => void reveal(field) : null,
    takeBack: said ? () => void act({ type: 'event.undo', targets: [said.id] }, { done: t('said.undone', { what: local(criterion.name) }) }) : null,
    copyToCrm: words !== null && field && tabId !== null ? () => void copy(words) : null,
  };
}
