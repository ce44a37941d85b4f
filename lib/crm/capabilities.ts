import type { CrmId } from '../domain/deal-ref';
import type { FieldKey } from '../domain/reading';
import type { CrmCapabilities } from './adapter';
import { OWN_FIELDS as DYNAMICS_OWN_FIELDS, STANDARD_FIELDS as DYNAMICS_FIELDS } from './dynamics/fields';
import { STANDARD_FIELDS as SALESFORCE_FIELDS } from './salesforce/candidates';

/** What no CRM but Dynamics has a standard field for. */
const OWN: readonly FieldKey[] = ['competitors', 'decisionDate', 'problem', 'customerNeed', 'reasonsToBuy', 'decisionMaker', 'competitorsTicked', 'decisionMakerTicked'];

/** What each adapter can do. Apart from the adapters, because their scripts in the CRMs' pages do not need to know. */
export const CAPABILITIES: Record<CrmId, CrmCapabilities> = {
  salesforce: {
    standardFields: [...new Set<FieldKey>([...Object.values(SALESFORCE_FIELDS), 'contacts'])],
    byNameFields: OWN,
    hasClientApi: false,
    stageApiNames: true,
  },
  hubspot: {
    standardFields: [
      'name', 'amount', 'closeDate', 'stage', 'pipeline', 'owner', 'type', 'nextStep', 'description', 'createdDate', 'lastActivityDate',
      'forecastCategory', 'probability', 'stageEnteredDate', 'account', 'contacts',
    ],
    byNameFields: [...OWN, 'leadSource'],
    hasClientApi: false,
    stageApiNames: false,
  },
  dynamics: { standardFields: DYNAMICS_FIELDS, byNameFields: DYNAMICS_OWN_FIELDS, hasClientApi: true, stageApiNames: true },
};
