import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../../lib/crm/hubspot/candidates';
import { LIST_CANDIDATES } from '../../../lib/crm/hubspot/list-candidates';
import { FINDERS } from '../../../lib/crm/hubspot/finders';
import facts from '../../fixtures/hubspot-page-facts.json';

const FOLDER = 'lib/crm/hubspot';
const source = readdirSync(FOLDER).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8')).join('\n');

/** What a selector asks for: `[data-test-id="deal-stage"]` -> `"deal-stage"`, `.deal-detail-panel` -> `deal-detail-panel`. */
const asked = (selector: string): string => /="[^"]+"/.exec(selector)?.[0].slice(1) ?? selector.replaceAll(/[[\].]/g, '');

describe('the facts about HubSpot\'s page', () => {
  it('are certain, told apart by id, and none of them is distrusted', () => {
    expect(new Set(facts.facts.map(({ id }) => id)).size).toBe(facts.facts.length);
    expect(new Set(facts.facts.map(({ certainty }) => certainty))).toEqual(new Set(['A', 'B']));
    expect(facts.facts.filter(({ css }) => facts.distrusted.some((selector) => css.includes(asked(selector))))).toEqual([]);
  });

  it('no place of a list has the id of one of a record: a selector is replaced by its id', () => {
    const ids = [CANDIDATES, LIST_CANDIDATES].flatMap((table) => Object.values(table).flat().map(({ id }) => id as string));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(facts.distrusted)('the reader does not use %s', (selector) => {
    expect(source).not.toContain(asked(selector));
  });

  it('every place of a property has a finder, and there is none without a place', () => {
    expect(Object.keys(FINDERS)).toEqual(CANDIDATES.properties.map(({ id }) => id));
  });

  it('the reader uses no class name', () => {
    const selectors = [...Object.values(CANDIDATES), ...Object.values(LIST_CANDIDATES)].flat().map(({ css }) => css);
    expect(selectors.length).toBeGreaterThan(10);
    expect(selectors.filter((css: string) => /(?:^|[\s,>(])\.[a-z]|\[class/i.test(css))).toEqual([]);
  });
});
