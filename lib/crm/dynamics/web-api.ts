import { normalGuid } from './locate';

/** What may be asked in the page's world: made by the background from a checked record id and from lists of its own. */
export interface WebApiRequest {
  /** Host of the record's organisation: on any other page nothing is asked. */
  host: string;
  /** Address on that host, query included. */
  path: string;
  timeoutMs: number;
}

/** Columns that are read as they are. */
const PLAIN = [
  'opportunityid', 'name', 'estimatedvalue', 'estimatedclosedate', 'closeprobability', 'description', 'currentsituation', 'customerpainpoints',
  'customerneed', 'finaldecisiondate', 'identifycompetitors', 'decisionmaker', 'createdon', 'modifiedon',
];
/** Columns that point to another record: the answer calls them so, with the shown name beside them. */
export const WEB_LOOKUPS = ['parentaccountid', 'customerid', 'parentcontactid', 'ownerid', 'transactioncurrencyid'];
/** The list of competitors, and the two standard processes with the day on which their active stage began (Microsoft's table reference). */
export const COMPETITORS = 'opportunitycompetitors_association';
export const PROCESSES = ['opportunity_opportunitysalesprocess', 'opportunity_leadtoopportunitysalesprocess'];

/**
 * The address that is asked: the columns that canonical fields need, of one opportunity. One unknown column makes the whole
 * answer an error, so what an organisation may not have can be left out in two parts.
 * @param mapped names of columns that somebody mapped. A link to another record is asked as `_name_value`, which is known of
 *   the standard ones only; a link of the company's own is such an unknown column
 * @param further false leaves out the column of an add-on and the processes
 * @throws RangeError for an id that is none
 */
export function webApiPath(recordId: string, mapped: readonly string[], further: boolean): string {
  const id = normalGuid(recordId);
  if (id === null) throw new RangeError('not a record id');
  const named = mapped.filter((name) => /^[a-z][a-z0-9_]{0,127}$/.test(name) && !WEB_LOOKUPS.includes(name));
  const own = [...(further ? ['msdyn_forecastcategory'] : []), ...named];
  const columns = [...new Set([...PLAIN, ...WEB_LOOKUPS.map((name) => `_${name}_value`), ...own])];
  const expand = [`${COMPETITORS}($select=name)`, ...(further ? PROCESSES.map((name) => `${name}($select=_activestageid_value,activestagestartedon)`) : [])];
  return `/api/data/v9.2/opportunities(${id})?$select=${columns.join(',')}&$expand=${expand.join(',')}`;
}

/**
 * Asks the organisation's Web API about one record. Runs in the page's own world: it is sent there as text, so it uses
 * nothing from outside itself. One GET to the page's own origin, with the session that the page has; nothing of that
 * session is looked at. Reads only.
 * @returns JSON-safe: status, `Retry-After`, content type and at most 400,001 characters of the answer, or why there is
 *   none. Whatever a page puts in between is hostile data.
 */
export async function readWebApi(request: WebApiRequest): Promise<unknown> {
  if (location.protocol !== 'https:' || location.host !== request.host) return { failed: 'other-page' };
  try {
    const answer = await fetch(request.path, {
      method: 'GET', credentials: 'same-origin', redirect: 'manual', cache: 'no-store', referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(request.timeoutMs),
      headers: {
        Accept: 'application/json', 'OData-Version': '4.0', 'OData-MaxVersion': '4.0', 'If-None-Match': 'null',
        Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
      },
    });
    const body = answer.status === 200 ? (await answer.text()).slice(0, 400_001) : '';
    return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), type: answer.headers.get('Content-Type'), body };
  } catch (error) {
    return { failed: error instanceof Error ? error.name.slice(0, 100) : typeof error };
  }
}
