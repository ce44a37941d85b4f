/** In which order a tenant's pages write the parts of a numeric date. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
/** The decimal sign of a tenant's numbers. */
export type DecimalSign = ',' | '.';

/**
 * What is proven about how one user's CRM writes dates and numbers. Null means: not proven, so ambiguous values stay unreadable.
 * It is learnt from values that fit one order only, from format hints of the page, or from the user's answer; never from the language.
 */
export interface FormatProfile {
  dateOrder: DateOrder | null;
  decimal: DecimalSign | null;
}

export const UNPROVEN: FormatProfile = { dateOrder: null, decimal: null };
