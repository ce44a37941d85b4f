import { describe, expect, it } from 'vitest';
import type { CrmAdapter } from '../../../lib/crm/adapter';
import { dynamicsAdapter } from '../../../lib/crm/dynamics';
import { hubspotAdapter } from '../../../lib/crm/hubspot';
import { salesforceAdapter } from '../../../lib/crm/salesforce';
import { practiceLists, practiceVariants } from '../../../lib/practice';

const ADAPTERS: readonly CrmAdapter[] = [salesforceAdapter, hubspotAdapter, dynamicsAdapter];
const HOSTS: Record<string, string> = { salesforce: 'acme.lightning.force.com', hubspot: 'app.hubspot.com', dynamics: 'contoso.crm4.dynamics.com' };
const DEALS: Record<string, string> = {
  salesforce: '/lightning/r/Opportunity/0065g00000PhGt1AAF/view', hubspot: '/contacts/90010001/record/0-3/41250077001',
  dynamics: '/main.aspx?pagetype=entityrecord&etn=opportunity&id=a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001',
};
const LISTS: Record<string, string> = {
  salesforce: '/lightning/o/Opportunity/list?filterName=AllOpportunities', hubspot: '/contacts/90010001/objects/0-3/views/all/board',
  dynamics: '/main.aspx?pagetype=entitylist&etn=opportunity',
};

/** Every form of address that the practice pages have: hosts, paths, clouds, regions, lists and previews. */
const addresses = [
  ...practiceVariants.map((variant) => ({ crm: variant.crm, id: variant.id, url: variant.address(variant.deals()[0]?.ids[variant.crm] ?? '') })),
  ...practiceLists.map((list) => ({ crm: list.crm, id: list.id, url: list.address() })),
];

describe('every adapter refuses the addresses of the others', () => {
  it.each(addresses)('$id', ({ crm, url }) => {
    const taking = ADAPTERS.filter((adapter) => adapter.locate(new URL(url)).kind !== 'other');
    expect(taking.map(({ id }) => id)).toEqual([crm]);
  });

  it.each(ADAPTERS.flatMap(({ id }) => [{ crm: id, kind: 'deal', paths: DEALS }, { crm: id, kind: 'list', paths: LISTS }]))(
    'a $kind of $crm is known by host and path together: its path on another host, another path on its host', ({ crm, kind, paths }) => {
      const own = ADAPTERS.find(({ id }) => id === crm);
      expect(own?.locate(new URL(`https://${HOSTS[crm]}${paths[crm]}`)).kind).toBe(kind);
      const strange = [
        ...Object.keys(HOSTS).filter((other) => other !== crm).flatMap((other) => [`https://${HOSTS[other]}${paths[crm]}`, `https://${HOSTS[crm]}${paths[other]}`]),
        `https://${HOSTS[crm]}.example.com${paths[crm]}`, `https://example.com/${HOSTS[crm]}${paths[crm]}`, `https://example.com/?u=https://${HOSTS[crm]}${paths[crm]}`,
        `https://example.com#https://${HOSTS[crm]}${paths[crm]}`, `https://${HOSTS[crm]}@example.com${paths[crm]}`,
      ];
      const taken = strange.flatMap((url) => ADAPTERS.filter((adapter) => adapter.locate(new URL(url)).kind !== 'other').map(({ id }) => `${id}: ${url}`));
      expect(taken).toEqual([]);
    });
});
