import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContentScript } from '../../lib/content/start';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import { DYNAMICS_EXCLUDES, DYNAMICS_MATCHES } from '../../lib/platform/hosts';

export default defineContentScript({
  matches: DYNAMICS_MATCHES,
  excludeGlobs: DYNAMICS_EXCLUDES,
  runAt: 'document_idle',
  main: () => startContentScript(dynamicsAdapter),
});
