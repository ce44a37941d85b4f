import type { CrmId } from '../../domain/deal-ref';
import type { Candidate, CandidateTable } from '../candidates';
import { CANDIDATES as DYNAMICS } from '../dynamics/candidates';
import { LIST_CANDIDATES as DYNAMICS_LISTS } from '../dynamics/list-candidates';
import { CANDIDATES as HUBSPOT } from '../hubspot/candidates';
import { LIST_CANDIDATES as HUBSPOT_LISTS } from '../hubspot/list-candidates';
import { CANDIDATES as SALESFORCE } from '../salesforce/candidates';
import { LIST_CANDIDATES as SALESFORCE_LISTS } from '../salesforce/list-candidates';


/** The selectors of all readers of deal pages, by CRM and by the list that they are in. For the background and our own pages; a page's script has its CRM's own. */
export const CATALOGUE: Record<CrmId, CandidateTable> = { salesforce: SALESFORCE, hubspot: HUBSPOT, dynamics: DYNAMICS };

/** Those of the readers of lists and boards. */
const LIST_CATALOGUE: Record<CrmId, CandidateTable> = { salesforce: SALESFORCE_LISTS, hubspot: HUBSPOT_LISTS, dynamics: DYNAMICS_LISTS };

/** Parts of a record page as people know them; `other` is what no part is known of. */
export const PARTS = ['title', 'highlights', 'details', 'lists', 'path', 'people', 'client', 'other'] as const;
export type Part = (typeof PARTS)[number];

/** Which part the lists of the tables stand for. Lists that hold no field (scopes, labels) stand for none. */
const LISTS: Record<CrmId, Record<string, Part>> = {
  salesforce: { name: 'title', highlight: 'highlights', row: 'details', path: 'path', contacts: 'people' },
  hubspot: { title: 'title', properties: 'details', associations: 'people' },
  dynamics: { title: 'title', header: 'highlights', values: 'details', stages: 'path', stageName: 'path', activeStage: 'path', competitors: 'lists', stakeholders: 'people' },
};
/** HubSpot's places of properties are in one list, since they are of one rank; on the page they are three cards. */
const BY_ID: [RegExp, Part][] = [[/^hs-(?:highlight|former)-(?!card|association)/, 'highlights'], [/^hs-(?:property-list|data-highlight)/, 'lists'], [/client-api/, 'client']];

/** Which part of a CRM's page a candidate looks at. */
export function partOf(crm: CrmId, candidate: string): Part {
  const special = BY_ID.find(([pattern]) => pattern.test(candidate));
  if (special) return special[1];
  const [list = ''] = Object.entries(CATALOGUE[crm]).find(([, held]) => held.some(({ id }) => id === candidate)) ?? [];
  return LISTS[crm][list] ?? 'other';
}

/** The candidate of that id, of deal pages or lists; null where this version has none. */
export function candidateById(crm: CrmId, id: string): Candidate | null {
  return [CATALOGUE[crm], LIST_CATALOGUE[crm]].flatMap((table) => Object.values(table)).flat().find((candidate) => candidate.id === id) ?? null;
}
