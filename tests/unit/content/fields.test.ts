// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fieldsServant, type FieldsOf } from '../../../lib/content/fields';
import { defineCandidates } from '../../../lib/crm/candidates';
import { REPLACE_EVENT } from '../../../lib/content/lifetime';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FieldsServant } from '../../../lib/messaging/fields-request';

const REF: DealRef = { crm: 'salesforce', tenant: 'acme', recordId: '1' };
const TEXTS = { title: 'Which field is “Budget known”?', hint: 'Click the field.', at: '{label}, {n} of {of}', none: 'No field.', cancel: 'Leave' };
const POINT = { act: 'point', ref: REF, selectors: {}, texts: TEXTS, language: 'en', theme: 'system' } as const;

let told: unknown[] = [];
let servant: FieldsServant;
let shown: DealRef | null = REF;
const candidates = defineCandidates({ row: [{ id: 'test-row', since: 'test', why: 'test', rank: 'api-name', css: 'li' }] });
const crm: FieldsOf = {
  candidates,
  locate: () => (shown ? { kind: 'deal', ref: shown } : { kind: 'other' }),
  seenFields: (doc) => [...doc.querySelectorAll(candidates.row[0].css)].map((element) => ({ field: { apiName: element.id, label: element.textContent ?? '' }, element })),
};

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  shown = REF;
  document.body.replaceChildren();
  for (const [id, label] of [['Budget__c', 'Budget akkoord'], ['Nood__c', 'Nood']] as const) {
    const row = document.createElement('li');
    row.id = id;
    row.append(label);
    document.body.append(row);
  }
  fakeBrowser.runtime.sendMessage = async (message: unknown) => { told.push(message); return { ok: true } as never; };
  servant = fieldsServant(crm, document, window);
});
afterEach(() => {
  servant({ act: 'stop' });
  vi.useRealTimers();
});

const pickers = () => document.querySelectorAll('phasegate-picker').length;
const left = { type: 'field.pointed', ref: REF, field: null };

describe('what the background may ask of a page about fields', () => {
  it('their names, without a trace', () => {
    const before = document.documentElement.outerHTML;
    expect(servant({ act: 'list', ref: REF, selectors: {} })).toEqual([{ apiName: 'Budget__c', label: 'Budget akkoord' }, { apiName: 'Nood__c', label: 'Nood' }]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('their names by the selectors that were put in place of the built-in ones', () => {
    const other = document.createElement('dl');
    other.id = 'Need__c';
    other.append('Klantbehoefte');
    document.body.append(other);
    expect(servant({ act: 'list', ref: REF, selectors: { 'test-row': 'dl' } })).toEqual([{ apiName: 'Need__c', label: 'Klantbehoefte' }]);
    expect(servant({ act: 'list', ref: REF, selectors: {} })).toHaveLength(2);
  });

  it('to point at one, once at a time, on the page of that deal only', () => {
    expect(servant(POINT)).toBe(true);
    expect(servant(POINT)).toBe(true);
    expect(pickers()).toBe(1);
    shown = { ...REF, recordId: '2' };
    expect(servant(POINT)).toBe(false);
    expect(pickers()).toBe(0);
  });

  it.each([
    ['it is told to stop', () => servant({ act: 'stop' })],
    ['a minute passes without a move', () => vi.advanceTimersByTime(60_000)],
    ['a newer version takes the page over', () => document.dispatchEvent(new CustomEvent(REPLACE_EVENT))],
    ['the page goes to another record', () => { shown = null; window.dispatchEvent(new Event('popstate')); }],
  ])('and ends it, leaving nothing, when %s', (_what, end) => {
    const before = document.documentElement.outerHTML;
    servant(POINT);
    expect(document.documentElement.outerHTML).not.toBe(before);
    end();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(told).toEqual([{ ...left, url: window.location.href }]);
    vi.advanceTimersByTime(120_000);
    expect(told).toHaveLength(1);
  });

  it('stays while the same record is shown under another address, and for a minute after the last move', () => {
    servant(POINT);
    window.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(59_000);
    expect(pickers()).toBe(1);
  });

  it('keeps the cursor of whoever is typing, and gives the focus back to what had it', () => {
    const typing = document.createElement('input');
    const button = document.createElement('button');
    document.body.append(typing, button);
    typing.focus();
    servant(POINT);
    expect(document.activeElement).toBe(typing);
    servant({ act: 'stop' });
    button.focus();
    servant(POINT);
    expect(document.activeElement).not.toBe(button);
    servant({ act: 'stop' });
    expect(document.activeElement).toBe(button);
  });

  it('hears no press and no key that a script made', () => {
    servant(POINT);
    for (const type of ['pointerdown', 'mousedown', 'click']) window.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    for (const key of ['ArrowDown', 'Enter', 'Escape']) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(pickers()).toBe(1);
    expect(told).toEqual([]);
  });
});
