import { createExtensionBridge } from '../../components/hooks/extension-bridge';
import { renderApp } from '../../components/hooks/render-app';
import { Panel } from '../../components/panel/panel';

/** `sidepanel.html?tabId=7` stays with tab 7 (for tests, and for looking at one deal in a tab of its own). */
const asked = Number.parseInt(new URLSearchParams(location.search).get('tabId') ?? '', 10);

renderApp(<Panel />, createExtensionBridge(Number.isNaN(asked) ? null : asked));
