import type { Answers, PageMessage, ViewMessage } from '../messaging/messages';
import { dismissLost } from '../storage/read-logs';
import { readView } from '../storage/session';
import { addAction, addStatement, answerQuestion, explainReceipt, undoActs } from './acts';
import { answerStage, eraseData, exportData, forgetStage, restoreData, saveSettings } from './data-flows';
import { changeFieldMaps } from './field-maps';
import { endPointing, fieldPointed, lookForFields, pointAtField } from './field-pages';
import { answerFormats } from './formats';
import { injectCards, revealField } from './inject';
import { lookAtTab } from './open-tabs';
import { listOpened, listRead, listUnread } from './list-flows';
import { makeLayoutReport } from './layout-report';
import { ActError } from './outcome';
import { badgePlaced, dealRead, dealUnread, pageExplained, pageGone, pageLeft, pageOpened } from './page-flows';
import { openPanel } from './panel';
import type { Turn } from './publish';
import { refreshHome, rejudgeAll } from './refresh';
import { saveSelectors } from './selectors';
import { askToRead } from './tabs';

/** A handler for each message: the compiler asks for one that is missing. */
type PageHandlers = { [M in PageMessage as M['type']]: (turn: Turn, message: M) => Promise<unknown> };
type Handlers = { [M in ViewMessage as M['type']]: (message: M) => Promise<Answers[M['type']]> };

const PAGE_HANDLERS: PageHandlers = {
  'panel.open': ({ tabId }) => openPanel(tabId),
  'page.opened': pageOpened,
  'page.left': pageLeft,
  'page.gone': pageGone,
  'deal.read': dealRead,
  'deal.unread': dealUnread,
  'list.opened': listOpened,
  'list.read': listRead,
  'list.unread': listUnread,
  'receipt.explain': pageExplained,
  'badge.cards': ({ tabId, crm }) => injectCards(tabId, crm),
  'field.pointed': fieldPointed,
  'badge.place': (_turn, message) => badgePlaced(message),
};

/** Does what a page's message says. Called synchronously, so that `panel.open` acts before anything asynchronous. */
export function routePage(message: PageMessage, turn: Turn): Promise<unknown> {
  const handler = PAGE_HANDLERS[message.type] as (turn: Turn, message: PageMessage) => Promise<unknown>;
  return handler(turn, message);
}

async function reread(tabId: number): Promise<{ asked: boolean }> {
  const view = await readView(tabId);
  if (view === null) throw new ActError('no-such-tab');
  if (view.ref === null && view.kind !== 'list') return { asked: false };
  return { asked: await askToRead(tabId) };
}

const HANDLERS: Handlers = {
  'statement.add': ({ deal, criterion, body, id }) => addStatement(deal, criterion, body, id),
  'event.undo': ({ targets }) => undoActs(targets),
  'action.add': ({ deal, action, outcome, on, id }) => addAction({ deal, action, outcome, on }, id),
  'receipt.explain': ({ receipt, reason, text, id }) => explainReceipt(receipt, reason, text, id),
  'question.answer': ({ deal, question, answer, id }) => answerQuestion(deal, question, answer, id),
  'stage.answer': ({ key, target }) => answerStage(key, target),
  'stage.forget': ({ key }) => forgetStage(key),
  'format.answer': async ({ crm, tenant, dateOrder, decimal }) => {
    await answerFormats({ crm, tenant }, { dateOrder, decimal });
    return { saved: true };
  },
  'settings.save': saveSettings,
  'fields.change': ({ put, remove }) => changeFieldMaps({ put, remove }),
  'fields.look': lookForFields,
  'fields.point': pointAtField,
  'fields.unpoint': endPointing,
  'field.reveal': async ({ tabId, field }) => ({ shown: await revealField(tabId, field) }),
  'tab.read': ({ tabId }) => reread(tabId),
  'tab.look': ({ tabId }) => lookAtTab(tabId),
  'data.erase': ({ scope }) => eraseData(scope),
  'data.export': exportData,
  'data.restore': ({ backup }) => restoreData(backup),
  'loss.dismiss': async ({ crm, tenant, field }) => {
    await dismissLost({ crm, tenant }, field);
    return { saved: true };
  },
  'layout.report': async ({ tabId }) => ({ report: await makeLayoutReport(tabId) }),
  'selectors.save': async ({ crm, selectors }) => {
    await saveSelectors(crm, selectors);
    return { saved: true };
  },
  'view.refresh': async () => {
    await rejudgeAll();
    await refreshHome();
    return { done: true };
  },
};

/** Does what a view asks. */
export function routeView<M extends ViewMessage>(message: M): Promise<Answers[M['type']]> {
  const handler = HANDLERS[message.type] as unknown as (asked: M) => Promise<Answers[M['type']]>;
  return handler(message);
}
