import { createExtensionBridge } from '../../components/hooks/extension-bridge';
import { renderApp } from '../../components/hooks/render-app';
import { PracticePage } from '../../components/practice/practice-page';
import { practiceLists, practiceVariants } from '../../lib/practice';

renderApp(<PracticePage choices={[...practiceVariants, ...practiceLists]} />, createExtensionBridge(null));
