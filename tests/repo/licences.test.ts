import { describe, expect, it } from 'vitest';
import { jsonOf } from './support/files';

interface Lock {
  packages: Record<string, { dev?: boolean; license?: string; optional?: boolean; resolved?: string }>;
}
interface Manifest {
  name: string;
  license?: string;
}

/** Licences that let a company use, change and pass on the product without giving up its own code. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense', 'CC0-1.0', 'BlueOak-1.0.0'];

/** Weaker copyleft, file by file: fine to ship as it is, not to be copied into our own files. */
const SHIPPED_UNCHANGED: Record<string, string> = { 'node_modules/webextension-polyfill': 'MPL-2.0' };

const { packages } = jsonOf('package-lock.json') as Lock;
const shipped = Object.keys(packages).filter((path) => path.startsWith('node_modules/') && !packages[path]?.dev);

/** True when every part of an AND, or one part of an OR, is permissive. */
function isPermissive(licence: string): boolean {
  const plain = licence.replaceAll(/[()]/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isPermissive);
  return plain.split(' AND ').every((part) => PERMISSIVE.includes(part.trim()));
}

describe('licences of what is shipped', () => {
  it('looks at the packages', () => {
    expect(shipped).toContain('node_modules/react');
  });

  it.each(shipped.filter((path) => !packages[path]?.optional))('%s', (path) => {
    const { license } = jsonOf(`${path}/package.json`) as Manifest;
    expect(license, `${path} names no licence`).toBeDefined();
    expect(isPermissive(license ?? '') || SHIPPED_UNCHANGED[path] === license, `${path}: ${license}`).toBe(true);
  });

  it('the product itself is MIT', () => {
    expect((jsonOf('package.json') as Manifest).license).toBe('MIT');
  });
});

describe('the lockfile', () => {
  it('names no place that packages come from', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
