import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, PRODUCT, ROOT, filesBelow, textOf } from './support/files';

const MOST_LINES = 15;

/** Every folder of the product that holds code is a room. */
const rooms = [...new Set(filesBelow(PRODUCT, CODE).map((file) => dirname(file)))].toSorted();

/** Folders whose neighbours explain them: entrypoints are told of in one place, data files by the code that reads them. */
const explainedAbove = (room: string) => /^entrypoints\/./.test(room) || rooms.some((other) => room.startsWith(`${other}/`) && mentions(other, room));

function mentions(other: string, room: string): boolean {
  const readme = join(ROOT, other, 'README.md');
  return existsSync(readme) && textOf(`${other}/README.md`).includes(`${room.slice(other.length + 1)}/`);
}

describe('every room says what lives in it', () => {
  it.each(['entrypoints', ...rooms.filter((room) => !explainedAbove(room))])('%s', (room) => {
    expect(existsSync(join(ROOT, room, 'README.md')), `${room} has no README.md`).toBe(true);
    expect(textOf(`${room}/README.md`).trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('a README lists no folder or file that is not there', () => {
    const wrong = filesBelow(PRODUCT, /^README\.md$/).flatMap((readme) => {
      const here = dirname(readme);
      const names = [...textOf(readme).matchAll(/`([\w.-]+(?:\/[\w.-]*)*(?:\.tsx?|\.mjs|\/))`/g)].map(([, name = '']) => name);
      const places = [here, ...readdirSync(join(ROOT, here), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${here}/${entry.name}`), '.'];
      return names.filter((name) => !places.some((place) => existsSync(join(ROOT, place, name)))).map((name) => `${readme}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});
