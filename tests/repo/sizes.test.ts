import { describe, expect, it } from 'vitest';
import { CODE, PRODUCT, filesBelow, textOf } from './support/files';

const FILE_LINES = 300;
const ENTRYPOINT_LINES = 80;
const MEDIAN_LINES = 70;

const lines = (file: string) => textOf(file).trimEnd().split('\n').length;
const product = filesBelow(PRODUCT, CODE);
const everything = [...product, ...filesBelow(['scripts', 'tests'], /\.(ts|tsx|mjs)$/)];

/** Functions are held to their size by lint (max-lines-per-function). */
describe('sizes', () => {
  it('no file is longer than one can keep in mind', () => {
    expect(everything.filter((file) => lines(file) > FILE_LINES).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  it('entrypoints only wire', () => {
    const long = product.filter((file) => file.startsWith('entrypoints/') && lines(file) > ENTRYPOINT_LINES);
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  it('most files are small', () => {
    const sorted = product.map(lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
  });
});
