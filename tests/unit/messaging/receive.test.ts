import { describe, expect, it } from 'vitest';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FieldKey } from '../../../lib/domain/reading';
import type { PageMessage, ViewMessage } from '../../../lib/messaging/messages';
import { receive } from '../../../lib/messaging/receive';
import type { SenderFacts } from '../../../lib/messaging/sender';
import { MAX_MESSAGE, fitsWithin } from '../../../lib/messaging/size';
import type { Locators } from '../../../lib/messaging/tenant';
import { rawListOf } from '../../fixtures/raw-list';
import { rawOf } from '../../fixtures/raw-reading';
import { PRACTICE, REF, URLS, readingOf } from '../storage/fixtures';

const OWN = { id: 'ours', origin: 'chrome-extension://ours' };
/** Stands for the adapters: the deal's id is the last part of the path, the tenant the first of host or path. */
const adapterOf = (crm: DealRef['crm'], tenant: (url: URL) => string) => ({
  locate: (url: URL) => {
    const recordId = /\/([0-9][0-9a-zA-Z]{10,17})(?:\/|$)/.exec(url.pathname)?.[1];
    if (recordId === undefined) return { kind: 'list' as const, tenant: tenant(url) };
    return { kind: 'deal' as const, ref: { crm, tenant: tenant(url), recordId } };
  },
});
const LOCATORS: Locators = {
  salesforce: adapterOf('salesforce', (url) => url.hostname.split('.')[0] ?? ''),
  hubspot: adapterOf('hubspot', (url) => url.pathname.split('/')[2] ?? ''),
  dynamics: adapterOf('dynamics', (url) => url.hostname),
};
const page = (url = URLS.salesforce): SenderFacts => ({ id: 'ours', url, frameId: 0, tab: { id: 7, url } });
const VIEW: SenderFacts = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const PRACTICE_PAGE: SenderFacts = { id: 'ours', url: 'chrome-extension://ours/practice.html', frameId: 0, tab: { id: 9, url: 'chrome-extension://ours/practice.html' } };

const dealRead = (ref: DealRef = REF, url = URLS.salesforce) => ({
  type: 'deal.read' as const, url, reading: rawOf(readingOf(ref)), health: { answered: { name: 'sf-highlights' }, silent: [] },
});
const LIST_URL = 'https://acme.lightning.force.com/lightning/o/Opportunity/list';
const listRead = (changes: object = {}, url = LIST_URL) => ({ type: 'list.read' as const, url, list: { ...rawListOf(), ...changes } });
const get = (raw: unknown, sender: SenderFacts) => receive(raw, sender, OWN, LOCATORS);

const PAGE_MESSAGES: { [T in PageMessage['type']]: Extract<PageMessage, { type: T }> } = {
  'page.opened': { type: 'page.opened', url: URLS.salesforce },
  'page.left': { type: 'page.left', url: URLS.salesforce, kind: 'deal', ref: REF },
  'page.gone': { type: 'page.gone', url: URLS.salesforce },
  'deal.read': dealRead(),
  'deal.unread': { type: 'deal.unread', url: URLS.salesforce, ref: REF, why: 'not-stable' },
  'list.opened': { type: 'list.opened', url: LIST_URL },
  'list.read': listRead(),
  'list.unread': { type: 'list.unread', url: LIST_URL, why: 'not-stable' },
  'panel.open': { type: 'panel.open' },
  'badge.cards': { type: 'badge.cards' },
  'receipt.explain': { type: 'receipt.explain', receipt: 'r-1', reason: 'fixed-deadline' },
  'field.pointed': { type: 'field.pointed', url: URLS.salesforce, ref: REF, field: { apiName: 'Beslissing_op__c', label: 'Beslissing op' } },
  'badge.place': { type: 'badge.place', position: { right: 16, bottom: 16 }, hidden: false },
};
const VIEW_MESSAGES: { [T in ViewMessage['type']]: Extract<ViewMessage, { type: T }> } = {
  'statement.add': { type: 'statement.add', deal: 'salesforce:acme:1', criterion: 'problem-known', body: { says: 'not-known-yet', by: '2026-12-01', from: 'Kim' } },
  'event.undo': { type: 'event.undo', targets: ['a'] },
  'action.add': { type: 'action.add', deal: null, action: 'appointment', outcome: null, on: '2026-11-23' },
  'receipt.explain': { type: 'receipt.explain', receipt: 'r-1', reason: 'fixed-deadline', text: '' },
  'question.answer': { type: 'question.answer', deal: 'salesforce:acme:1', question: 'q', answer: 'helped' },
  'stage.answer': { type: 'stage.answer', key: 'salesforce:acme::x', target: 'suspect' },
  'stage.forget': { type: 'stage.forget', key: 'salesforce:acme::x' },
  'format.answer': { type: 'format.answer', crm: 'salesforce', tenant: 'acme', dateOrder: 'dmy', decimal: null },
  'settings.save': { type: 'settings.save', synced: { language: 'nl' }, local: { firstRunDone: true } },
  'fields.change': {
    type: 'fields.change', remove: ['a'],
    put: [{ id: 'b', crm: 'salesforce', tenant: 'acme', name: { by: 'api-name', apiName: 'Beslissing_op__c' }, label: 'Beslissing op', target: { field: 'decisionDate' } }],
  },
  'fields.look': { type: 'fields.look' },
  'fields.point': { type: 'fields.point', tabId: null, crm: 'salesforce', tenant: 'acme', target: { criterion: 'budget-known' }, back: 4 },
  'fields.unpoint': { type: 'fields.unpoint' },
  'field.reveal': { type: 'field.reveal', tabId: 7, field: 'closeDate' },
  'tab.read': { type: 'tab.read', tabId: 7 },
  'tab.look': { type: 'tab.look', tabId: 7 },
  'data.erase': { type: 'data.erase', scope: { all: true } },
  'data.export': { type: 'data.export' },
  'data.restore': { type: 'data.restore', backup: { any: 'thing' } },
  'loss.dismiss': { type: 'loss.dismiss', crm: 'salesforce', tenant: 'acme', field: 'closeDate' },
  'layout.report': { type: 'layout.report', tabId: 3 },
  'selectors.save': { type: 'selectors.save', crm: 'hubspot', selectors: { 'hs-title': '[data-made-up="title"]' } },
  'view.refresh': { type: 'view.refresh' },
};

describe('the door', () => {
  it.each(Object.values(PAGE_MESSAGES))('takes $type from a CRM page', (message) => {
    expect(get(message, page())).toEqual({ ok: true, from: 'page', message, crm: 'salesforce', tabId: 7 });
  });

  it.each(Object.values(VIEW_MESSAGES))('takes $type from a view', (message) => {
    expect(get(message, VIEW)).toEqual({ ok: true, from: 'view', message });
  });

  it.each(Object.values(VIEW_MESSAGES))('refuses $type from a CRM page', (message) => {
    expect(get(message, page())).toMatchObject({ ok: false, why: 'wrong-shape' });
  });

  it.each(Object.values(PAGE_MESSAGES))('refuses $type from a view', (message) => {
    expect(get(message, VIEW)).toMatchObject({ ok: false, why: 'wrong-page' });
  });

  it('takes practice deals from the practice page, and what any view may ask', () => {
    expect(get(dealRead(PRACTICE), PRACTICE_PAGE)).toMatchObject({ ok: true, from: 'page', crm: null, tabId: 9 });
    expect(get(VIEW_MESSAGES['receipt.explain'], PRACTICE_PAGE)).toMatchObject({ ok: true, from: 'view' });
    expect(get(PAGE_MESSAGES['receipt.explain'], PRACTICE_PAGE)).toMatchObject({ ok: true, from: 'page' });
  });
});

describe('forged messages', () => {
  it.each([
    ['a real deal from the practice page', dealRead(REF), PRACTICE_PAGE, 'wrong-tenant'],
    ['a practice deal from a CRM page', dealRead(PRACTICE), page(), 'wrong-tenant'],
    ['a deal of a company that is called practice', dealRead(PRACTICE, 'https://practice.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt2AAF/view'), page('https://practice.lightning.force.com/lightning/o/Opportunity/list'), 'wrong-tenant'],
    ['a deal of another tenant', dealRead({ ...REF, tenant: 'other' }), page(), 'wrong-tenant'],
    ['another record than the address names', dealRead({ ...REF, recordId: '0065g00000PhGt2AAF' }), page(), 'wrong-tenant'],
    ['a deal of another CRM', dealRead({ crm: 'hubspot', tenant: '4242', recordId: '41250077001' }), page(), 'wrong-tenant'],
    ['a deal on a list page', dealRead(REF, 'https://acme.lightning.force.com/lightning/o/Opportunity/list'), page(), 'wrong-tenant'],
    ['a list of another company', listRead({ tenant: 'other' }), page(), 'wrong-tenant'],
    ['a list of another CRM', listRead({ crm: 'hubspot' }), page(), 'wrong-tenant'],
    ['a list on a deal page', listRead({}, URLS.salesforce), page(), 'wrong-tenant'],
    ['a list of an address on another host', listRead({ tenant: 'other' }, 'https://other.lightning.force.com/lightning/o/Opportunity/list'), page(), 'wrong-host'],
    ['a real list from the practice page', listRead(), PRACTICE_PAGE, 'wrong-tenant'],
    ['a practice list from a CRM page', listRead({ tenant: 'practice' }), page(), 'wrong-tenant'],
    ['a row that names a deal of another company', listRead({ rows: [{ recordId: 'other:1', fields: {} }] }), page(), 'wrong-shape'],
    ['a row with a field that no list has', listRead({ rows: [{ recordId: '1', fields: { description: { kind: 'empty', via: 'x' } } }] }), page(), 'wrong-shape'],
    ['more rows than a list may have', listRead({ rows: Array.from({ length: 251 }, (_, at) => ({ recordId: `r${at}`, fields: {} })) }), page(), 'wrong-shape'],
    ['a client API\'s answer from a CRM page, which nobody asked', { ...dealRead(), reading: rawOf(readingOf(), { client: {} }) }, page(), 'wrong-shape'],
    ['an address on another host', dealRead(REF, 'https://other.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt1AAF/view'), page(), 'wrong-host'],
    ['another portal than the tab shows', dealRead({ crm: 'hubspot', tenant: '4242', recordId: '41250077001' }, URLS.hubspot), page('https://app-eu1.hubspot.com/contacts/9999/record/0-3/41250077001'), 'wrong-tenant'],
    ['an unread deal of another tenant', { ...PAGE_MESSAGES['deal.unread'], ref: { ...REF, tenant: 'other' } }, page(), 'wrong-tenant'],
    ['a deal that was left for another tenant', { ...PAGE_MESSAGES['page.left'], ref: { ...REF, tenant: 'other' } }, page(), 'wrong-tenant'],
  ] as const)('refuses %s', (_what, message, sender, why) => {
    expect(get(message, sender)).toEqual({ ok: false, why });
  });

  const reading = rawOf(readingOf());
  const withField = (key: FieldKey, field: unknown) => ({ ...dealRead(), reading: { ...reading, fields: { ...reading.fields, [key]: field } } });
  const place = { kind: 'text', raw: 'x', via: 'x' };
  it.each([
    ['nothing', null],
    ['text', 'deal.read'],
    ['an unknown type', { type: 'deal.delete' }],
    ['an extra key', { type: 'panel.open', extra: 1 }],
    ['a snapshot without its fields', { ...dealRead(), reading: { ...reading, fields: undefined } }],
    ['a field that no deal has', withField('shoeSize' as FieldKey, place)],
    ['a value of no shape that a page may hold', withField('stage', { ...place, kind: 'value', value: 7 })],
    ['a text beyond the limit', withField('description', { ...place, raw: 'x'.repeat(20_001) })],
    ['a number instead of a text', withField('amount', { ...place, raw: 84_500 })],
    ['more places than a page has', withField('name', { kind: 'several', of: Array.from({ length: 21 }, () => place) })],
    ['places inside places', withField('name', { kind: 'several', of: [{ kind: 'several', of: [place] }] })],
    ['more proofs than count', { ...dealRead(), reading: { ...reading, dateTexts: Array.from({ length: 41 }, () => '25-3-2026') } }],
    ['a proof without end', { ...dealRead(), reading: { ...reading, numberTexts: ['1'.repeat(101)] } }],
    ['a currency that is none', { ...dealRead(), reading: { ...reading, currency: 'euro' } }],
    ['a reading that is understood already', { ...dealRead(), reading: readingOf() }],
    ['a script address', { type: 'page.opened', url: 'javascript:alert(1)' }],
    ['a kind of its own', withField('name', { kind: 'guessed', value: 'x' })],
  ])('refuses %s as wrong-shape', (_what, message) => {
    expect(get(message, page())).toEqual({ ok: false, why: 'wrong-shape' });
  });

  it('takes a field from several places, and one that was not found at all', () => {
    const several = { ...dealRead(), reading: { ...reading, fields: { name: { kind: 'several', of: [place, place] } } } };
    expect(get(several, page())).toMatchObject({ ok: true, message: several });
  });
});

describe('size', () => {
  it('refuses what is too large before it is parsed, and deep nesting', () => {
    expect(get({ type: 'panel.open', filler: 'x'.repeat(MAX_MESSAGE) }, page())).toEqual({ ok: false, why: 'too-large' });
    expect(get({ type: 'panel.open', filler: Array.from({ length: MAX_MESSAGE / 8 }, () => 0) }, page())).toEqual({ ok: false, why: 'too-large' });
    let deep: unknown = 1;
    for (let depth = 0; depth < 40; depth += 1) deep = { deep };
    expect(get(deep, page())).toEqual({ ok: false, why: 'too-large' });
  });

  it('lets a backup be large, for a view only', () => {
    const restore = { type: 'data.restore', backup: 'x'.repeat(MAX_MESSAGE + 1) };
    expect(get(restore, VIEW)).toMatchObject({ ok: true });
    expect(get(restore, page())).toEqual({ ok: false, why: 'too-large' });
    expect(get({ type: 'stage.answer', key: 'x'.repeat(MAX_MESSAGE), target: 'x' }, VIEW)).toEqual({ ok: false, why: 'too-large' });
  });

  it('counts texts, keys and values', () => {
    expect(fitsWithin({ ab: 'cde' }, 13)).toBe(true);
    expect(fitsWithin({ ab: 'cde' }, 12)).toBe(false);
  });
});
