/** Language of the interface as its own strings are marked; the document's language is not proven to be it. */
export function languageOf(doc: Document): string | null {
  const marked = doc.querySelector('[data-locale-at-render]')?.getAttribute('data-locale-at-render') || doc.documentElement.lang;
  try {
    return Intl.getCanonicalLocales(marked)[0] ?? null;
  } catch {
    return null;
  }
}
