import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from './bridge-context';

/** Language and theme follow the settings, on the document itself: popovers and dialogs are drawn outside the page's root. */
export function useAppearance(): void {
  const { i18n } = useTranslation();
  const settings = useSettings();
  const language = settings?.synced.language;
  const theme = settings?.synced.theme;
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [language, i18n]);
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  }, [theme]);
}
