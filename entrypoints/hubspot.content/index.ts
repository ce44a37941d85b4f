import { defineContentScript } from 'wxt/utils/define-content-script';
import { HUBSPOT_MATCHES } from '../../lib/platform/hosts';

export default defineContentScript({ matches: HUBSPOT_MATCHES, runAt: 'document_idle', main() {} });
