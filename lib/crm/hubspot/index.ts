import type { CrmAdapter } from '../adapter';
import { locate } from './locate';
import { openPage } from './page';

/** HubSpot's deal record, current and former look. */
export const hubspotAdapter: CrmAdapter = {
  id: 'hubspot',
  capabilities: {
    standardFields: [
      'name', 'amount', 'closeDate', 'stage', 'pipeline', 'owner', 'type', 'nextStep', 'description', 'createdDate', 'lastActivityDate',
      'forecastCategory', 'probability', 'stageEnteredDate', 'account', 'contacts',
    ],
    byNameFields: ['competitors', 'decisionDate', 'problem', 'customerNeed', 'reasonsToBuy', 'decisionMaker', 'competitorsTicked', 'decisionMakerTicked', 'leadSource'],
    hasClientApi: false,
    stageApiNames: false,
  },
  locate,
  open: openPage,
};
