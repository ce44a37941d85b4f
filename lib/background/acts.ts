import { parseDealKey } from '../domain/deal-ref';
import type { DealKey } from '../domain/deal-ref';
import { crmShown } from '../domain/evaluate';
import type { Act, ActionDone, DomainEvent, StatementBody } from '../domain/event';
import type { Reading } from '../domain/reading';
import { newId } from '../platform/ids';
import { now } from '../platform/clock';
import { builtInPlaybook } from '../playbook';
import { dealOf } from '../storage/deals';
import { addEvents, findEvent, undo } from '../storage/events';
import { spaceOf } from '../storage/schema';
import type { Space } from '../storage/schema';
import { viewsOfDeal } from '../storage/session';
import { ensureDeviceId } from '../storage/settings';
import { momentFor } from './moments';
import { ActError, inBackground } from './outcome';
import { refreshHome, rejudgeAll, rejudgeDeal } from './refresh';

type Saved = { saved: string };
const UNDOABLE: readonly DomainEvent['kind'][] = ['statement', 'action', 'question', 'move-reason'];

/** The parts that every act has. `id` is the view's own, so that an act that is asked for twice is one. @throws StorageError */
async function stamp(deal: DealKey | null, id = newId()): Promise<Pick<Act, 'id' | 'at' | 'device'>> {
  return { id, at: await momentFor(deal, spaceOf(deal)), device: await ensureDeviceId() };
}

/** After a commit the views follow. A view that cannot follow does not make the act unsaved, so it is only logged. */
async function follow(deal: DealKey | null, space: Space): Promise<void> {
  const ref = deal === null ? null : parseDealKey(deal);
  if (ref !== null) await rejudgeDeal(ref).catch((error: unknown) => inBackground('rejudge', () => Promise.reject(error)));
  if (space === 'real') inBackground('home', refreshHome);
}

/** Saves one act and says so only once it is committed. @throws StorageError, ActError when the log did not take it */
async function save(act: Act): Promise<Saved> {
  const space = spaceOf(act.deal);
  const { added } = await addEvents([act], space);
  // Not new: asked for again because the answer was lost, and there already.
  if (added !== 1 && (await findEvent(act.id))?.event.kind !== act.kind) throw new ActError('storage-failed');
  await follow(act.deal, space);
  return { saved: act.id };
}

/** The deal's latest reading: what a tab shows now, else what was stored. @throws ActError when the deal is not known at all */
async function latestReading(deal: DealKey): Promise<Reading> {
  const ref = parseDealKey(deal);
  const views = ref === null ? [] : await viewsOfDeal(ref);
  const shown = views.map(({ reading }) => reading).filter((reading) => reading !== null);
  const [newest] = shown.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const reading = newest ?? (await dealOf(deal))?.reading;
  if (reading === undefined) throw new ActError('no-such-deal');
  return reading;
}

/** @throws ActError, StorageError */
export async function addStatement(deal: DealKey, criterionId: string, body: StatementBody, id?: string): Promise<Saved> {
  const criterion = builtInPlaybook.criteria.find((one) => one.id === criterionId);
  if (criterion === undefined) throw new ActError('refused');
  const reading = await latestReading(deal);
  const crmThen = crmShown(criterion, reading);
  return save({ ...(await stamp(deal, id)), kind: 'statement', deal, criterion: criterionId, body, crmThen });
}

/** @throws ActError, StorageError */
export async function addAction({ deal, action, outcome, on }: Pick<ActionDone, 'deal' | 'action' | 'outcome' | 'on'>, id?: string): Promise<Saved> {
  if (!builtInPlaybook.phases.some((phase) => phase.actions.some((one) => one.id === action))) throw new ActError('refused');
  if (deal !== null) await latestReading(deal);
  return save({ ...(await stamp(deal, id)), kind: 'action', deal, action, outcome, on });
}

/** @throws ActError, StorageError */
export async function answerQuestion(deal: DealKey, question: string, answer: 'helped' | 'not-now' | 'another', id?: string): Promise<Saved> {
  await latestReading(deal);
  return save({ ...(await stamp(deal, id)), kind: 'question', deal, question, answer });
}

/** Adds a reason to a receipt, which itself never changes. @throws ActError when there is no such receipt, StorageError */
export async function explainReceipt(receipt: string, reason: string, text: string, id?: string): Promise<Saved> {
  const found = await findEvent(receipt);
  if (found?.event.kind !== 'receipt') throw new ActError('no-such-deal');
  const { deal } = found.event;
  return save({ ...(await stamp(deal, id)), kind: 'move-reason', deal, receipt, reason, text });
}

/**
 * Takes acts back. Observations and receipts are facts and tombstones are final: none of them can be undone.
 * @throws ActError, StorageError
 */
export async function undoActs(targets: string[]): Promise<Saved> {
  const found = (await Promise.all(targets.map(findEvent))).filter((hit) => hit !== null);
  if (found.some(({ event }) => !UNDOABLE.includes(event.kind))) throw new ActError('refused');
  const tombstone = { id: newId(), at: now().toISOString(), device: await ensureDeviceId(), kind: 'undo', targets } as const;
  const gone = await undo({ ...tombstone, targets });
  const deals = new Set(gone.flatMap((event) => ('deal' in event ? [event.deal] : [])));
  await Promise.all([...deals].map((deal) => follow(deal, spaceOf(deal))));
  // Gone before: asked for again because the worker was stopped after the commit, perhaps before any view followed.
  if (gone.length < targets.length) await rejudgeAll().then(refreshHome);
  return { saved: tombstone.id };
}
