import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContentScript } from '../../lib/content/start';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { HUBSPOT_GLOBS, HUBSPOT_MATCHES } from '../../lib/platform/hosts';

export default defineContentScript({
  matches: HUBSPOT_MATCHES,
  includeGlobs: HUBSPOT_GLOBS,
  runAt: 'document_idle',
  main: () => startContentScript(hubspotAdapter),
});
