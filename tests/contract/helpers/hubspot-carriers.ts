import type { FieldKey } from '../../../lib/domain/reading';
import type { PracticeVariant } from '../../../lib/practice/contract';
import { propertyNamed, propertyOfField } from '../../../lib/practice/hubspot/properties';

/** Places of a field that bear no property's name. */
const OTHERS: Partial<Record<FieldKey, string>> = {
  name: 'h2[data-test-id="highlight-record-label"]',
  stage: '#stage-select',
  pipeline: '#pipeline-select',
  closeDate: '[data-selenium-test="DealHighlightDetailsCloseDateInput"]',
  contacts: '[data-card-id^="ASSOCIATION"][data-card-id$="/0-1"], [data-sidebar-card-association-object-type-id="0-1"]',
  account: '[data-card-id^="ASSOCIATION"][data-card-id$="/0-2"], [data-sidebar-card-association-object-type-id="0-2"]',
};
const NAMED = ['data-test-id', 'data-selenium-test', 'data-profile-property', 'data-field'];
/** Rows that bear a label only. */
const LABELLED = '[data-test-id="crm-property-list-item"], [data-test-id="crm-data-highlights-item"]';

function propertyOf(field: FieldKey): string | null {
  if (field === 'stage') return 'dealstage';
  if (field === 'pipeline') return 'pipeline';
  // Companies and contacts are records of their own.
  return field === 'account' || field === 'contacts' ? null : propertyOfField(field as Parameters<typeof propertyOfField>[0]);
}

/** The labels under which a tile may show a field: the one of the stage names the pipeline too. */
function labelsOf(field: FieldKey, property: string, language: PracticeVariant['language']): string[] {
  return [property, ...(field === 'pipeline' ? ['dealstage'] : [])].map((name) => propertyNamed(name).label[language]);
}

/**
 * Every element of a practice page that carries a field of the deal, told by how the page is built (names of properties in
 * its attributes, labels of its rows) and not by what the reader finds. A row comes before what it holds.
 */
export function carriers(doc: Document, { language }: PracticeVariant, field: FieldKey): Element[] {
  const others = OTHERS[field] ? [...doc.querySelectorAll(OTHERS[field])] : [];
  const property = propertyOf(field);
  if (property === null) return others;
  const values = [property, `property-input-${property}`, `highlight-property-display-${property}`, `highlight-property-item-${property}`];
  const named = doc.querySelectorAll(NAMED.flatMap((attribute) => values.map((value) => `[${attribute}="${value}"]`)).join());
  const labels = labelsOf(field, property, language);
  const labelled = [...doc.querySelectorAll(LABELLED)].filter((row) => labels.includes(row.querySelector('label, p')?.textContent ?? ''));
  return [...new Set([...named, ...labelled, ...others])].filter((node) => node.closest('[data-card-type^="ASSOCIATION"]') === null || others.includes(node));
}

/** Takes elements out. The result puts them back where they were. */
export function without(elements: readonly Element[]): () => void {
  const places = elements.map((element) => {
    const place = { element, parent: element.parentNode, next: element.nextSibling };
    element.remove();
    return place;
  });
  return () => {
    for (const { element, parent, next } of places.toReversed()) parent?.insertBefore(element, next);
  };
}
