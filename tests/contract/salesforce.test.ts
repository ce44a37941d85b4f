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

/** What the reader makes of every deal of a variant, with the details opened where they are not at first. */
function readAll(variant: PracticeVariant): Record<string, unknown> {
  const readings = variant.deals().flatMap((deal, index) => {
    const { doc, reader } = opened(variant, index);
    const look = (): unknown => {
      expect(reader.identity()).toBe('this-record');
      const { fields, language } = reader.read();
      return { language, proven: reader.provenFormats(), fields, answered: reader.health().answered };
    };
    const first: [string, unknown] = [deal.ids.salesforce, look()];
    if (doc.querySelector('li[data-tab-value="detailTab"].slds-is-active')) return [first];
    click(doc, 'a[data-tab-value="detailTab"]');
    return [first, [`${deal.ids.salesforce} with details`, look()] as [string, unknown]];
  });
  return Object.fromEntries(readings);
}

describe('readings of all practice pages', () => {
  it.each(salesforceVariants)('$id', async (variant) => {
    const readings = readAll(variant);
    const text = `${JSON.stringify(readings, null, 1)}\n`;
    if (capturing) await server.commands.writeFile(fileOf(variant), text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(fileOf(variant))));
  });

  it('agrees with the deals that the pages were made of', () => {
    for (const variant of salesforceVariants) {
      for (const [index, deal] of variant.deals().entries()) {
        const { doc, reader, dispose } = openDeal(variant, index);
        if (variant.id.includes('highlights-only')) click(doc, 'a[data-tab-value="detailTab"]');
        const { fields } = reader.read();
        dispose();
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
