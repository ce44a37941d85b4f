import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeReport } from '../lib/crm/report/make';
import { hubspotProbe } from '../lib/crm/report/hubspot-probe';
import { reportDoor } from '../lib/crm/report/report-door';

/** Layout reports of HubSpot's pages: injected by the background when the user first asks for one. */
export default defineUnlistedScript(() => reportDoor.offer((request) => makeReport(hubspotProbe, document, new URL(location.href), request)));
