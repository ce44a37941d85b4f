import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './support/files';
import { notCaptured, notInTable, pageVariantsTable } from './support/page-variants';

const FILE = 'docs/page-variants.md';

describe('the table of page variants', () => {
  it('says what the reader tests captured', () => {
    if (process.env['VITE_CAPTURE']) writeFileSync(join(ROOT, FILE), pageVariantsTable());
    expect(textOf(FILE), 'out of date: npm run capture').toBe(pageVariantsTable());
  });

  it('names whatever was captured', () => {
    expect(notInTable(textOf(FILE))).toEqual([]);
  });

  it('lacks no page and no list', () => {
    expect(notCaptured()).toEqual([]);
  });
});
