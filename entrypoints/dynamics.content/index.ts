import { defineContentScript } from 'wxt/utils/define-content-script';
import { DYNAMICS_MATCHES } from '../../lib/platform/hosts';

export default defineContentScript({ matches: DYNAMICS_MATCHES, runAt: 'document_idle', main() {} });
