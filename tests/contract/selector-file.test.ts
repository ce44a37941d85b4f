import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../lib/crm/report/catalogue';
import { isTooBroad } from '../../lib/crm/selectors/breadth';
import { checkSelectorFile, judgeSelectors } from '../../lib/crm/selectors/selector-file';
import { CRM_IDS } from '../../lib/domain/deal-ref';

const fileOf = (candidates: Record<string, unknown>, over: object = {}) =>
  JSON.stringify({ format: 'phasegate-selectors', version: 1, crm: 'salesforce', made: '2026-11-23, for a made-up page', candidates, ...over });
const check = (text: string) => checkSelectorFile(text, document);
const why = (css: unknown, id = 'sf-record-field', crm = 'salesforce') => {
  const checked = check(fileOf({ [id]: css }, { crm }));
  return checked.ok ? 'fine' : checked.problems.map((problem) => problem.why).join();
};

describe('a selector file', () => {
  it('is taken as it is', () => {
    expect(check(fileOf({ 'sf-record-field': '[data-made-up^="sfdc:"]', 'sf-layout-label': 'made-up-row[data-made-up]' }))).toEqual({
      ok: true,
      file: {
        format: 'phasegate-selectors', version: 1, crm: 'salesforce', made: '2026-11-23, for a made-up page',
        candidates: { 'sf-record-field': '[data-made-up^="sfdc:"]', 'sf-layout-label': 'made-up-row[data-made-up]' },
      },
    });
  });

  it.each([
    ['{', 'not-json'], ['null', 'not-a-selector-file'], ['[]', 'not-a-selector-file'], ['{"format":"phasegate-selectors"}', 'not-a-selector-file'],
    [fileOf({ 'sf-row': 'a' }, { version: 2 }), 'too-new'], [fileOf({ 'sf-row': 'a' }, { crm: 'pipedrive' }), 'unknown-crm'], [fileOf({}), 'empty'],
    [fileOf(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`x-${at}`, 'a']))), 'too-many'],
  ])('%s is refused', (text, expected) => {
    expect(check(text)).toEqual({ ok: false, problems: [{ candidate: null, why: expected }] });
  });

  it.each([
    [7, 'not-text'], ['', 'not-text'], ['  ', 'not-text'], [`[data-a="${'x'.repeat(1000)}"]`, 'too-long'], ['[[', 'invalid'], ['a:made-up(', 'invalid'], ['div::shadow x', 'invalid'],
  ])('a selector %s is refused', (css, expected) => {
    expect(why(css)).toBe(expected);
  });

  it('names every selector that is wrong, and takes none of them', () => {
    const checked = check(fileOf({ 'sf-record-field': '[data-made-up]', 'sf-nothing': '[data-made-up]', 'sf-layout-label': '*', __proto__x: '[data-a]' }));
    expect(checked).toEqual({ ok: false, problems: [{ candidate: 'sf-nothing', why: 'unknown-candidate' }, { candidate: 'sf-layout-label', why: 'too-broad' }, { candidate: '__proto__x', why: 'unknown-candidate' }] });
  });

  it('must keep the places for names: without them every field would show the same value', () => {
    expect(why('[data-made-up="{c}"]', 'dyn-date-input', 'dynamics')).toBe('fine');
    expect(why('[data-made-up="date"]', 'dyn-date-input', 'dynamics')).toBe('no-placeholder');
    expect(why('[data-made-up="card"]', 'hs-association-card', 'hubspot')).toBe('no-placeholder');
  });

  it('may hold what is built in, but for the selectors that are broad on purpose', () => {
    const broad = CRM_IDS.flatMap((crm) => Object.values(CATALOGUE[crm]).flat().flatMap(({ id, css }) => (css === undefined || why(css, id, crm) === 'fine' ? [] : [`${id}: ${why(css, id, crm)}`])));
    const fixed = ['sf-host', 'sf-foreign', 'hs-record-id', 'hs-root', 'hs-left-column', 'hs-highlight-card', 'hs-preview', 'hs-all-properties-panel', 'hs-elsewhere', 'dyn-main', 'dyn-form', 'dyn-form-role', 'dyn-others', 'dyn-flyouts'];
    expect(broad.filter((one) => !one.endsWith(': fixed'))).toEqual(['sf-highlight-title: too-broad']);
    expect(broad.filter((one) => one.endsWith(': fixed')).toSorted()).toEqual(fixed.map((id) => `${id}: fixed`).toSorted());
  });

  it('cannot change what the active record is', () => {
    expect(why('[data-made-up]', 'sf-host')).toBe('fixed');
    expect(why('[data-made-up]', 'hs-elsewhere', 'hubspot')).toBe('fixed');
    expect(why('[data-made-up]', 'dyn-form', 'dynamics')).toBe('fixed');
  });
});

describe('the selectors of a policy', () => {
  it('are judged each alone, as those of a file are', () => {
    const selectors = { salesforce: { 'sf-value': '.made-up', 'sf-nothing': '.x', 'sf-host': '.x', 'sf-edit': '[[' }, dynamics: { 'dyn-date-input': '[data-x]', 'dyn-label': '*' } };
    expect(judgeSelectors(selectors, document)).toEqual([
      { crm: 'salesforce', id: 'sf-nothing', why: 'unknown-candidate' }, { crm: 'salesforce', id: 'sf-host', why: 'fixed' }, { crm: 'salesforce', id: 'sf-edit', why: 'invalid' },
      { crm: 'dynamics', id: 'dyn-date-input', why: 'no-placeholder' }, { crm: 'dynamics', id: 'dyn-label', why: 'too-broad' },
    ]);
  });
});

describe('a selector that would find something on any page', () => {
  it.each([
    '*', 'body', 'html', 'div', 'body *', 'div > *', ':not(x-y)', ':is(div, span)', '[class]', '[id]', '[title]', 'a[href]', 'input', 'div:has(*)', 'x-y, td', 'li:nth-child(n)', ':root', '[class*="a"]', '[role]', 'main span',
    '[aria-hidden="true"]', ':empty, x-y', 'html > body', '*|*', 'svg',
  ])('%s', (css) => {
    expect(isTooBroad(css, document)).toBe(true);
  });

  it.each(['[data-test-id]', 'records-record-layout-item', '#crm', '.slds-path__item', '[data-target-selection-name^="sfdc:"]', 'li[id^="made-up"]', 'x-y > div', '[role="tabpanel"] x-y'])('%s is none', (css) => {
    expect(isTooBroad(css, document)).toBe(false);
  });
});
