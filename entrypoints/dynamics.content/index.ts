import { defineContentScript } from 'wxt/utils/define-content-script';
import { DYNAMICS_EXCLUDES, DYNAMICS_MATCHES } from '../../lib/platform/hosts';
import { main } from './main';

export default defineContentScript({
  matches: DYNAMICS_MATCHES,
  excludeGlobs: DYNAMICS_EXCLUDES,
  runAt: 'document_idle',
  main,
});
