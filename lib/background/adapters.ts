import type { CrmAdapter } from '../crm/adapter';
import { dynamicsAdapter } from '../crm/dynamics';
import { hubspotAdapter } from '../crm/hubspot';
import { salesforceAdapter } from '../crm/salesforce';
import type { CrmId } from '../domain/deal-ref';

/** The three doors to the CRMs. The background asks them only what an address stands for. */
export const ADAPTERS: Record<CrmId, CrmAdapter> = {
  salesforce: salesforceAdapter,
  hubspot: hubspotAdapter,
  dynamics: dynamicsAdapter,
};
