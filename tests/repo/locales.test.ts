import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, jsonOf, textOf } from './support/files';

type Messages = Record<string, { message: string }>;
const languages = readdirSync(join(ROOT, 'public/_locales'));
const messages = (language: string) => jsonOf(`public/_locales/${language}/messages.json`) as Messages;
const used = [...textOf('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);

/** Limits of the Chrome Web Store and addons.mozilla.org. */
const MOST_CHARACTERS: Record<string, number> = { name: 45, description: 132 };

describe('texts of the manifest', () => {
  it('are there in English and Dutch', () => {
    expect(languages.toSorted()).toEqual(['en', 'nl']);
  });

  it.each(languages)('%s has every text that the manifest asks for, and no other', (language) => {
    expect(Object.keys(messages(language)).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it.each(languages)('%s fits the stores', (language) => {
    for (const [name, { message }] of Object.entries(messages(language))) {
      expect(message.trim()).not.toBe('');
      expect(message.length).toBeLessThanOrEqual(MOST_CHARACTERS[name] ?? 60);
    }
  });
});
