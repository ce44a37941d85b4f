import { describe, expect, it } from 'vitest';
import type { Manifest, Target } from './support/builds';
import { BUILDS, askedBy, manifestOf } from './support/builds';
import { textOf } from './support/files';

const LEAST_WORDS = 3;

/** The rows of docs/permissions.md: what is asked, and why. */
const rows = [...textOf('docs/permissions.md').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', why = '']) => ({ name, why }));
const documented = {
  permissions: rows.filter(({ name }) => !name.includes('://')).map(({ name }) => name).toSorted(),
  hosts: rows.filter(({ name }) => name.includes('://')).map(({ name }) => name).toSorted(),
};
const targets = Object.keys(BUILDS) as Target[];
/** Firefox has its sidebar without a permission. */
const notIn = (target: Target) => (target === 'firefox' ? ['sidePanel'] : []);
const scriptFor = (manifest: Manifest, host: string) => manifest.content_scripts.find(({ matches }) => matches.some((match) => match.includes(host)));

describe.each(targets)('what the %s build asks for', (target) => {
  const manifest = manifestOf(target);

  it('permissions are those of docs/permissions.md', () => {
    expect(askedBy(target).permissions).toEqual(documented.permissions.filter((name) => !notIn(target).includes(name)));
  });

  it('hosts are those of docs/permissions.md', () => {
    expect(askedBy(target).hosts).toEqual(documented.hosts);
  });

  it('nothing is optional, open to other extensions or open to pages', () => {
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('scripts run in the top frame of the CRMs only', () => {
    const matches = manifest.content_scripts.flatMap((script) => script.matches).toSorted();
    expect(matches).toEqual(documented.hosts);
    expect(manifest.content_scripts.filter((script) => script.all_frames)).toEqual([]);
  });

  it('HubSpot is narrowed to its app, Dynamics leaves out the API', () => {
    expect(scriptFor(manifest, 'hubspot.com')?.include_globs?.toSorted()).toEqual(['https://app-*.hubspot.com/*', 'https://app.hubspot.com/*']);
    expect(scriptFor(manifest, 'dynamics.com')?.exclude_globs).toEqual(['https://*.api.crm*.dynamics.com/*']);
  });

  it('the content security policy connects to nothing and runs nothing from elsewhere', () => {
    const policy = typeof manifest.content_security_policy === 'string' ? manifest.content_security_policy : manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  });
});

describe('the reasons', () => {
  it.each(rows)('$name has a reason in words', ({ why }) => {
    expect(why.split(' ').length).toBeGreaterThanOrEqual(LEAST_WORDS);
  });
});
