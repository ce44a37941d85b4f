import { describe, expect, it } from 'vitest';
import { foldText, isFiller } from '../../../lib/domain/text';
import { unknownWords } from '../../../lib/playbook/unknown-words';

describe('isFiller', () => {
  it.each(['', ' ', '-', '--', '?', '???', '...', 'x', 'X', 'xxx', '0', 'tbd', 'TBD.', 'T.B.D.', 'n/a', 'N/A', 'n.a.', 'nvt', 'N.v.t.', '--None--', 'Onbekend', 'weet ik niet!', 'Don’t know', "don't know", 'tbd, n/a', 'x; ?', 'nog te bepalen'])(
    'takes %j for filler',
    (text) => expect(isFiller(text, unknownWords)).toBe(true),
  );

  it.each(['Northwind', 'TBD by the board on Monday', 'Xerces', '007 Ltd', 'geen andere leverancier', 'Northwind, tbd', 'nee', 'x-ray supplier', '3M'])(
    'takes %j for an answer',
    (text) => expect(isFiller(text, unknownWords)).toBe(false),
  );

  it('knows only the words that it is given, besides signs', () => {
    expect(isFiller('tbd', [])).toBe(false);
    expect(isFiller('?', [])).toBe(true);
  });
});

describe('foldText', () => {
  it('unites case, width and white space', () => {
    expect(foldText('  Needs Analysis\n')).toBe('needs analysis');
    expect(foldText('Ｐｒｏｐｏｓｅ')).toBe('propose');
  });
});
