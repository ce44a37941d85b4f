export type { Parsed } from './parsed';
export { parseDate } from './date';
export { parseNumber } from './number';
export { parseMoney } from './money';
export { parsePercent } from './percent';
export { provenFormats } from './proven';
export { formatQuestion } from './question';
