import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeReport } from '../lib/crm/report/make';
import { salesforceProbe } from '../lib/crm/report/salesforce-probe';
import { reportDoor } from '../lib/crm/report/report-door';

/** Layout reports of Salesforce's pages: injected by the background when the user first asks for one. */
export default defineUnlistedScript(() => reportDoor.offer((request) => makeReport(salesforceProbe, document, new URL(location.href), request)));
