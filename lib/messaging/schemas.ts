import { z } from '../platform/zod';
import { crmId, dealKeySchema, dealRef, httpUrl, isoDate, isoInstant, nonEmpty, shortText, text } from '../storage/schemas/primitives';
import { eraseScope, questionAnswer, statementBody, targets } from '../storage/schemas/event';
import { fieldMapping, fieldTarget, seenField } from '../storage/schemas/policy';
import { fieldKey, readHealth } from '../storage/schemas/reading';
import { localSettings, syncedSettings } from '../storage/schemas/settings';
import type { PageMessage, ViewMessage } from './messages';
import { rawList } from './raw-list';
import { rawReading } from './raw-reading';

// Messages are strict: a key that we do not know is a message that we did not write.
const tabId = z.number().int().nonnegative();
/** The id that a view gives the event of its act. */
const actId = z.uuid().optional();
const crmSelectors = z.record(z.string().regex(/^[a-z0-9-]{1,80}$/), z.string().min(1).max(1_000)).refine((all) => Object.keys(all).length <= 200);
const position = z.strictObject({ right: z.number(), bottom: z.number() });

/** What content scripts, and the practice page for practice deals, may say. */
export const pageMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('page.opened'), url: httpUrl }),
  z.strictObject({ type: z.literal('page.left'), url: httpUrl, kind: z.enum(['deal', 'list', 'other']), ref: dealRef.nullable() }),
  z.strictObject({ type: z.literal('page.gone'), url: httpUrl }),
  z.strictObject({ type: z.literal('deal.read'), url: httpUrl, reading: rawReading, health: readHealth, since: isoInstant.optional() }),
  z.strictObject({
    type: z.literal('deal.unread'), url: httpUrl, ref: dealRef, why: z.enum(['no-identity', 'not-stable', 'reader-failed']),
  }),
  z.strictObject({ type: z.literal('list.opened'), url: httpUrl }),
  z.strictObject({ type: z.literal('list.read'), url: httpUrl, list: rawList }),
  z.strictObject({ type: z.literal('list.unread'), url: httpUrl, why: z.enum(['not-stable', 'reader-failed']) }),
  z.strictObject({ type: z.literal('panel.open') }),
  z.strictObject({ type: z.literal('badge.cards') }),
  z.strictObject({ type: z.literal('receipt.explain'), receipt: nonEmpty, reason: nonEmpty }),
  z.strictObject({ type: z.literal('field.pointed'), url: httpUrl, ref: dealRef, field: seenField.nullable() }),
  z.strictObject({ type: z.literal('badge.place'), position: position.nullable(), hidden: z.boolean() }),
]) satisfies z.ZodType<PageMessage>;

const localChanges = localSettings.pick({ firstRunDone: true, me: true, badge: true, deviceLabel: true, listMarks: true, webApi: true }).partial().strict();

/** What our own pages may ask. */
export const viewMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('statement.add'), id: actId, deal: dealKeySchema, criterion: nonEmpty, body: statementBody }),
  z.strictObject({ type: z.literal('event.undo'), targets }),
  z.strictObject({
    type: z.literal('action.add'), id: actId, deal: dealKeySchema.nullable(), action: nonEmpty, outcome: shortText.nullable(), on: isoDate,
  }),
  z.strictObject({ type: z.literal('receipt.explain'), id: actId, receipt: nonEmpty, reason: nonEmpty, text }),
  z.strictObject({ type: z.literal('question.answer'), id: actId, deal: dealKeySchema, question: nonEmpty, answer: questionAnswer }),
  z.strictObject({ type: z.literal('stage.answer'), key: z.string().min(1).max(2_000), target: nonEmpty }),
  z.strictObject({ type: z.literal('stage.forget'), key: z.string().min(1).max(2_000) }),
  z.strictObject({
    type: z.literal('format.answer'), crm: crmId, tenant: nonEmpty,
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(), decimal: z.enum([',', '.']).nullable(),
  }),
  z.strictObject({ type: z.literal('settings.save'), synced: syncedSettings.partial().strict().optional(), local: localChanges.optional() }),
  z.strictObject({ type: z.literal('fields.change'), put: z.array(fieldMapping).max(500), remove: z.array(nonEmpty).max(500) }),
  z.strictObject({ type: z.literal('fields.look') }),
  z.strictObject({
    type: z.literal('fields.point'), tabId: tabId.nullable(), crm: crmId, tenant: nonEmpty, target: fieldTarget, back: tabId.nullable(),
  }),
  z.strictObject({ type: z.literal('fields.unpoint') }),
  z.strictObject({ type: z.literal('field.reveal'), tabId, field: fieldKey }),
  z.strictObject({ type: z.literal('tab.read'), tabId }),
  z.strictObject({ type: z.literal('tab.look'), tabId }),
  z.strictObject({ type: z.literal('data.erase'), scope: eraseScope }),
  z.strictObject({ type: z.literal('data.export') }),
  z.strictObject({ type: z.literal('data.restore'), backup: z.unknown() }),
  z.strictObject({ type: z.literal('loss.dismiss'), crm: crmId, tenant: nonEmpty, field: fieldKey }),
  z.strictObject({ type: z.literal('layout.report'), tabId }),
  z.strictObject({ type: z.literal('selectors.save'), crm: crmId, selectors: crmSelectors }),
  z.strictObject({ type: z.literal('view.refresh') }),
]) satisfies z.ZodType<ViewMessage>;
