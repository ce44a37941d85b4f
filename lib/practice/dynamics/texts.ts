import type { Language } from '../../domain/playbook';

const TEXTS = {
  app: { en: 'Practice CRM · Dynamics layout', nl: 'Oefen-CRM · Dynamics-indeling' },
  opportunities: { en: 'Opportunities', nl: 'Verkoopkansen' },
  openDeals: { en: 'My open opportunities', nl: 'Mijn openstaande verkoopkansen' },
  total: { en: 'Total', nl: 'Totaal' },
  opportunity: { en: 'Opportunity', nl: 'Verkoopkans' },
  saved: { en: 'Saved', nl: 'Opgeslagen' },
  unsaved: { en: 'Unsaved', nl: 'Niet opgeslagen' },
  save: { en: 'Save', nl: 'Opslaan' },
  discard: { en: 'Discard changes', nl: 'Wijzigingen negeren' },
  nextRecord: { en: 'Next record', nl: 'Volgende record' },
  won: { en: 'Close as Won', nl: 'Sluiten als gewonnen' },
  lost: { en: 'Close as Lost', nl: 'Sluiten als verloren' },
  readOnly: { en: 'This record is read-only: it was closed.', nl: 'Dit record is alleen-lezen: het is gesloten.' },
  moreFields: { en: 'More header fields', nl: 'Meer koptekstvelden' },
  summary: { en: 'Summary', nl: 'Samenvatting' },
  details: { en: 'Sales cycle', nl: 'Verkoopcyclus' },
  products: { en: 'Products', nl: 'Producten' },
  information: { en: 'Opportunity information', nl: 'Gegevens verkoopkans' },
  need: { en: 'Details', nl: 'Details' },
  own: { en: 'Our sales cycle', nl: 'Onze verkoopcyclus' },
  people: { en: 'Stakeholders and competitors', nl: 'Belanghebbenden en concurrenten' },
  stakeholders: { en: 'Stakeholders', nl: 'Belanghebbenden' },
  competitors: { en: 'Competitors', nl: 'Concurrenten' },
  role: { en: 'Role', nl: 'Rol' },
  person: { en: 'Name', nl: 'Naam' },
  noRows: { en: 'No data available', nl: 'Geen gegevens beschikbaar' },
  timeline: { en: 'Timeline', nl: 'Tijdlijn' },
  timelineNote: { en: 'Note: close date was discussed, see attachment', nl: 'Notitie: sluitingsdatum is besproken, zie bijlage' },
  accountCard: { en: 'Account (quick view)', nl: 'Account (snelle weergave)' },
  phone: { en: 'Phone', nl: 'Telefoon' },
  setActive: { en: 'Set active', nl: 'Als actief instellen' },
  nextStage: { en: 'Next stage', nl: 'Volgende fase' },
  close: { en: 'Close', nl: 'Sluiten' },
  pin: { en: 'Dock', nl: 'Vastzetten' },
  activeFor: { en: 'Active for 12 days', nl: 'Actief gedurende 12 dagen' },
  notLoaded: { en: 'Loading', nl: 'Laden' },
  invalid: { en: 'This value does not fit the field.', nl: 'Deze waarde past niet in het veld.' },
  yes: { en: 'completed', nl: 'voltooid' },
  no: { en: 'mark complete', nl: 'markeren als voltooid' },
  noDeal: { en: 'Choose a record.', nl: 'Kies een record.' },
} as const;

export type TextKey = keyof typeof TEXTS;

/** The page's own words in the language of the practice CRM. */
export function textIn(language: Language): (key: TextKey) => string {
  return (key) => TEXTS[key][language];
}
