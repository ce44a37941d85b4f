import { defineContentScript } from 'wxt/utils/define-content-script';
import { SALESFORCE_MATCHES } from '../../lib/platform/hosts';
import { main } from './main';

export default defineContentScript({
  matches: SALESFORCE_MATCHES,
  runAt: 'document_idle',
  main,
});
