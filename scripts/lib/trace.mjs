import { readFileSync } from 'node:fs';

/** Reads what a browser's trace says about who used the main thread. Times are thread times: waiting and other programs do not count. */

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'toplevel'];
const SCRIPT_EVENTS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);

/**
 * Records a trace while something happens on a page.
 * @param {import('playwright').BrowserContext} context
 * @param {import('playwright').Page} page
 * @param {string} file where the trace is kept
 * @param {() => Promise<void>} act
 * @returns {Promise<object[]>} the events of the trace
 */
export async function traced(context, page, file, act) {
  const browser = context.browser();
  await browser.startTracing(page, { path: file, categories: CATEGORIES });
  await act();
  await browser.stopTracing();
  return JSON.parse(readFileSync(file, 'utf8')).traceEvents;
}

function urlOf({ args }) {
  return args?.data?.url ?? args?.fileName ?? args?.data?.fileName ?? '';
}

/** Leaves out events that lie inside one that is counted already. */
function outermost(events) {
  const sorted = events.toSorted((a, b) => a.tid - b.tid || a.ts - b.ts || b.dur - a.dur);
  let last = null;
  return sorted.filter((event) => {
    const inside = last !== null && event.tid === last.tid && event.ts + event.dur <= last.ts + last.dur;
    if (!inside) last = event;
    return !inside;
  });
}

/**
 * Thread time of the scripts whose address starts with a prefix.
 * @param {object[]} events
 * @param {string} prefix such as `chrome-extension://id/`
 * @returns {{ ms: number, longest: number, calls: number }} milliseconds in all and of the longest piece
 */
export function scriptTime(events, prefix) {
  const own = outermost(events.filter((event) => event.ph === 'X' && SCRIPT_EVENTS.has(event.name) && urlOf(event).startsWith(prefix)));
  const times = own.map(({ tdur = 0 }) => tdur / 1000);
  return { ms: times.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...times), calls: times.length };
}

/**
 * Thread time of all tasks of the thread on which a page's scripts ran.
 * @param {object[]} events
 * @param {string} prefix of the page's own script
 * @returns {number} milliseconds
 */
export function threadTime(events, prefix) {
  const [first] = events.filter((event) => event.ph === 'X' && event.name === 'FunctionCall' && urlOf(event).startsWith(prefix));
  if (!first) return Number.NaN;
  const tasks = outermost(events.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && event.tid === first.tid && event.pid === first.pid));
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}

/** @param {number[]} values @returns {number} the middle one */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
