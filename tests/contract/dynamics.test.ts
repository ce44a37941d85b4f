import { afterEach, describe, expect, it } from 'vitest';
import { server } from 'vitest/browser';
import type { FieldKey, FieldReadings } from '../../lib/domain/reading';
import { FIELD_KEYS } from '../../lib/domain/reading';
import type { PracticeDeal, PracticeVariant } from '../../lib/practice/contract';
import { dynamicsVariants } from '../../lib/practice/dynamics';
import { closeAll, openDynamics } from './helpers/dynamics-open';

const capturing = Boolean(import.meta.env['VITE_CAPTURE']);
const fileOf = (variant: PracticeVariant): string => `tests/contract/expected/${variant.id}.json`;

afterEach(closeAll);

/** The fields that the client API changes. */
function differing(page: FieldReadings, completed: FieldReadings): Record<string, unknown> {
  return Object.fromEntries(FIELD_KEYS.filter((key) => JSON.stringify(page[key]) !== JSON.stringify(completed[key])).map((key) => [key, completed[key]]));
}

/** What the reader makes of every deal of a variant: from the page, and what the client API adds. */
function readAll(variant: PracticeVariant): Record<string, unknown> {
  const readings = variant.deals().map((deal, index) => {
    const { reader, completed } = openDynamics(variant, index);
    expect(reader.identity()).toBe('this-record');
    const { fields, language, ref } = reader.read();
    const { answered, silent } = reader.health();
    return [deal.ids.dynamics, { ref, language, proven: reader.provenFormats(), fields, answered, silent, byClientApi: differing(fields, completed().fields) }];
  });
  return Object.fromEntries(readings);
}

/** What a deal says, in the words of a reading. Dynamics has no columns for the rest. */
function facts(deal: PracticeDeal, variant: PracticeVariant): Partial<Record<FieldKey, unknown>> {
  const { name, account, owner, closeDate, probability, description, problem, customerNeed, decisionDate, competitorsTicked, decisionMakerTicked } = deal;
  if (variant.id.includes('short-form')) return { name, owner, account, description, customerNeed, decisionDate, competitorsTicked, decisionMakerTicked };
  const own = variant.id.endsWith('mixed') ? {} : { reasonsToBuy: deal.reasonsToBuy, decisionMaker: deal.decisionMaker, nextStep: deal.nextStep, competitors: deal.competitors };
  return {
    name, account, owner, closeDate, probability, description, problem, customerNeed, decisionDate, competitorsTicked, decisionMakerTicked, ...own,
    amount: deal.amount === null ? '' : { amount: deal.amount, currency: deal.currency },
  };
}

const said = (reading: FieldReadings[FieldKey]): unknown => (reading.kind === 'read' ? reading.value : reading.kind === 'empty' ? '' : reading.kind);

describe('readings of all Dynamics practice pages', () => {
  it.each(dynamicsVariants)('$id', async (variant) => {
    const text = `${JSON.stringify(readAll(variant), null, 1)}\n`;
    if (capturing) await server.commands.writeFile(fileOf(variant), text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(fileOf(variant))));
  });

  it.each(dynamicsVariants)('$id says of each deal what the deal is, or nothing', (variant) => {
    for (const [index, deal] of variant.deals().entries()) {
      const opened = openDynamics(variant, index);
      const shown = opened.reader.read().fields;
      const all = opened.completed().fields;
      for (const [key, value] of Object.entries(facts(deal, variant)) as [FieldKey, unknown][]) {
        const [page, completed] = [said(shown[key]), said(all[key])];
        expect({ deal: deal.name, key, page: page === 'missing' ? value : page, completed }).toEqual({ deal: deal.name, key, page: value, completed: value });
      }
      closeAll();
    }
  });

  it('knows the stage by its id in every language', () => {
    const stages = dynamicsVariants.map((variant) => {
      const { field } = openDynamics(variant);
      const stage = field('stage');
      closeAll();
      return stage.kind === 'read' ? `${stage.value.label} ${stage.value.apiName}` : stage.kind;
    });
    expect(stages.slice(0, 5)).toEqual([
      'Propose d3ca8878-8d7b-47b9-852d-fcd838790cfd', 'Voorstel d3ca8878-8d7b-47b9-852d-fcd838790cfd', 'Propose d3ca8878-8d7b-47b9-852d-fcd838790cfd',
      'Propose 3a275c22-fc45-4e89-97fc-41e5ec578743', 'Voorstel d3ca8878-8d7b-47b9-852d-fcd838790cfd',
    ]);
  });
});
