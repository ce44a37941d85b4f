import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../../../../lib/domain/format-profile';
import { parseDate } from '../../../../lib/crm/formats';

const profile = (dateOrder: DateOrder | null) => ({ dateOrder, decimal: null });

/** locale | text as shown | order proven | expected day or reason */
const ROWS = `
en-US | Nov 15, 2026 | - | 2026-11-15
en-US | November 15, 2026 | - | 2026-11-15
en-US | Sunday, November 15, 2026 | - | 2026-11-15
en-US | Sept. 3, 2026 | - | 2026-09-03
en-US | Sep 3, 2026 1:21 PM | - | 2026-09-03
en-US | Nov 15, 2026, 2:30 PM | - | 2026-11-15
en-US | November 15, 2026 at 2:30 PM | - | 2026-11-15
en-US | 11/15/2026 | - | 2026-11-15
en-US | 11/15/2026, 2:30:05 p.m. | - | 2026-11-15
en-US | 03/04/2026 | - | ambiguous-date
en-US | 03/04/2026 | mdy | 2026-03-04
en-US | 3/4/2026 9:00 AM | mdy | 2026-03-04
en-GB | 15 Nov 2026 | - | 2026-11-15
en-GB | 15 November 2026 at 14:30 GMT+1 | - | 2026-11-15
en-GB | 15/11/2026 | - | 2026-11-15
en-GB | 03/04/2026 | dmy | 2026-04-03
nl-NL | 3 sep. 2026 | - | 2026-09-03
nl-NL | 3 sep 2026 | - | 2026-09-03
nl-NL | 3 september 2026 om 14:30 | - | 2026-09-03
nl-NL | 15 mrt. 2026 14:30 CET | - | 2026-03-15
nl-NL | zo 15 november 2026 | - | 2026-11-15
nl-NL | zondag 15 november 2026 | - | 2026-11-15
nl-NL | 15-11-2026 | - | 2026-11-15
nl-NL | 15-11-2026 14:30 | - | 2026-11-15
nl-NL | 3-9-2026 | - | ambiguous-date
nl-NL | 03-09-2026 | dmy | 2026-09-03
nl-NL | 5-5-2026 | - | 2026-05-05
nl-BE | 15/11/2026 | - | 2026-11-15
nl-BE | 8 mei 2026 | - | 2026-05-08
de-DE | 15.11.2026 | - | 2026-11-15
de-DE | 3.4.2026 | - | ambiguous-date
de-DE | 3.4.2026 | dmy | 2026-04-03
de-DE | 15. März 2026 | - | 2026-03-15
de-DE | 1. Dez. 2026 | - | 2026-12-01
de-DE | So., 15. Nov. 2026 | - | 2026-11-15
de-DE | Sonntag, 15. November 2026 um 14:30 | - | 2026-11-15
de-DE | 15.11.2026, 14:30 Uhr | - | 2026-11-15
de-AT | 15. Jänner 2026 | - | 2026-01-15
fr-FR | 15 nov. 2026 | - | 2026-11-15
fr-FR | 1er août 2026 | - | 2026-08-01
fr-FR | 3 févr. 2026 | - | 2026-02-03
fr-FR | 3 fevr. 2026 | - | 2026-02-03
fr-FR | dim. 15 nov. 2026 | - | 2026-11-15
fr-FR | mar. 17 nov. 2026 | - | 2026-11-17
fr-FR | dimanche 15 novembre 2026 à 14:30 | - | 2026-11-15
fr-FR | 15 novembre 2026 à 14h30 | - | 2026-11-15
fr-FR | 15/11/2026 14:30 | - | 2026-11-15
fr-FR | 03/04/2026 | - | ambiguous-date
fr-FR | 03/04/2026 | dmy | 2026-04-03
pt-BR | 15 de nov. de 2026 | - | 2026-11-15
pt-BR | 15 de novembro de 2026 | - | 2026-11-15
pt-BR | 1º de março de 2026 | - | 2026-03-01
pt-BR | dom., 15 de nov. de 2026 | - | 2026-11-15
pt-BR | segunda-feira, 16 de novembro de 2026 às 14:30 | - | 2026-11-16
pt-BR | 15 de set. de 2026, 14:30 | - | 2026-09-15
pt-BR | 15/11/2026 | - | 2026-11-15
pt-BR | 03/04/2026 | - | ambiguous-date
en-GB | 3rd September 2026 | - | 2026-09-03
en-US | Tue, Mar 3, 2026 | - | 2026-03-03
a month and not a Tuesday | Mar 3, 2026 | - | 2026-03-03
a French Tuesday is no month | mar. 2026 | - | not-a-date
another language's month | 15 listopada 2026 | - | not-a-date
another language's month | 15 de noviembre de 2026 | - | not-a-date
letters put together otherwise | 15 février 2026 | - | 2026-02-15
iso | 2026-11-15 | - | 2026-11-15
iso | 2026/3/4 | - | 2026-03-04
iso | 2026-11-15 23:30 | - | 2026-11-15
iso | 2026-11-15T23:30:00Z | - | ambiguous-date
certain by itself, whatever was proven before | 15/11/2026 | mdy | 2026-11-15
year last says nothing under year first | 03/04/2026 | ymd | ambiguous-date
two-digit year, any part could be it | 15-11-26 | - | ambiguous-date
two-digit year, order proven | 15-11-26 | dmy | 2026-11-15
two-digit year, order proven | 26-11-15 | ymd | 2026-11-15
two-digit year, one order fits | 11/15/26 | - | 2026-11-15
two-digit year of another century | 3/4/85 | mdy | ambiguous-date
two-digit year of a Thai calendar | 13/10/60 | - | ambiguous-date
two-digit year, the last one taken | 13/10/39 | - | 2039-10-13
two-digit year, the last one taken | 13/10/39 | dmy | 2039-10-13
named month needs the whole year | 3 sep 26 | dmy | not-a-date
no such time | 15/11/2026 24:99 | dmy | not-a-date
no such time | 15/11/2026 25:00 | dmy | not-a-date
no such time | 15 November 2026 at 12:60 | - | not-a-date
no such time | 15/11/2026 12:00:61 | dmy | not-a-date
no such time | 15 novembre 2026 à 25h10 | - | not-a-date
no such time | Today at 26:26 | dmy | not-a-date
midnight as some clocks write it | 15/11/2026 24:00 | dmy | 2026-11-15
no such day | 31/02/2026 | dmy | not-a-date
no such day | 29/02/2027 | dmy | not-a-date
leap day | 29/02/2028 | - | 2028-02-29
no such month | 13/13/2026 | dmy | not-a-date
another calendar | 15/11/2569 | dmy | not-a-date
separators differ | 15-11/2026 | dmy | not-a-date
relative | Today at 2:26 PM | dmy | relative-date
relative | Yesterday | dmy | relative-date
relative | 3 days ago | dmy | relative-date
relative | in 2 weeks | dmy | relative-date
relative | next month | dmy | relative-date
relative | Monday at 9:00 AM | dmy | relative-date
relative | gisteren | dmy | relative-date
relative | Vandaag om 14:26 | dmy | relative-date
relative | over 3 dagen | dmy | relative-date
relative | maandag 09:00 | dmy | relative-date
relative | heute, 14:26 Uhr | dmy | relative-date
relative | vor 3 Tagen | dmy | relative-date
relative | aujourd’hui à 14:26 | dmy | relative-date
relative | il y a 3 jours | dmy | relative-date
relative | ontem às 14:26 | dmy | relative-date
relative | há 3 dias | dmy | relative-date
no day | November 2026 | dmy | not-a-date
other words | Q4 2026 | dmy | not-a-date
other words | before 15-11-2026 | dmy | not-a-date
a number | 20261115 | dmy | not-a-date
other digits | ١٥/١١/٢٠٢٦ | dmy | not-a-date
`.trim().split('\n').map((row) => row.split(' | ') as [string, string, string, string]);

describe('parseDate', () => {
  test.each(ROWS)('%s: %s with %s proven', (_, text, order, expected) => {
    const parsed = parseDate(text, profile(order === '-' ? null : (order as DateOrder)));
    expect(parsed.ok ? parsed.value : parsed.why).toBe(expected);
  });

  test('invisible marks and no-break spaces do not matter', () => {
    expect(parseDate('\u200E15\u200E/\u200E11\u200E/\u200E2026', profile(null))).toEqual({ ok: true, value: '2026-11-15' });
    expect(parseDate('Nov 15, 2026, 2:30\u202FPM', profile(null))).toEqual({ ok: true, value: '2026-11-15' });
  });

  test('a very long text is no date and takes no time to refuse', () => {
    expect(parseDate(`${'1'.repeat(50_000)}/2/2026`, profile('dmy'))).toEqual({ ok: false, why: 'not-a-date' });
    expect(parseDate(`15/11/2026${' '.repeat(200)}and more`, profile('dmy'))).toEqual({ ok: false, why: 'not-a-date' });
  });
});
