import { afterEach, describe, expect, it } from 'vitest';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import { watchPage } from '../../lib/crm/watch';
import type { FieldReadings, Reading } from '../../lib/domain/reading';
import type { PracticeDeal } from '../../lib/practice/contract';
import { dynamicsVariants } from '../../lib/practice/dynamics';
import type { OpenedDynamics } from './helpers/dynamics-open';
import { cameUp, closeAll, dynamicsVariant, NOW, openDynamics, part, readerOn } from './helpers/dynamics-open';
import { understood } from './helpers/understanding';

afterEach(closeAll);

const texts = (deal: PracticeDeal): (string | undefined)[] => [
  deal.name, deal.description, deal.problem, deal.nextStep, deal.competitors, deal.closeDate, deal.decisionDate, String(deal.amount), String(deal.probability),
];

/** Texts of a deal that the others do not have. */
function marks(deal: PracticeDeal, others: PracticeDeal[]): string[] {
  const elsewhere = new Set(others.flatMap(texts));
  return texts(deal).filter((text): text is string => Boolean(text) && !elsewhere.has(text));
}

function valuesIn(fields: FieldReadings): string[] {
  return Object.values(fields).flatMap((field) => (field.kind === 'read' ? [typeof field.value === 'object' && field.value && 'amount' in field.value ? String(field.value.amount) : typeof field.value === 'object' ? JSON.stringify(field.value) : String(field.value)] : []));
}

/** Goes to another deal in the page and reads at every turn until it is up. */
async function readOnTheWay(page: OpenedDynamics, to: PracticeDeal): Promise<{ identities: string[]; readings: Reading[] }> {
  page.ending.abort();
  page.page.open(to.ids.dynamics);
  const ending = new AbortController();
  const reader = readerOn(page, ending.signal);
  const identities: string[] = [];
  const readings: Reading[] = [];
  const look = (): void => {
    identities.push(reader.identity());
    readings.push(reader.read());
  };
  look();
  const timer = setInterval(look, 5);
  await cameUp(page);
  clearInterval(timer);
  look();
  ending.abort();
  return { identities, readings };
}

describe.each(dynamicsVariants)('$id: in-app navigation', (variant) => {
  it('gives only the new record\'s values, from the first moment on', async () => {
    const page = openDynamics(variant, 0);
    const [from, to] = variant.deals() as [PracticeDeal, PracticeDeal];
    expect(page.field('name')).toMatchObject({ value: from.name });
    const { identities, readings } = await readOnTheWay(page, to);
    expect(identities[0]).toBe('other-record');
    expect(identities.at(-1)).toBe('this-record');
    const seen = readings.flatMap(({ fields }) => valuesIn(fields));
    expect(seen.filter((value) => marks(from, [to]).includes(value))).toEqual([]);
    expect(readings.at(-1)?.fields.name).toMatchObject({ kind: 'read', value: to.name });
  });

  it('goes there and back', async () => {
    const page = openDynamics(variant, 0);
    page.reader.read();
    const [from, to] = variant.deals() as [PracticeDeal, PracticeDeal];
    await readOnTheWay(page, to);
    const { readings } = await readOnTheWay(page, from);
    const last = readings.at(-1)?.fields;
    expect(last?.name).toMatchObject({ kind: 'read', value: from.name });
    expect(last && valuesIn(last).filter((value) => marks(to, [from]).includes(value))).toEqual([]);
  });

  it('tells two records of one name apart, because the form was drawn anew', async () => {
    const page = openDynamics(variant, 0);
    const [, to] = variant.deals() as [PracticeDeal, PracticeDeal];
    page.page.setField('name', to.name);
    expect(page.field('name')).toMatchObject({ value: to.name });
    const { identities, readings } = await readOnTheWay(page, to);
    expect([identities[0], identities.at(-1)]).toEqual(['other-record', 'this-record']);
    expect(readings.at(-1)?.fields.description).toMatchObject({ value: to.description });
  });
});

describe('more about navigation', () => {
  it('reads the pane that is shown while the former record stays mounted', async () => {
    const page = openDynamics(dynamicsVariant('refreshed-us-nl'), 0);
    page.reader.read();
    const [, to] = dynamicsVariant('refreshed-us-nl').deals() as [PracticeDeal, PracticeDeal];
    const { readings } = await readOnTheWay(page, to);
    expect(page.doc.querySelectorAll('[data-id="editFormRoot"]')).toHaveLength(2);
    expect(readings.at(-1)?.fields.name).toMatchObject({ value: to.name });
  });

  it('does not take the record that never came up for the one after it', async () => {
    const variant = dynamicsVariant('refreshed-en');
    const page = openDynamics(variant, 0);
    const [, second, third] = variant.deals() as [PracticeDeal, PracticeDeal, PracticeDeal];
    page.ending.abort();
    page.navigate(variant.address(second.ids.dynamics));
    const between = new AbortController();
    const passing = readerOn(page, between.signal);
    await expect.poll(() => passing.identity(), { interval: 5 }).not.toBe('other-record');
    await expect.poll(() => page.doc.querySelector('[data-id="header_title"]')?.getAttribute('title'), { interval: 5 }).toBe(second.name);
    between.abort();
    const { identities, readings } = await readOnTheWay(page, third);
    expect(identities[0]).toBe('other-record');
    expect(readings.flatMap(({ fields }) => valuesIn(fields)).filter((value) => marks(second, [third]).includes(value))).toEqual([]);
  });

  it('is followed by the watcher: left at once, then the new record whole', async () => {
    const variant = dynamicsVariant('refreshed-nl');
    const page = openDynamics(variant, 0);
    page.ending.abort();
    const [, to] = variant.deals() as [PracticeDeal, PracticeDeal];
    const told: string[] = [];
    const ending = new AbortController();
    const listeners: (() => void)[] = [];
    watchPage({
      adapter: dynamicsAdapter, doc: page.doc, win: window, signal: ending.signal,
      url: () => page.url().href,
      onNavigate: (listener) => listeners.push(listener),
      context: () => ({ now: () => NOW }),
      sink: {
        left: () => told.push('left'),
        read: ({ reading }) => {
          const { name, problem } = understood(reading).fields;
          told.push(`${name.kind === 'read' ? name.value : ''} / ${problem.kind === 'read' ? problem.value : problem.kind}`);
        },
        unread: (why) => told.push(why),
      },
    });
    await expect.poll(() => told.length, { timeout: 4000 }).toBe(1);
    part(page.doc, `[data-id="sitemap-entity-${to.ids.dynamics.slice(-4)}"] a`).click();
    for (const listener of listeners) listener();
    expect(told.at(-1)).toBe('left');
    await expect.poll(() => told.at(-1), { timeout: 6000 }).toBe(`${to.name} / ${to.problem}`);
    ending.abort();
    expect(told[0]).toContain(variant.deals()[0]?.name);
    expect(told.slice(2).every((line) => line.startsWith(to.name))).toBe(true);
  });
});
