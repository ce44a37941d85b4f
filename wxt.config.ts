import { defineConfig } from 'wxt';
import { DYNAMICS_MATCHES, HUBSPOT_MATCHES, SALESFORCE_MATCHES } from './lib/platform/hosts';
import { leanContent } from './scripts/lib/lean-content';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Every dependency is an import that one can see: the layer test relies on it.
  imports: false,
  vite: () => ({ plugins: leanContent() }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // What an administrator may decide. Firefox takes policies without a description of them.
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [...SALESFORCE_MATCHES, ...HUBSPOT_MATCHES, ...DYNAMICS_MATCHES],
    action: { default_title: '__MSG_openPanel__' },
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_openPanel__',
      },
    },
    content_security_policy: {
      extension_pages: "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'phasegate@phasegate.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
