import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BridgeContext } from '../../components/hooks/bridge-context';
import { createExtensionBridge } from '../../components/hooks/extension-bridge';
import { Panel } from '../../components/panel/panel';
import { createTranslator, languageFor } from '../../lib/platform/i18n';

/** `sidepanel.html?tabId=7` stays with tab 7 (for tests, and for looking at one deal in a tab of its own). */
const asked = Number.parseInt(new URLSearchParams(location.search).get('tabId') ?? '', 10);
const bridge = createExtensionBridge(Number.isNaN(asked) ? null : asked);
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <I18nextProvider i18n={createTranslator(languageFor(navigator.language))}>
      <BridgeContext.Provider value={bridge}>
        <Panel />
      </BridgeContext.Provider>
    </I18nextProvider>,
  );
}
