import { describe, expect, it } from 'vitest';
import { evidenceLine } from '../../../components/gate/evidence-text';
import type { Texts } from '../../../components/hooks/use-texts';
import { STATUS_REASONS, type CriterionResult, type Evidence, type StatusReason } from '../../../lib/domain/gate';
import type { FieldKey, FieldReading, FieldValues } from '../../../lib/domain/reading';
import { createTranslator } from '../../../lib/platform/i18n';
import { formatsFor } from '../../../lib/platform/i18n/format';
import { builtInPlaybook } from '../../../lib/playbook';
import { NOW } from '../../fixtures/deals';
import { empty, missing, read } from '../../fixtures/fields';

function textsIn(language: 'en' | 'nl'): Texts {
  return { t: createTranslator(language).t, language, format: formatsFor(language), local: (text) => text[language] };
}

const crm = (field: FieldKey, reading: FieldReading<FieldValues[FieldKey]>): Evidence => ({ from: 'crm', field, reading, since: null });
const said = (text: string, who = 'Sanne Sample', on = '2026-11-12', says: 'known' | 'not-known-yet' | 'not-applicable' = 'known'): Evidence => ({ from: 'statement', event: 'e1', says, text, who, on, at: `${on}T10:00:00.000Z` });
const done: Evidence = { from: 'action', event: 'e2', action: 'first-visit', on: '2026-11-12' };

function line(reason: StatusReason, evidence: Evidence[], criterion = 'competition-known', language: 'en' | 'nl' = 'en') {
  const found = builtInPlaybook.criteria.find((one) => one.id === criterion)!;
  const result: CriterionResult = { id: criterion, phase: found.phase, status: 'open', reason, mandatory: true, weight: 1, level: null, needs: 'customer-said', evidence, carried: false };
  const made = evidenceLine({ result, criterion: found, playbook: builtInPlaybook, at: NOW.toISOString(), texts: textsIn(language) });
  return { ...made, text: made.text.replaceAll('\u00a0', ' '), source: made.source?.replaceAll('\u00a0', ' ') ?? null };
}

const CASES: [StatusReason, Evidence[], string | null, string, string?][] = [
  ['value-in-crm', [crm('competitors', read('Northwind'))], 'CRM ·', 'Competitors: Northwind'],
  ['customer-said', [said('Only you')], 'Customer said, 12 Nov:', '“Only you”'],
  ['verified', [said('Only you')], 'Manager, 12 Nov:', '“Only you”'],
  ['action-done', [done], 'Done ·', 'First visit, 12 Nov'],
  ['field-empty', [crm('competitors', empty)], 'CRM ·', 'Competitors is empty'],
  ['filler-text', [crm('competitors', read('n/a'))], 'CRM ·', 'Competitors: “n/a” does not count'],
  ['filler-text', [said('tbd')], 'You ·', '“tbd” does not count'],
  ['level-too-low', [crm('competitors', read('Northwind'))], 'CRM ·', 'Competitors: Northwind. Needs: said by the customer'],
  ['nothing-stated', [], null, 'Nothing noted yet'],
  ['tick-only', [crm('competitorsTicked', read(true))], 'CRM ·', 'Competitors ticked, but a tick is not the fact'],
  ['promised', [said('', 'the CFO', '2026-11-28', 'not-known-yet')], 'You ·', 'by 28 Nov from the CFO'],
  ['promised', [said('', '', '2026-11-28', 'not-known-yet')], 'You ·', 'by 28 Nov'],
  ['promise-passed', [said('', 'the CFO', '2026-11-18', 'not-known-yet')], 'You ·', 'was due 18 Nov from the CFO'],
  ['date-passed', [crm('decisionDate', read('2026-11-14'))], 'CRM ·', 'Decision date: 14 Nov, passed 6 days ago', 'decision-date-known'],
  ['date-passed', [crm('decisionDate', read('2026-11-19'))], 'CRM ·', 'Decision date: 19 Nov, passed 1 day ago', 'decision-date-known'],
  ['statement-old', [said('Only you')], 'Customer said, 12 Nov:', '“Only you”, no longer fresh'],
  ['crm-and-statement-differ', [crm('competitors', read('Northwind')), said('Only you')], 'CRM ·', 'Competitors: Northwind, your note: “Only you”'],
  ['field-missing', [crm('competitors', missing)], null, 'Competitors is not on this page layout'],
  ['field-missing', [crm('decisionMaker', { kind: 'empty', via: 'x' }), crm('contacts', { kind: 'read', value: { list: [{ name: 'Sanne Sample', role: null }], complete: false }, raw: 'Sanne Sample', via: 'x' })], null, 'Contacts: roles are not all shown here'],
  ['field-unreadable', [crm('decisionDate', { kind: 'unreadable', raw: '03/04/2027', why: 'ambiguous-date' })], null, 'Decision date “03/04/2027”: day and month could be either way round'],
  ['stated-not-applicable', [said('Straight rebuy', '', '2026-11-12', 'not-applicable')], 'You ·', 'Straight rebuy'],
  ['rule-not-applicable', [], null, 'Does not apply to this kind of deal'],
];

describe('the evidence line', () => {
  it.each(CASES)('%s', (reason, evidence, source, text, criterion) => {
    expect(line(reason, evidence, criterion)).toMatchObject({ source, text });
  });

  it('has a case here for every reason', () => {
    expect([...new Set(CASES.map(([reason]) => reason))].toSorted()).toEqual([...STATUS_REASONS].toSorted());
  });

  it('marks only what could not be read as unread', () => {
    const unread = CASES.filter(([reason, evidence, , , criterion]) => line(reason, evidence, criterion).unread).map(([reason]) => reason);
    expect(unread).toEqual(['field-missing', 'field-missing', 'field-unreadable']);
  });

  it.each(STATUS_REASONS)('%s has words in both languages, even when its evidence is gone', (reason) => {
    for (const language of ['en', 'nl'] as const) {
      const { text } = line(reason, [], 'competition-known', language);
      expect(text).not.toMatch(/\{\{|evidence\.|undefined/);
    }
  });

  it('speaks of the field that the reason is about, not of the first one', () => {
    const evidence = [crm('competitorsTicked', missing), crm('competitors', empty)];
    expect(line('field-empty', evidence).text).toBe('Competitors is empty');
  });

  it('says the same in Dutch', () => {
    expect(line('date-passed', [crm('decisionDate', read('2026-11-14'))], 'decision-date-known', 'nl')).toMatchObject({ source: 'CRM ·', text: 'Beslissingsdatum: 14 nov, 6 dagen voorbij' });
  });
});
