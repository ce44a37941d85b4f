import type { Formats } from '../../lib/platform/i18n/format';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size in bytes as people write it, in steps of 1,000: `12.3 kB`. */
export function sizeText(bytes: number, format: Formats): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return `${format.number(bytes / 1000 ** step)} ${UNITS[step]}`;
}
