import type { ListMark } from '../domain/list-reading';
import { rowState } from '../domain/list-standing';
import type { RowState } from '../domain/list-standing';
import type { Language, Playbook } from '../domain/playbook';
import type { Settings } from '../domain/settings';
import type { TabView } from '../domain/view';
import { createTranslator } from '../platform/i18n';

type Marked = Extract<RowState, ListMark['state']>;
const isMarked = (state: RowState): state is Marked => state !== 'new' && state !== 'closed';

/** What a mark says in words: the phase that the evidence supports, and the gate out of it. */
function titleOf(deal: { phase: string | null; gaps: number | null; moved: boolean }, state: Marked, playbook: Playbook, language: Language): string {
  const t = createTranslator(language).getFixedT(language, 'badge');
  if (deal.moved) return t('mark.moved');
  const phase = playbook.phases.find(({ id }) => id === deal.phase)?.name[language];
  if (phase === undefined) return t('mark.unmapped');
  if (state === 'ready') return t('mark.ready', { phase });
  return state === 'cannot-tell' ? t('mark.cannotTell', { phase }) : t('mark.gaps', { phase, count: deal.gaps ?? 0 });
}

/**
 * The marks of a list's deals, by record id: those that were opened before, are open, and whose gate was judged. None where
 * the user or the administrator does not want marks. Pure.
 */
export function marksOf({ list, known = {} }: Pick<TabView, 'list' | 'known'>, settings: Settings, playbook: Playbook): Record<string, ListMark> {
  if (!list || !settings.local.listMarks) return {};
  const { language } = settings.synced;
  return Object.fromEntries(list.rows.flatMap((row) => {
    const standing = known[row.recordId];
    const state = rowState(row, standing);
    if (!standing || !isMarked(state)) return [];
    const { phase, gaps } = standing.deal;
    const title = titleOf({ phase, gaps, moved: standing.moved }, state, playbook, language);
    return [[row.recordId, { state, title, text: state === 'not-ready' && gaps ? String(gaps) : '' } satisfies ListMark]];
  }));
}
