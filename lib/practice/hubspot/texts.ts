import type { Language, LocalText } from '../../domain/playbook';

const TEXTS = {
  brand: { en: 'Practice CRM · HubSpot layout', nl: 'Oefen-CRM · HubSpot-indeling' },
  search: { en: 'Search', nl: 'Zoeken' },
  deals: { en: 'Deals', nl: 'Deals' },
  contacts: { en: 'Contacts', nl: 'Contactpersonen' },
  companies: { en: 'Companies', nl: 'Bedrijven' },
  tasks: { en: 'Tasks', nl: 'Taken' },
  allDeals: { en: 'All deals', nl: 'Alle deals' },
  preview: { en: 'Preview', nl: 'Voorbeeld' },
  actions: { en: 'Actions', nl: 'Acties' },
  about: { en: 'About this deal', nl: 'Over deze deal' },
  qualification: { en: 'Qualification', nl: 'Kwalificatie' },
  highlights: { en: 'Data highlights', nl: 'Belangrijkste gegevens' },
  summary: { en: 'Summary', nl: 'Samenvatting' },
  summaryText: { en: 'Amount: discussed. Close date: discussed. No summary is made for practice deals.', nl: 'Bedrag: besproken. Sluitingsdatum: besproken. Voor oefendeals wordt geen samenvatting gemaakt.' },
  attachments: { en: 'Attachments', nl: 'Bijlagen' },
  noAttachments: { en: 'No files attached.', nl: 'Geen bestanden.' },
  overview: { en: 'Overview', nl: 'Overzicht' },
  activities: { en: 'Activities', nl: 'Activiteiten' },
  allActivity: { en: 'All activity', nl: 'Alle activiteit' },
  note: { en: 'Note', nl: 'Notitie' },
  email: { en: 'Email', nl: 'E-mail' },
  call: { en: 'Call', nl: 'Bellen' },
  task: { en: 'Task', nl: 'Taak' },
  noteBy: { en: 'Note by Robin Example', nl: 'Notitie van Robin Example' },
  noteTime: { en: 'Today at 2:26 PM', nl: 'Vandaag om 14:26' },
  noteBody: { en: 'Amount: discussed. The next appointment is in the calendar.', nl: 'Bedrag: besproken. De volgende afspraak staat in de agenda.' },
  details: { en: 'Details', nl: 'Gegevens' },
  viewAll: { en: 'View all properties', nl: 'Alle eigenschappen bekijken' },
  allProperties: { en: 'All properties', nl: 'Alle eigenschappen' },
  dealInformation: { en: 'Deal information', nl: 'Dealgegevens' },
  save: { en: 'Save', nl: 'Opslaan' },
  cancel: { en: 'Cancel', nl: 'Annuleren' },
  close: { en: 'Close', nl: 'Sluiten' },
  noContacts: { en: 'No contacts associated yet.', nl: 'Nog geen contactpersonen gekoppeld.' },
  primary: { en: 'Primary', nl: 'Primair' },
  recent: { en: 'Recent activities', nl: 'Recente activiteiten' },
  recentCall: { en: 'Call', nl: 'Telefoongesprek' },
  recentCallText: { en: 'Asked how the work is planned today.', nl: 'Gevraagd hoe het werk nu gepland wordt.' },
  recentMail: { en: 'Email', nl: 'E-mail' },
  recentMailText: { en: 'Sent the notes of the call.', nl: 'Verslag van het gesprek gestuurd.' },
  recentVisit: { en: 'Visit', nl: 'Bezoek' },
  recentVisitText: { en: 'Walked through a normal working day.', nl: 'Een gewone werkdag doorgenomen.' },
  stages: { en: 'Stages', nl: 'Fasen' },
  noOwner: { en: 'No owner', nl: 'Geen eigenaar' },
  emptyChoice: { en: '(none)', nl: '(geen)' },
} as const satisfies Record<string, LocalText>;

export type TextKey = keyof typeof TEXTS;

/** The page's words in one language. */
export function textsOf(language: Language): (key: TextKey) => string {
  return (key) => TEXTS[key][language];
}
