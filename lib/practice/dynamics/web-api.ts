import type { PracticeDeal } from '../contract';
import type { Attribute } from './attributes';
import { savedValue, STANDARD_ATTRIBUTES } from './attributes';
import { PROCESSES } from './process';

const SHOWN = '@OData.Community.Display.V1.FormattedValue';
const OTHER_RECORD = '0b5c9c7e-0000-4000-8000-00000000d365';

/** Noon in UTC of a day as the service answers it, and as it shows it to a user in New York. */
function moment(name: string, day: string): [string, unknown][] {
  const [year, month, date] = day.split('-').map(Number);
  return [[name, `${day}T12:00:00Z`], [`${name}${SHOWN}`, `${month}/${date}/${year} 7:00 AM`]];
}

/** One column as the service answers it: typed value, and for links and choices the shown name beside it. */
function column(attribute: Attribute, deal: PracticeDeal): [string, unknown][] {
  const value = savedValue(attribute, deal);
  if (attribute.kind === 'lookup') {
    const key = `_${attribute.name}_value`;
    return value === null ? [[key, null]] : [[key, OTHER_RECORD], [`${key}${SHOWN}`, String(value)]];
  }
  const option = attribute.options?.find((one) => one.value === value);
  if (attribute.kind === 'datetime' && value !== null) return moment(attribute.name, String(value));
  return [[attribute.name, value], ...(option ? [[`${attribute.name}${SHOWN}`, option.label.en] as [string, unknown]] : [])];
}

/**
 * What the organisation's Web API answers for an address on this host: the deal that the address names, null for any
 * other address or record. The active stage of the standard process began on a day of November 2026.
 */
export function webApiAnswer(url: URL, deals: readonly PracticeDeal[]): Record<string, unknown> | null {
  const id = /^\/api\/data\/v9\.2\/opportunities\(([0-9a-f-]{36})\)$/.exec(url.pathname)?.[1];
  const deal = deals.find(({ ids }) => ids.dynamics === id);
  if (!deal) return null;
  const stage = PROCESSES.opportunity.stages.find(({ key }) => key === deal.stage.dynamics);
  const rivals = (deal.competitors ?? '').split(',').map((name) => name.trim()).filter(Boolean);
  return {
    '@odata.context': `${url.origin}/api/data/v9.2/$metadata#opportunities(name,opportunitycompetitors_association(name))/$entity`,
    '@odata.etag': 'W/"1001"',
    opportunityid: deal.ids.dynamics,
    ...Object.fromEntries(STANDARD_ATTRIBUTES.flatMap((attribute) => column(attribute, deal))),
    opportunitycompetitors_association: rivals.map((name) => ({ name })),
    opportunity_opportunitysalesprocess: stage ? [{ _activestageid_value: stage.id, ...Object.fromEntries(moment('activestagestartedon', '2026-11-09')) }] : [],
    opportunity_leadtoopportunitysalesprocess: [],
  };
}
