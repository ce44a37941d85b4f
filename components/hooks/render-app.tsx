import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createTranslator, languageFor } from '../../lib/platform/i18n';
import type { Bridge } from './bridge';
import { BridgeContext } from './bridge-context';

/** Draws a page of the extension into its `#root`, with translator and bridge around it. */
export function renderApp(page: ReactNode, bridge: Bridge): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(
    <I18nextProvider i18n={createTranslator(languageFor(navigator.language))}>
      <BridgeContext.Provider value={bridge}>{page}</BridgeContext.Provider>
    </I18nextProvider>,
  );
}
