import { beforeAll, describe, expect, it } from 'vitest';
import type { PracticeServer } from '../../scripts/lib/practice-server.mjs';
import { createPracticeServer } from '../../scripts/lib/practice-server.mjs';
import { practiceVariants } from '../../lib/practice';

let server: PracticeServer;
beforeAll(async () => {
  server = await createPracticeServer();
});

describe('the catalogue of practice pages', () => {
  it.each(['salesforce', 'hubspot', 'dynamics'])('has several pages of %s, at least one in Dutch', (crm) => {
    const ofCrm = practiceVariants.filter((variant) => variant.crm === crm);
    expect(ofCrm.length).toBeGreaterThanOrEqual(3);
    expect(ofCrm.map(({ language }) => language)).toContain('nl');
  });

  it('names each page once, and by its CRM', () => {
    const ids = practiceVariants.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, crm } of practiceVariants) expect(id).toMatch(new RegExp(`^${crm}(-[a-z0-9]+)+$`));
  });

  it.each(practiceVariants.map(({ id }) => id))('%s is served at the address of each of its deals', (id) => {
    const variant = practiceVariants.find((one) => one.id === id);
    for (const deal of variant?.deals() ?? []) {
      const answer = server.answer(variant?.address(deal.ids[variant.crm]) ?? '');
      expect(answer?.body).toContain(`data-practice="${id}"`);
    }
  });
});

describe('the practice server', () => {
  it('gives the script on the same host, and nothing of it by line in the page', () => {
    const address = practiceVariants[0]?.address(practiceVariants[0].deals()[0]?.ids.salesforce ?? '') ?? '';
    const source = /<script src="([^"]+)"><\/script>/.exec(server.answer(address)?.body ?? '')?.[1] ?? '';
    const script = server.answer(new URL(source, address).href);
    expect(script?.contentType).toContain('javascript');
    expect(script?.body).toContain('salesforce-');
    expect(server.answer(address)?.body).not.toMatch(/<script>|\son\w+=/);
  });

  it.each(['https://www.hubspot.com/', 'https://example.com/', 'https://acme.my.salesforce.com/', 'http://localhost/'])('does not answer %s', (address) => {
    expect(server.answer(address)).toBeNull();
  });
});
