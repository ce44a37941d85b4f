import { createExtensionBridge } from '../../components/hooks/extension-bridge';
import { renderApp } from '../../components/hooks/render-app';
import { PracticePage } from '../../components/practice/practice-page';
import { practiceVariants } from '../../lib/practice';

renderApp(<PracticePage choices={practiceVariants} />, createExtensionBridge(null));
