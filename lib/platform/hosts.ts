import { DYNAMICS_CLUSTERS } from './dynamics-clusters';

/**
 * The hosts that Phasegate reads, as match patterns. Asked at installation: adding required hosts later would disable
 * the extension until the user accepts again. Sources: the vendors' host tables, see docs/permissions.md.
 */
export const SALESFORCE_MATCHES = [
  'https://*.lightning.force.com/*',
  'https://*.lightning.force.mil/*',
  'https://*.lightning.crmforce.mil/*',
  'https://*.lightning.force.com.mcas.ms/*',
];

/** HubSpot adds regional hosts (`app-eu1`, `app-na2`, ...) at any time; a pattern cannot name them, so globs narrow it. */
export const HUBSPOT_MATCHES = ['https://*.hubspot.com/*'];
export const HUBSPOT_GLOBS = ['https://app.hubspot.com/*', 'https://app-*.hubspot.com/*'];

/** One line per cluster: `crm*` is not a legal pattern, and `*.dynamics.com` would take in other products. */
export const DYNAMICS_MATCHES = [
  ...DYNAMICS_CLUSTERS.map((cluster) => `https://*.${cluster}.dynamics.com/*`),
  'https://*.crm.microsoftdynamics.us/*',
  'https://*.crm.appsplatform.us/*',
  'https://*.crm.dynamics.cn/*',
];
/** API hosts match the cluster patterns too (`org.api.crm4.dynamics.com`), but hold no pages. */
export const DYNAMICS_EXCLUDES = ['https://*.api.crm*.dynamics.com/*'];
