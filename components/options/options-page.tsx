import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../hooks/bridge-context';
import { SECTION_IDS, type SectionId } from '../hooks/bridge';
import { StatusProvider } from '../hooks/status';
import { useAppearance } from '../hooks/use-appearance';
import { useTexts } from '../hooks/use-texts';
import { Brand } from '../ui/brand';
import { StatusLine } from '../ui/status-line';
import { SECTIONS } from './sections';
import { useSection } from './use-section';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/form.css';
import './options.css';

function Navigation({ open }: { open: SectionId }) {
  const { t } = useTranslation('options');
  return (
    <nav aria-label={t('nav.label')}>
      <ul>
        {SECTION_IDS.map((id) => (
          <li key={id}><a href={`#${id}`} aria-current={id === open ? 'page' : undefined}>{t(`nav.${id}`)}</a></li>
        ))}
      </ul>
    </nav>
  );
}

/** The whole settings page: its navigation and the section that the address names. */
export function OptionsPage() {
  const { t } = useTranslation('options');
  const { language } = useTexts();
  const settings = useSettings();
  const open = useSection();
  const Open = SECTIONS[open];
  useAppearance();
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <StatusProvider about={open}>
        <div className="options-page">
          <header>
            <p className="mark"><Brand /> Phasegate</p>
            <h1>{t('title')}</h1>
          </header>
          <Navigation open={open} />
          <main tabIndex={-1} aria-busy={!settings}>
            {settings && <Open key={open} />}
            <StatusLine />
          </main>
        </div>
      </StatusProvider>
    </I18nProvider>
  );
}
