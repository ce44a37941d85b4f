import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startListScript } from '../lib/content/list-start';
import { dynamicsList } from '../lib/crm/dynamics/list';

/** Reads and marks Dynamics's lists and boards: brought by the background when a tab shows one. */
export default defineUnlistedScript(() => void startListScript(dynamicsList));
