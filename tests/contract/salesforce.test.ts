import { afterEach, describe, expect, it } from 'vitest';
import { server } from 'vitest/browser';
import type { FieldReadings } from '../../lib/domain/reading';
import type { PracticeVariant } from '../../lib/practice/contract';
import { salesforceVariants } from '../../lib/practice/salesforce';
import type { OpenedDeal } from './helpers/salesforce-open';
import { click, openDeal } from './helpers/salesforce-open';

const capturing = Boolean(import.meta.env['VITE_CAPTURE']);
const fileOf = (variant: PracticeVariant): string => `tests/contract/expected/${variant.id}.json`;
const open: OpenedDeal[] = [];

function opened(variant: PracticeVariant, index?: number): OpenedDeal {
  const deal = openDeal(variant, index);
  open.push(deal);
  return deal;
}

afterEach(() => {
  for (const deal of open.splice(0)) deal.dispose();
});

/** What the reader makes of a page at this moment. */
function look({ reader }: OpenedDeal): unknown {
  expect(reader.identity()).toBe('this-record');
  const { fields, language } = reader.read();
  return { language, proven: reader.provenFormats(), fields, answered: reader.health().answered };
}

/** Brings the details where they are not at first: opens their tab, or waits for them. Null where they are there. */
async function bringDetails(deal: OpenedDeal): Promise<string | null> {
  const { doc, field } = deal;
  if (doc.querySelector('li[data-tab-value="detailTab"].slds-is-active')) return null;
  if (doc.querySelector('a[data-tab-value="detailTab"]')) {
    click(doc, 'a[data-tab-value="detailTab"]');
    return 'with details';
  }
  await expect.poll(() => field('leadSource').kind, { timeout: 4000 }).not.toBe('missing');
  return 'when loaded';
}

/** What the reader makes of every deal of a variant, with the details brought where they are not there at first. */
async function readAll(variant: PracticeVariant): Promise<Record<string, unknown>> {
  const readings: Record<string, unknown> = {};
  for (const [index, { ids }] of variant.deals().entries()) {
    const deal = opened(variant, index);
    readings[ids.salesforce] = look(deal);
    const then = await bringDetails(deal);
    if (then !== null) readings[`${ids.salesforce} ${then}`] = look(deal);
  }
  return readings;
}

describe('readings of all practice pages', () => {
  it.each(salesforceVariants)('$id', async (variant) => {
    const readings = await readAll(variant);
    const text = `${JSON.stringify(readings, null, 1)}\n`;
    if (capturing) await server.commands.writeFile(fileOf(variant), text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(fileOf(variant))));
  });

  it('agrees with the deals that the pages were made of', async () => {
    for (const variant of salesforceVariants) {
      // Those of the page that is being edited are not saved.
      for (const [index, deal] of (variant.id.includes('editing') ? [] : variant.deals()).entries()) {
        const page = openDeal(variant, index);
        await bringDetails(page);
        const { fields } = page.reader.read();
        page.dispose();
        for (const [key, value] of Object.entries(simpleFacts(deal))) {
          const reading = fields[key as keyof FieldReadings];
          const got = reading.kind === 'read' ? reading.value : reading.kind === 'empty' ? '' : reading;
          expect({ [`${variant.id} ${deal.name} ${key}`]: got }).toEqual({ [`${variant.id} ${deal.name} ${key}`]: value });
        }
      }
    }
  });
});

function simpleFacts(deal: ReturnType<PracticeVariant['deals']>[number]): Record<string, unknown> {
  const { name, account, owner, closeDate, createdDate, probability, type, leadSource, nextStep, description } = deal;
  const { competitors, decisionDate, problem, customerNeed, reasonsToBuy, decisionMaker } = deal;
  return {
    name, account, owner, closeDate, createdDate, probability, type, leadSource, nextStep, description,
    competitors, decisionDate, problem, customerNeed, reasonsToBuy, decisionMaker,
    amount: deal.amount === null ? '' : { amount: deal.amount, currency: deal.currency },
  };
}
