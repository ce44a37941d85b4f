import { readFileSync } from 'node:fs';

/**
 * Reads the browser's own log of requests (--log-net-log), which sees every process: worker, pages and panels.
 * @param {string} file a log of a browser that has been closed
 * @returns {{ url: string, initiator: string }[]} requests that reached the network layer; routed ones do not
 */
export function requestsIn(file) {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8'));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events
    .filter(({ type, params }) => type === start && params?.url)
    .map(({ params }) => ({ url: params.url, initiator: params.initiator ?? 'unknown' }));
}

/**
 * Requests that an extension made.
 * @param {string} file
 * @param {string} extensionId
 * @returns {string[]} addresses
 */
export function requestsOf(file, extensionId) {
  const origin = `chrome-extension://${extensionId}`;
  return requestsIn(file).filter(({ initiator, url }) => initiator === origin && !url.startsWith(origin)).map(({ url }) => url);
}
