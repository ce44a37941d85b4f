/**
 * What people type and pick when they do not know, in English and Dutch. Compared without case and punctuation, so one
 * spelling of each will do. "None" is among them: whoever means "no competitor" can say so in a sentence.
 */
export const unknownWords: string[] = [
  'tbd', 'tba', 'tbc', 'to be determined', 'to be decided', 'to be confirmed', 'to do', 'to follow', 'n/a', 'not applicable', 'not available',
  'none', 'nothing', 'null', 'nil', 'undefined', 'empty', 'blank', 'unknown', 'not known', 'not known yet', 'not yet known', 'not sure', 'no idea',
  'don’t know', 'do not know', 'dunno', 'unspecified', 'not specified', 'pending', 'later', 'other', 'various', 'test', 'asdf', 'qwerty', 'dummy',
  'please select', 'select', 'choose',
  'nvt', 'n.v.t.', 'niet van toepassing', 'onbekend', 'nog onbekend', 'niet bekend', 'nog niet bekend', 'weet ik niet', 'weet niet', 'geen idee',
  'nog te bepalen', 'ntb', 'nader te bepalen', 'nog uitzoeken', 'uitzoeken', 'nog invullen', 'invullen', 'volgt', 'volgt nog', 'later invullen',
  'geen', 'niets', 'leeg', 'niet gespecificeerd', 'niet ingevuld', 'overig', 'anders', 'divers', 'diversen', 'maak een keuze', 'selecteer', 'kies',
  '?', '-',
];
