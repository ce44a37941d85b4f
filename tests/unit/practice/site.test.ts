// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { practiceLists, variantById } from '../../../lib/practice';
import { frameHost } from '../../../lib/practice/frame-host';
import { isListAddress, mountSite, placeOf, type PracticeSite } from '../../../lib/practice/site';

let site: PracticeSite | undefined;
afterEach(() => site?.dispose());
const list = practiceLists.find(({ crm }) => crm === 'hubspot')!;

describe('a practice CRM with lists', () => {
  it.each(practiceLists.map(({ id }) => id))('%s opens deals that its variant has, on the same host', (id) => {
    const one = practiceLists.find((other) => other.id === id)!;
    const variant = variantById(one.opens);
    const [deal] = variant?.deals() ?? [];
    expect(new URL(variant?.address(deal?.ids[one.crm] ?? '') ?? '').host).toBe(new URL(one.address()).host);
    expect(isListAddress(one, one.address())).toBe(true);
    expect(isListAddress(one, variant?.address(deal?.ids[one.crm] ?? '') ?? '')).toBe(false);
    const ids = one.rows().map(({ ids: { [one.crm]: own } }) => own);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins with its list, shows a deal in its place, and the list again', () => {
    const host = frameHost(placeOf(list.id).address);
    site = mountSite(document, host, list.id);
    expect(site.page()).toBeNull();
    const [first] = site.list()?.shown() ?? [];
    site.list()?.open(first ?? '');
    expect(site.list()).toBeNull();
    expect(site.page()?.current().ids.hubspot).toBe(first);
    host.navigate(list.address());
    expect(site.page()).toBeNull();
    expect(site.list()?.shown()).toContain(first);
  });

  it('leaves nothing when it ends, and there is none with an unknown name', () => {
    const before = document.body.childElementCount;
    mountSite(document, frameHost(list.address()), list.id).dispose();
    expect(document.body.childElementCount).toBe(before);
    expect(() => mountSite(document, frameHost(list.address()), 'nowhere')).toThrow('nowhere');
  });

  it('begins with the first page of all when nobody knows the name', () => {
    expect(placeOf('nowhere')).toMatchObject({ id: 'salesforce-page-layout-en', crm: 'salesforce' });
  });
});
