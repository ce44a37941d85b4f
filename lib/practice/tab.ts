import { mountSite } from './site';
import { tabHost } from './tab-host';

/**
 * Entry of the script that a practice page loads when it is served at a CRM's own address. The shell names the variant or
 * list. What is in front is left on the window, so that a scenario can edit the deal as a colleague or a workflow would.
 */
const site = mountSite(document, tabHost(window), document.documentElement.dataset['practice'] ?? '');
Object.defineProperties(window, { practicePage: { get: () => site.page() }, practiceList: { get: () => site.list() } });
