import { createInstance, type i18n } from 'i18next';
import enBadge from './en/badge.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enData from './en/data.json' with { type: 'json' };
import enFields from './en/fields.json' with { type: 'json' };
import enGate from './en/gate.json' with { type: 'json' };
import enHealth from './en/health.json' with { type: 'json' };
import enOptions from './en/options.json' with { type: 'json' };
import enPanel from './en/panel.json' with { type: 'json' };
import enPractice from './en/practice.json' with { type: 'json' };
import nlBadge from './nl/badge.json' with { type: 'json' };
import nlCommon from './nl/common.json' with { type: 'json' };
import nlData from './nl/data.json' with { type: 'json' };
import nlFields from './nl/fields.json' with { type: 'json' };
import nlGate from './nl/gate.json' with { type: 'json' };
import nlHealth from './nl/health.json' with { type: 'json' };
import nlOptions from './nl/options.json' with { type: 'json' };
import nlPanel from './nl/panel.json' with { type: 'json' };
import nlPractice from './nl/practice.json' with { type: 'json' };
import { isolated } from './isolate';

/** The catalogues of the product, by language and name. tests/unit/i18n keeps the languages alike. */
export const CATALOGUES = {
  en: { panel: enPanel, common: enCommon, gate: enGate, badge: enBadge, data: enData, practice: enPractice, options: enOptions, health: enHealth, fields: enFields },
  nl: { panel: nlPanel, common: nlCommon, gate: nlGate, badge: nlBadge, data: nlData, practice: nlPractice, options: nlOptions, health: nlHealth, fields: nlFields },
} as const;

export type CatalogueLanguage = keyof typeof CATALOGUES;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'panel';
    resources: (typeof CATALOGUES)['en'];
  }
}

/**
 * A translator of its own (no global state), ready at once because the catalogues are bundled.
 * React escapes what it renders, and the badge sets text nodes, so values are not escaped here for HTML: only kept from
 * reordering the sentence around them.
 */
export function createTranslator(language: CatalogueLanguage): i18n {
  const translator = createInstance();
  void translator.init({
    lng: language,
    fallbackLng: 'en',
    ns: ['panel', 'common', 'gate', 'badge', 'data', 'practice', 'options', 'health', 'fields'],
    defaultNS: 'panel',
    resources: CATALOGUES,
    initAsync: false,
    interpolation: { escapeValue: true, escape: isolated },
    returnNull: false,
  });
  return translator;
}

/** The language of the product that fits a browser language (`nl-BE` -> `nl`), English for all others. */
export function languageFor(browserLanguage: string): CatalogueLanguage {
  return browserLanguage.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
