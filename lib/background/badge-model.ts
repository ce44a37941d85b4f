import type { TFunction } from 'i18next';
import { isGap } from '../domain/evaluate';
import type { GateReport } from '../domain/gate';
import type { Language, LocalText, Playbook, StageTarget } from '../domain/playbook';
import type { IsoDate } from '../domain/reading';
import { localDay } from '../domain/day';
import { gapsOfMove } from '../domain/receipts';
import type { Settings } from '../domain/settings';
import type { BadgeModel, DealView, TabView } from '../domain/view';
import { createTranslator } from '../platform/i18n';

type Texts = TFunction<'badge'>;

/** How many gaps the popover lists; the panel shows all. */
const LISTED_GAPS = 5;

/** What the badge depends on besides the tab. */
export interface BadgeFacts {
  /** Today: the notice of a move belongs to the day of the move; later the panel asks. */
  day: IsoDate;
  /** False where the browser does not let a page's click open the panel (Firefox). */
  opensPanel: boolean;
  /** The keys that open the panel, null when there are none. */
  shortcut: string | null;
}

const translators = new Map<Language, Texts>();

/** The translator of a language for the badge's texts, made once. */
function textsFor(language: Language): Texts {
  const known = translators.get(language) ?? createTranslator(language).getFixedT(language, 'badge');
  translators.set(language, known);
  return known;
}

interface Wording {
  t: Texts;
  in: (text: LocalText) => string;
  playbook: Playbook;
}

function targetName(target: StageTarget, { t, in: say, playbook }: Wording): string {
  if (target === 'won' || target === 'lost') return t(target);
  const phase = playbook.phases.find(({ id }) => id === target);
  return phase ? say(phase.name) : target;
}

type Face = { state: BadgeModel['state']; phase: string; gate: string; title: string };

function gapsOf(report: GateReport) {
  return report.criteria.filter((result) => result.status === 'unknown' || isGap(result));
}

function verdictFace(report: GateReport, words: Wording): Face {
  const { t } = words;
  const { gate, crmPhase, supportedPhase } = report;
  if (report.stageProblem === 'unmapped') {
    const phase = t('stageUnmapped', { stage: report.stage?.label ?? '' });
    return { state: 'cannot-tell', phase, gate: t('gate.unmapped'), title: t('title.unmapped') };
  }
  if (crmPhase === null) return { state: 'cannot-tell', phase: t('phaseUnknown'), gate: t('gate.cannotTell'), title: t('title.unknownStage') };
  const phase = targetName(supportedPhase ?? crmPhase, words);
  if (gate === null) return { state: 'ready', phase: targetName(crmPhase, words), gate: t('gate.closed'), title: t('title.closed') };
  const next = gate.to === 'won' ? t('order') : targetName(gate.to, words);
  if (gate.state === 'ready') return { state: 'ready', phase, gate: t('gate.ready'), title: t('title.ready', { phase: next }) };
  if (gate.state === 'cannot-tell') {
    return { state: 'cannot-tell', phase, gate: t('gate.cannotTell'), title: t('title.cannotTell', { phase: next }) };
  }
  const gaps = report.criteria.filter(isGap);
  const required = gaps.filter((gap) => gap.mandatory);
  const count = (required.length > 0 ? required : gaps).length;
  return { state: 'not-ready', phase, gate: t('gate.gaps', { count }), title: t('title.notReady', { phase: next }) };
}

function plainFace(state: TabView['state'], { t }: Wording): Face {
  const shown = state === 'reading' || state === 'unread' ? state : 'failed';
  return {
    state: shown === 'reading' ? 'reading' : 'unread',
    phase: t('name'), gate: t(`gate.${shown}`), title: t(`title.${shown}`),
  };
}

function gapList(report: GateReport, { in: say, playbook }: Wording, statusWord: (status: BadgeModel['gaps'][number]['status']) => string): BadgeModel['gaps'] {
  return gapsOf(report).slice(0, LISTED_GAPS).map((result) => {
    const status = result.status as BadgeModel['gaps'][number]['status'];
    const criterion = playbook.criteria.find(({ id }) => id === result.id);
    return { name: criterion ? say(criterion.name) : result.id, status, word: statusWord(status) };
  });
}

function askOf(report: GateReport, { in: say, playbook }: Wording): string {
  const next = report.question;
  const criterion = playbook.criteria.find(({ id }) => id === next?.criterion);
  const question = criterion?.questions.find(({ id }) => id === next?.question);
  return question ? say(question.ask) : '';
}

function noticeOf(deal: DealView, words: Wording, day: IsoDate): BadgeModel['notice'] {
  const [latest] = deal.receipts;
  if (!latest || latest.reason !== null || localDay(new Date(latest.receipt.at)) !== day) return null;
  const { receipt } = latest;
  const count = gapsOfMove(receipt, words.playbook).length;
  if (count === 0) return null;
  const { t } = words;
  return {
    receipt: receipt.id,
    title: t('notice.title', { phase: targetName(receipt.to, words), count }),
    ask: t('notice.ask'), explain: t('notice.explain'), writeInPanel: t('notice.write'), later: t('notice.later'),
    reasons: words.playbook.moveReasons.map(({ id, name }) => ({ id, name: words.in(name) })),
  };
}

function textOf(face: Face, ask: string, t: Texts, facts: BadgeFacts): NonNullable<BadgeModel['text']> {
  const named = { phase: face.phase, gate: face.gate };
  const hint = facts.shortcut === null ? t('noShortcut') : t('shortcut', { keys: facts.shortcut });
  return {
    phase: face.phase, gate: face.gate, title: face.title, ask,
    askLabel: t('askLabel'), openPanel: t('openPanel'), hide: t('hide'), move: t('move'), close: t('close'),
    shortcutHint: facts.opensPanel ? null : hint,
    label: facts.opensPanel ? t('label', named) : t('labelHint', named),
  };
}

/**
 * What the badge shows for a tab, in the user's language; null when the tab shows no deal or an old script. Pure.
 * A badge that the user has hidden keeps its notice away too: `text` is null then.
 */
export function badgeModel(view: TabView, settings: Settings, playbook: Playbook, facts: BadgeFacts): BadgeModel | null {
  if (view.kind !== 'deal' || view.ref === null || view.state === 'none' || view.state === 'outdated') return null;
  const { language, theme } = settings.synced;
  const t = textsFor(language);
  const words: Wording = { t, in: (text) => text[language], playbook };
  const deal = view.state === 'read' ? view.deal : null;
  const face = deal ? verdictFace(deal.report, words) : plainFace(view.state, words);
  const statusWord = (status: BadgeModel['gaps'][number]['status']) => t(`common:status.${status}` as never) as string;
  const { hidden } = settings.local.badge;
  return {
    text: hidden ? null : textOf(face, deal ? askOf(deal.report, words) : '', t, facts),
    state: face.state,
    gaps: deal && !hidden ? gapList(deal.report, words, statusWord) : [],
    notice: deal && !hidden ? noticeOf(deal, words, facts.day) : null,
    theme, language,
  };
}
