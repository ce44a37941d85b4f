import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContentScript } from '../../lib/content/start';
import { salesforceAdapter } from '../../lib/crm/salesforce';
import { SALESFORCE_MATCHES } from '../../lib/platform/hosts';

export default defineContentScript({
  matches: SALESFORCE_MATCHES,
  runAt: 'document_idle',
  main: () => startContentScript(salesforceAdapter),
});
