import type { CrmAdapter, Reveal } from '../crm/adapter';
import { dynamicsAdapter } from '../crm/dynamics';
import { dynamicsList } from '../crm/dynamics/list';
import { revealInDynamics } from '../crm/dynamics/reveal';
import { hubspotAdapter } from '../crm/hubspot';
import { hubspotList } from '../crm/hubspot/list';
import { revealInHubSpot } from '../crm/hubspot/reveal';
import type { ListReader } from '../crm/list-page';
import { salesforceAdapter } from '../crm/salesforce';
import { salesforceList } from '../crm/salesforce/list';
import { revealInSalesforce } from '../crm/salesforce/reveal';
import type { CrmId } from '../domain/deal-ref';

/** All that reads a CRM's pages. A CRM tab gets it in parts, as it is needed; a practice page of our own has no limit of size. */
export const READERS: Record<CrmId, { adapter: CrmAdapter; list: ListReader; reveal: Reveal }> = {
  salesforce: { adapter: salesforceAdapter, list: salesforceList, reveal: revealInSalesforce },
  hubspot: { adapter: hubspotAdapter, list: hubspotList, reveal: revealInHubSpot },
  dynamics: { adapter: dynamicsAdapter, list: dynamicsList, reveal: revealInDynamics },
};
