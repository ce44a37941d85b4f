import { describe, expect, it } from 'vitest';
import { CRMS, snippetFile, snippetOf } from '../../scripts/lib/snippet.mjs';
import { textOf } from './support/files';

describe.each(CRMS)('the stand-alone layout report for %s', (crm) => {
  const committed = textOf(snippetFile(crm));

  it('is made from the code as it is now (else: node scripts/layout-report.mjs)', async () => {
    expect(committed).toBe(await snippetOf(crm));
  });

  it('reaches no network, keeps nothing and leaves no name in the page', () => {
    const code = committed.slice(committed.indexOf('*/') + 2);
    expect(code).not.toMatch(/\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|indexedDB|document\.cookie)\b|\bimport\s*[({'"]/);
    expect(code.replace(/^\s*\/\*.*\*\/\s*/, '')).toMatch(/^\(function\(\) \{/);
    expect(code.match(/console\.log\(/g)).toHaveLength(1);
  });

  it('says first what it is, what it leaves out and how it is used', () => {
    expect(committed).toMatch(/^\/\*\n \* Phasegate layout report for /);
    expect(committed.split('*/')[0]).toMatch(/leaves out[\s\S]*network[\s\S]*paste/);
  });
});
