import { DataPage } from '../../components/data/data-page';
import { createExtensionBridge } from '../../components/hooks/extension-bridge';
import { renderApp } from '../../components/hooks/render-app';

renderApp(<DataPage />, createExtensionBridge(null));
