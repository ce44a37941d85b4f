import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BridgeContext } from '../../../components/hooks/bridge-context';
import { Panel } from '../../../components/panel/panel';
import { createTranslator } from '../../../lib/platform/i18n';
import { bridgeFor, STATES } from './states';

// One state of the panel: ?state=deal&lang=nl&theme=dark. For looking at, and for pictures; never shipped.
const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'nl' ? 'nl' : 'en';
const theme = (['light', 'dark'] as const).find((one) => one === asked.get('theme')) ?? 'system';
const bridge = bridgeFor(asked.get('state') ?? 'deal', { language, theme });
const root = document.getElementById('root');

Object.assign(globalThis, { galleryStates: STATES, galleryBridge: bridge });
if (root) {
  createRoot(root).render(
    <I18nextProvider i18n={createTranslator(language)}>
      <BridgeContext.Provider value={bridge}>
        <Panel />
      </BridgeContext.Provider>
    </I18nextProvider>,
  );
}
