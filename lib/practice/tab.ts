import { variantById } from './index';
import { tabHost } from './tab-host';

/**
 * Entry of the script that a practice page loads when it is served at a CRM's own address. The shell names the variant.
 * The mounted page is left on the window, so that a scenario can edit the deal as a colleague or a workflow would.
 */
const id = document.documentElement.dataset['practice'] ?? '';
const variant = variantById(id);
if (!variant) throw new Error(`There is no practice page named "${id}".`);
const page = variant.mount(document, tabHost(window));
Object.assign(window, { practicePage: page });
