import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../lib/platform/i18n';
import { practiceLists, practiceVariants } from '../../../lib/practice';

test.each(['en', 'nl'] as const)('every practice page and list has a name in %s, and no name is left over', (language) => {
  expect(Object.keys(CATALOGUES[language].practice.variant).toSorted()).toEqual([...practiceVariants, ...practiceLists].map(({ id }) => id).toSorted());
});
