import type { CrmAdapter } from '../adapter';
import { locate } from './locate';
import { openPage } from './page';

/** HubSpot's deal record, current and former look. */
export const hubspotAdapter: CrmAdapter = {
  id: 'hubspot',
  locate,
  open: openPage,
};
