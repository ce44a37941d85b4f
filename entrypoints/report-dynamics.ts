import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeReport } from '../lib/crm/report/make';
import { dynamicsProbe } from '../lib/crm/report/dynamics-probe';
import { reportDoor } from '../lib/crm/report/report-door';

/** Layout reports of Dynamics's pages: injected by the background when the user first asks for one. */
export default defineUnlistedScript(() => reportDoor.offer((request) => makeReport(dynamicsProbe, document, new URL(location.href), request)));
