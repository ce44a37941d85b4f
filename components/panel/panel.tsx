import { I18nProvider } from 'react-aria-components';
import { dealKey } from '../../lib/domain/deal-ref';
import { createLogger } from '../../lib/platform/logger';
import { useHomeView, useSettings, useTabView } from '../hooks/bridge-context';
import { StatusProvider } from '../hooks/status';
import { useAppearance } from '../hooks/use-appearance';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { StatusLine } from '../ui/status-line';
import { Bar } from './bar';
import { ErrorBoundary } from './error-boundary';
import { Menu } from './menu';
import { Screen } from './screen';
import { StateMessage } from './state-message';
import '../ui/tokens.css';
import '../ui/base.css';
import './panel.css';

const log = createLogger('panel');

function Crashed({ again }: { again: () => void }) {
  const { t } = useTexts();
  return (
    <>
      <Bar />
      <StateMessage bad icon="alert" title={t('state.crashed')} text={t('state.crashedText')}>
        <div className="btns"><Button look="primary" icon="reload" onClick={again}>{t('state.crashedAgain')}</Button></div>
      </StateMessage>
    </>
  );
}

const drawCrashed = (again: () => void) => <Crashed again={again} />;

/** The side panel: the screen of the followed tab, what was done last, and what the product promises. */
export function Panel() {
  const { t, language } = useTexts();
  const view = useTabView();
  const home = useHomeView();
  const settings = useSettings();
  useAppearance();
  const ready = settings !== undefined && view !== undefined;
  const menu = ready ? <Menu settings={settings} home={home ?? null} /> : null;
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <StatusProvider about={view?.ref ? dealKey(view.ref) : 'no deal'}>
        <main className="panel" tabIndex={-1} aria-busy={!ready}>
          <ErrorBoundary resetOn={view} onError={(error) => log.failed('drawing-failed', error)} fallback={drawCrashed}>
            {ready ? <Screen view={view} home={home ?? null} settings={settings} menu={menu} /> : <Bar />}
          </ErrorBoundary>
          <div className="foot-air" />
          <StatusLine />
          <footer className="foot"><p className="priv"><Icon name="lock" small />{t('privacy')}</p></footer>
        </main>
      </StatusProvider>
    </I18nProvider>
  );
}
