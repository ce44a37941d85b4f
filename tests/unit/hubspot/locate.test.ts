import { describe, expect, it } from 'vitest';
import type { PageLocation } from '../../../lib/crm/adapter';
import { hubspotAdapter } from '../../../lib/crm/hubspot';
import { hubspotVariants } from '../../../lib/practice/hubspot';

const locate = (url: string): PageLocation => hubspotAdapter.locate(new URL(url));
const deal = (tenant = '123', recordId = '456'): PageLocation => ({ kind: 'deal', ref: { crm: 'hubspot', tenant, recordId } });

describe('addresses of a deal', () => {
  it.each([
    'https://app.hubspot.com/contacts/123/record/0-3/456',
    'https://app.hubspot.com/contacts/123/record/0-3/456/',
    'https://app.hubspot.com/contacts/123/record/0-3/456/view/1',
    'https://app.hubspot.com/contacts/123/record/0-3/456?eschref=%2Fcontacts%2F123%2Fobjects%2F0-3%2Fviews%2Fall%2Flist',
    'https://app.hubspot.com/contacts/123/record/0-3/456/?interaction=note#top',
    'https://app.hubspot.com/contacts/123/deal/456',
    'https://app.hubspot.com/contacts/123/deal/456/?engagement=9',
    'https://app.hubspot.com/contacts/123/objects/0-3/record/456',
    'https://app-eu1.hubspot.com/contacts/123/record/0-3/456',
    'https://app-na2.hubspot.com/contacts/123/record/0-3/456',
    'https://app-na3.hubspot.com/contacts/123/deal/456',
    'https://app-ap1.hubspot.com/contacts/123/record/0-3/456',
    'https://app-zz9.hubspot.com/contacts/123/record/0-3/456',
  ])('%s', (url) => {
    expect(locate(url)).toEqual(deal());
  });

  it.each(hubspotVariants.map((variant) => [variant.id, variant.address('41250077001')]))('of the practice page %s', (_id, url) => {
    expect(locate(url)).toMatchObject({ kind: 'deal', ref: { recordId: '41250077001' } });
  });

  it('differ per host and portal on every practice page', () => {
    const places = hubspotVariants.map((variant) => `${new URL(variant.address('1')).host} ${JSON.stringify(locate(variant.address('1')))}`);
    expect(new Set(places).size).toBe(hubspotVariants.length);
  });
});

describe('addresses of the list of deals', () => {
  it.each([
    'https://app.hubspot.com/contacts/123/objects/0-3/views/all/list',
    'https://app-eu1.hubspot.com/contacts/123/objects/0-3/views/987654/board',
    'https://app.hubspot.com/contacts/123/objects/0-3/views/all/board?query=sample',
    'https://app.hubspot.com/contacts/123/deals/board/view/all/',
    'https://app.hubspot.com/contacts/123/deals/list/view/987',
  ])('%s', (url) => {
    expect(locate(url)).toEqual({ kind: 'list', tenant: '123' });
  });
});

describe('addresses that are left alone', () => {
  it.each([
    // other objects
    'https://app.hubspot.com/contacts/123/record/0-1/456',
    'https://app.hubspot.com/contacts/123/record/0-2/456',
    'https://app.hubspot.com/contacts/123/record/0-5/456',
    'https://app.hubspot.com/contacts/123/record/2-3/456',
    'https://app.hubspot.com/contacts/123/record/0-33/456',
    'https://app.hubspot.com/contacts/123/record/10-3/456',
    'https://app.hubspot.com/contacts/123/contact/456',
    'https://app.hubspot.com/contacts/123/company/456',
    'https://app.hubspot.com/contacts/123/ticket/456',
    'https://app.hubspot.com/contacts/123/objects/0-1/views/all/list',
    'https://app.hubspot.com/contacts/123/objects/0-1/record/456',
    // no record, no list
    'https://app.hubspot.com/contacts/123',
    'https://app.hubspot.com/contacts/123/deal/',
    'https://app.hubspot.com/contacts/123/deal/456abc',
    'https://app.hubspot.com/contacts/123/record/0-3/',
    'https://app.hubspot.com/contacts/123/record/0-3/new',
    'https://app.hubspot.com/contacts/abc/record/0-3/456',
    'https://app.hubspot.com/contacts/123/objects/0-3/views/all/report',
    'https://app.hubspot.com/help-desk/123/view/1/ticket/456',
    'https://app.hubspot.com/object-builder/123/0-3/embed',
    'https://app.hubspot.com/property-settings/123/properties?type=0-3',
    'https://app.hubspot.com/x/contacts/123/record/0-3/456',
    'https://app.hubspot.com/?next=/contacts/123/record/0-3/456',
    // other hosts and ways
    'http://app.hubspot.com/contacts/123/record/0-3/456',
    'https://app.hubspot.com:8443/contacts/123/record/0-3/456',
    'https://www.hubspot.com/contacts/123/record/0-3/456',
    'https://hubspot.com/contacts/123/record/0-3/456',
    'https://api.hubspot.com/contacts/123/record/0-3/456',
    'https://app-.hubspot.com/contacts/123/record/0-3/456',
    'https://app-eu.hubspot.com/contacts/123/record/0-3/456',
    'https://app-eu1.hubspot.com.example.com/contacts/123/record/0-3/456',
    'https://evil-app.hubspot.com/contacts/123/record/0-3/456',
    'https://app.hubspot.example/contacts/123/record/0-3/456',
    // the other CRMs
    'https://sample.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt1AAF/view',
    'https://sample.crm4.dynamics.com/main.aspx?etn=opportunity&id=a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001&pagetype=entityrecord',
    'about:blank',
  ])('%s', (url) => {
    expect(locate(url)).toEqual({ kind: 'other' });
  });
});
