import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../lib/platform/i18n';
import { practiceVariants } from '../../../lib/practice';

test.each(['en', 'nl'] as const)('every practice page has a name in %s, and no name is left over', (language) => {
  expect(Object.keys(CATALOGUES[language].practice.variant).toSorted()).toEqual(practiceVariants.map(({ id }) => id).toSorted());
});
