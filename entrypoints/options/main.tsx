import { createExtensionBridge } from '../../components/hooks/extension-bridge';
import { renderApp } from '../../components/hooks/render-app';
import { OptionsPage } from '../../components/options/options-page';

renderApp(<OptionsPage />, createExtensionBridge(null));
