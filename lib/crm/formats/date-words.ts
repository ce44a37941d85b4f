/** Weekdays in English, Dutch, German, French and Portuguese: in full, and short. They add nothing to a date. */
const WEEKDAYS = [
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo mi fr sa so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim',
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça quarta quinta sexta seg ter qua qui sex sáb dom',
].join(' ').replaceAll(' ', '|');

/** `mar` is a Tuesday in French and a month elsewhere: a Tuesday only before a day and a month's name. */
const WEEKDAY = new RegExp(String.raw`^(?:(?:${WEEKDAYS})[.,]* |mar[.,]* (?=\d{1,2} \p{L}))`, 'iu');
const WEEKDAY_ALONE = new RegExp(String.raw`^(?:${WEEKDAYS})$`, 'iu');

/** Hours from 0 to 24 (some clocks write midnight as 24), minutes and seconds to 59: what exceeds them is no time, so the text is not understood. */
const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const SIXTIETH = String.raw`[0-5]\d`;
const ZONE = String.raw`(?:[A-Z]{2,5}|(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?)`;
/** A time of day after a date, as the CRMs and ICU write it: `, 1:21 PM`, ` 14:30`, ` at 2:26 p.m.`, ` om 14:30`, ` à 14h30`, ` um 14:30 Uhr`, with zone or without. */
const TIME = new RegExp(String.raw`(?:,|,? (?:at|om|um|à|às))? ${HOUR}(?:[:.]${SIXTIETH}){1,2}(?: ?[ap]\.? ?m\.?| uhr| uur)?(?: ${ZONE})?$|(?:,|,? (?:à|às))? ${HOUR} ?h ?${SIXTIETH}$`, 'iu');

/** Days told from the day on which the page was drawn, whole or by their form, in the same five languages. */
const TODAY = new Set([
  'today', 'tomorrow', 'yesterday', 'tonight', 'now', 'just now',
  'vandaag', 'morgen', 'gisteren', 'eergisteren', 'overmorgen', 'nu', 'zojuist',
  'heute', 'gestern', 'vorgestern', 'übermorgen', 'jetzt',
  'aujourd\'hui', 'aujourd’hui', 'demain', 'hier', 'avant-hier', 'après-demain', 'maintenant',
  'hoje', 'amanhã', 'ontem', 'anteontem', 'depois de amanhã', 'agora',
]);
const FROM_TODAY = [
  /\b(?:ago|geleden)$/u,
  /^(?:in|over|vor|dans|il y a|há|em) (?:\d+|an?|een|einem|einer|einen|un|une|uma?) \p{L}+$/u,
  /^(?:(?:last|next|this|vorige?|volgende?|afgelopen|deze|dit|letzte[nrs]?|nächste[nrs]?|diese[nrms]?|cette|ce|est[ea]|neste|nesta|próxim[oa]) \p{L}+|(?:l[ea] )?(?:\p{L}+ )(?:dernière?|prochaine?|passad[oa]))$/u,
];

/** The text without a weekday before its date and a time of day after it. */
export function withoutWeekdayAndTime(text: string): string {
  return text.replace(WEEKDAY, '').replace(TIME, '');
}

/** Whether a text names a day by its distance from today (`yesterday`, `3 dagen geleden`, `Monday at 9:00`). */
export function isRelative(text: string): boolean {
  const part = text.normalize('NFC').toLowerCase().replace(TIME, '').replace(/^l['’]/, '').trim();
  return TODAY.has(part) || WEEKDAY_ALONE.test(part) || FROM_TODAY.some((form) => form.test(part));
}
