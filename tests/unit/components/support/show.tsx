import { render, screen, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { I18nextProvider } from 'react-i18next';
import { BridgeContext } from '../../../../components/hooks/bridge-context';
import { Panel } from '../../../../components/panel/panel';
import { createTranslator, type CatalogueLanguage } from '../../../../lib/platform/i18n';
import type { FakeBridge } from '../../../fixtures/fake-bridge';

// A simulated DOM computes roles slowly; on a busy machine a whole panel takes seconds.
vi.setConfig({ testTimeout: 30_000 });

/** Draws something with a bridge and a language around it. */
export function showIn(bridge: FakeBridge, what: ReactNode, language: CatalogueLanguage = 'en'): RenderResult & { user: UserEvent } {
  const user = userEvent.setup();
  return {
    user,
    ...render(
      <I18nextProvider i18n={createTranslator(language)}>
        <BridgeContext.Provider value={bridge}>{what}</BridgeContext.Provider>
      </I18nextProvider>,
    ),
  };
}

/** Draws the whole panel. */
export function showPanel(bridge: FakeBridge): RenderResult & { user: UserEvent } {
  return showIn(bridge, <Panel />);
}

/** Text as a reader sees it: no-break spaces are spaces. */
export function seen(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** The button with these words. (A press on the words inside a button submits no form in the simulated DOM.) */
export function button(words: string, within: Pick<typeof screen, 'getByText'> = screen): HTMLButtonElement {
  const found = within.getByText(words).closest('button');
  if (!found) throw new Error(`“${words}” is no button`);
  return found;
}
