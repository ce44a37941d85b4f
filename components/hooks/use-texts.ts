import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../lib/domain/playbook';
import type { CatalogueLanguage } from '../../lib/platform/i18n';
import { formatsFor, type Formats } from '../../lib/platform/i18n/format';

/** Everything that turns data into the reader's language. */
export interface Texts {
  t: Translate;
  language: CatalogueLanguage;
  format: Formats;
  /** The text of a playbook in the reader's language. */
  local: (text: LocalText) => string;
}

const SPACES = ['panel', 'common', 'gate', 'fields'] as const;
function useTyped() {
  return useTranslation(SPACES);
}
export type Translate = ReturnType<typeof useTyped>['t'];

/** Texts, formats and playbook texts of the language that is on now; components redraw when it is switched. */
export function useTexts(): Texts {
  const { t, i18n } = useTyped();
  const language: CatalogueLanguage = i18n.language === 'nl' ? 'nl' : 'en';
  return useMemo(() => ({ t, language, format: formatsFor(language), local: (text) => text[language] }), [t, language]);
}
