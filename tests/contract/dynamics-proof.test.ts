import { describe, expect, it } from 'vitest';
import { dynamicsVariants as allVariants } from '../../lib/practice/dynamics';
import modern from '../fixtures/dynamics-modern-selectors.json';
import reasons from '../fixtures/dynamics-proof-reasons.json';
import xpaths from '../fixtures/dynamics-easyrepro-xpaths.json';
import type { Row, Selector } from './helpers/dynamics-proof';
import { cssMatches, firstMatches, tableOf, xpathMatches } from './helpers/dynamics-proof';

/** One page for each look and placement; the others show the same structure in other states of a record. */
const dynamicsVariants = allVariants.filter(({ id }) => /^dynamics-(?:refreshed|classic)-/.test(id));

/** Microsoft's own XPaths for the opportunity form: light DOM only, look before 2024. */
const fromMicrosoft: Selector[] = xpaths.items.map(({ name, xpath }) => ({ id: name, matches: (doc) => xpathMatches(name, doc, xpath) }));

interface Published {
  css?: string;
  pierceOpenShadow?: boolean;
  value?: string;
}

/** Selectors that suites of 2023 to 2026 use on live pages; those for the header's items go through open shadow roots. */
const fromSuites: Selector[] = modern.groups.flatMap((group) =>
  group.try.map((one: Published, at) => {
    const id = `${group.key} ${at + 1}`;
    const css = one.css ?? "[data-id='{c}-FieldSectionItemContainer'][data-fieldrequirement]";
    return { id, matches: (doc: Document) => cssMatches(id, doc, css, one.pierceOpenShadow === true) };
  }));

const whyNot = (id: string, variant: string): string | null =>
  reasons.find((reason) => new RegExp(reason.id).test(id) && new RegExp(reason.variants).test(variant))?.why ?? null;

function rowsFor(selectors: Selector[]): Row[] {
  const byVariant = dynamicsVariants.map((variant) => [variant.id, firstMatches(variant, selectors)] as const);
  return selectors.map(({ id }) => ({ id, where: Object.fromEntries(byVariant.map(([variant, found]) => [variant, found.get(id) ?? null])) }));
}

const misses = (rows: Row[]): { id: string; variant: string }[] =>
  rows.flatMap(({ id, where }) => Object.entries(where).filter(([, state]) => state === null).map(([variant]) => ({ id, variant })));

const nowhere = (rows: Row[]): string[] => rows.filter(({ where }) => Object.values(where).every((state) => state === null)).map(({ id }) => id);

const rows = { microsoft: rowsFor(fromMicrosoft), suites: rowsFor(fromSuites) };

describe('the Dynamics practice pages against selectors that nobody here wrote', () => {
  it('every XPath that Microsoft uses on the opportunity form matches on some page', () => {
    console.info(tableOf(`Microsoft's XPaths (${rows.microsoft.length}): the state of the page in which each first matches`, rows.microsoft, whyNot));
    expect(rows.microsoft).toHaveLength(45);
    expect(nowhere(rows.microsoft)).toEqual([]);
  });

  it('every selector of live test suites matches on some page, but for lists and controls that no page has', () => {
    console.info(tableOf(`Selectors of live suites (${rows.suites.length})`, rows.suites, whyNot));
    expect(nowhere(rows.suites)).toEqual([
      'value.integer 3', 'value.choice 3', 'value.twoOptions 3', 'bpf.flyout 3', 'bpf.finished 1',
      'grid.root 1', 'grid.root 2', 'grid.root 3', 'grid.row 2', 'grid.cell 2', 'grid.view 1', 'grid.view 2',
    ]);
  });

  it('where a page lacks one, the reason is written down', () => {
    const unexplained = misses([...rows.microsoft, ...rows.suites]).filter(({ id, variant }) => whyNot(id, variant) === null);
    expect(unexplained).toEqual([]);
  });

  it('and no reason is out of date', () => {
    const missed = misses([...rows.microsoft, ...rows.suites]);
    const idle = reasons.filter((reason) => !missed.some(({ id, variant }) => new RegExp(reason.id).test(id) && new RegExp(reason.variants).test(variant)));
    expect(idle).toEqual([]);
  });

  it('a header item holds its value and label in the slots that suites read', () => {
    const item = modern.groups.find(({ key }) => key === 'header.item')?.try[0] as Published | undefined;
    expect(item?.value).toContain('[slot=value]');
    for (const id of ['dynamics-refreshed-en', 'dynamics-refreshed-nl']) {
      const variant = dynamicsVariants.find((one) => one.id === id);
      const found = variant && firstMatches(variant, [
        { id: 'slots', matches: (doc) => cssMatches('slots', doc, "uci-header-control-list-item[data-name='{a:header}'] > [slot=value]", true) && cssMatches('slots', doc, "uci-header-control-list-item > [slot=label]", true) },
      ]);
      expect([id, found?.get('slots')]).toEqual([id, 'open']);
    }
  });
});
