import { afterEach, describe, expect, it } from 'vitest';
import { server } from 'vitest/browser';
import { allSightings } from '../../lib/crm/hubspot/all-sightings';
import { CANDIDATES } from '../../lib/crm/hubspot/candidates';
import type { FieldKey, FieldReading } from '../../lib/domain/reading';
import type { PracticeDeal, PracticeVariant } from '../../lib/practice/contract';
import { hubspotVariants } from '../../lib/practice/hubspot';
import { closeAll, dealAt, openFilled } from './helpers/hubspot-open';

const capturing = Boolean(import.meta.env['VITE_CAPTURE']);
const fileOf = (variant: PracticeVariant): string => `tests/contract/expected/${variant.id}.json`;

afterEach(closeAll);

/** What the deal says, in the domain's terms. Roles count as complete only where every contact shows one. */
function factsOf(deal: PracticeDeal): Partial<Record<FieldKey, unknown>> {
  const { name, account, owner, type, nextStep, description, leadSource, closeDate, createdDate, probability } = deal;
  const { competitors, decisionDate, problem, customerNeed, reasonsToBuy, decisionMaker } = deal;
  return {
    name, account, owner, type, nextStep, description, leadSource, closeDate, createdDate, probability,
    competitors, decisionDate, problem, customerNeed, reasonsToBuy, decisionMaker,
    amount: deal.amount === null ? '' : { amount: deal.amount, currency: deal.currency },
    stage: { label: deal.stage.hubspot, apiName: null, closed: null, won: null },
    pipeline: 'Sales Pipeline',
    contacts: deal.contacts.length === 0 ? '' : { list: deal.contacts, complete: deal.contacts.every(({ role }) => role !== null) },
  };
}

/** Fields that a layout does not have. */
const ABSENT: Record<string, FieldKey[]> = {
  'hubspot-record-en': [],
  'hubspot-record-nl': [],
  'hubspot-labels-only-mixed': ['probability', 'leadSource'],
  'hubspot-old-url-en': ['probability'],
  'hubspot-associations-us-nl': ['probability', 'leadSource'],
  'hubspot-skeleton-rows-nl': ['description', 'leadSource', 'reasonsToBuy'],
  'hubspot-editing-rows-en': ['probability'],
  'hubspot-all-properties-nl': ['owner', 'description', 'probability'],
};

/** Fields that a layout shows only where they are being edited. */
const EDITED: Record<string, FieldKey[]> = { 'hubspot-editing-rows-en': ['type', 'nextStep', 'description', 'decisionDate', 'customerNeed'] };

/** The panel's text boxes hold the bare number. */
const WITHOUT_CURRENCY = ['hubspot-all-properties-nl'];

const said = (reading: FieldReading<unknown>): unknown => (reading.kind === 'read' ? reading.value : reading.kind === 'empty' ? '' : reading.kind);

/** What the page of a deal should be read as: its facts, but for the fields that the layout does not have. */
function expectedFacts(variant: PracticeVariant, deal: PracticeDeal): Record<string, unknown> {
  const currency = WITHOUT_CURRENCY.includes(variant.id) ? null : deal.currency;
  const facts = Object.entries({ ...factsOf(deal), amount: deal.amount === null ? '' : { amount: deal.amount, currency } }) as [FieldKey, unknown][];
  return Object.fromEntries(facts.map(([key, value]) => [key, ABSENT[variant.id]?.includes(key) ? 'missing' : EDITED[variant.id]?.includes(key) ? 'unreadable' : value]));
}

describe('readings of all practice pages', () => {
  it.each(hubspotVariants)('$id says what its deals say, and as captured', async (variant) => {
    const readings: Record<string, unknown> = {};
    for (const [index, deal] of variant.deals().entries()) {
      const { reader } = await openFilled(variant, index);
      await expect.poll(() => reader.identity(), { timeout: 4000 }).toBe('this-record');
      const { fields, language, ref } = reader.read();
      readings[deal.ids.hubspot] = { ref, language, proven: reader.provenFormats(), fields, health: reader.health() };
      const expected = expectedFacts(variant, deal);
      expect(Object.fromEntries(Object.keys(expected).map((key) => [key, said(fields[key as FieldKey])]))).toEqual(expected);
      closeAll();
    }
    const text = `${JSON.stringify(readings, null, 1)}\n`;
    if (capturing) await server.commands.writeFile(fileOf(variant), text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(fileOf(variant))));
  });

  it('every place that the reader knows answers on a practice page', async () => {
    const answered = new Set<string>();
    for (const variant of hubspotVariants) {
      const page = await openFilled(variant, 1);
      for (const { candidate } of allSightings(page.doc, dealAt(page.url()))) answered.add(candidate);
      closeAll();
    }
    const { title, properties, associations } = CANDIDATES;
    expect([...answered].toSorted()).toEqual([title, properties, associations].flat().map(({ id }) => id).toSorted());
  });
});
