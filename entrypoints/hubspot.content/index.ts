import { defineContentScript } from 'wxt/utils/define-content-script';
import { HUBSPOT_GLOBS, HUBSPOT_MATCHES } from '../../lib/platform/hosts';
import { main } from './main';

export default defineContentScript({
  matches: HUBSPOT_MATCHES,
  includeGlobs: HUBSPOT_GLOBS,
  runAt: 'document_idle',
  main,
});
