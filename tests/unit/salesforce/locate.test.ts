import { describe, expect, it } from 'vitest';
import { longId, locate } from '../../../lib/crm/salesforce/locate';
import { practiceDeals } from '../../../lib/practice/deals';
import { salesforceVariants } from '../../../lib/practice/salesforce';

const ID = '0065g00000PhGt1AAF';
const ID15 = '0065g00000PhGt1';
const HOST = 'https://acme.lightning.force.com';
const at = (address: string) => locate(new URL(address));
const define = (definition: unknown): string => `/one/one.app#${encodeURIComponent(btoa(JSON.stringify(definition)))}`;
const deal = (tenant: string, recordId = ID) => ({ kind: 'deal', ref: { crm: 'salesforce', tenant, recordId } });

describe('addresses of deals', () => {
  it.each([
    ['record view', `/lightning/r/Opportunity/${ID}/view`],
    ['without object, as in bookmarks', `/lightning/r/${ID}/view`],
    ['15 characters', `/lightning/r/Opportunity/${ID15}/view`],
    ['15 characters without object', `/lightning/r/${ID15}/view`],
    ['edit dialog over the record', `/lightning/r/Opportunity/${ID}/edit`],
    ['with the app before it', `/lightning/app/06m5g000000PhApAAK/r/Opportunity/${ID}/view`],
    ['with the app by name', `/lightning/app/standard__LightningSales/r/Opportunity/${ID}/view`],
    ['with a query', `/lightning/r/Opportunity/${ID}/view?channel=OPEN&nooverride=1`],
    ['with a trailing slash', `/lightning/r/Opportunity/${ID}/view/`],
    ['console sub-tab of an account', `/lightning/r/Opportunity/${ID}/view?ws=%2Flightning%2Fr%2FAccount%2F0015g00000PhAc1AAF%2Fview`],
    ['console workspace of its own', `/lightning/r/Opportunity/${ID}/view?ws=%2Flightning%2Fr%2FOpportunity%2F${ID}%2Fview`],
    ['old Lightning', `/one/one.app#/sObject/${ID}/view`],
    ['old Lightning, 15 characters', `/one/one.app#/sObject/${ID15}/view?a:t=1`],
    ['old Lightning, page definition', define({ componentDef: 'force:recordHome', attributes: { values: { recordId: ID } }, t: 1396239886613 })],
    ['old Lightning, page definition with state', define({ componentDef: 'force:recordHome', attributes: { recordId: ID15 }, state: {} })],
    ['old Lightning, page definition not escaped', decodeURIComponent(define({ componentDef: 'force:recordHome', attributes: { recordId: ID } }))],
  ])('%s', (_, path) => {
    expect(at(HOST + path)).toEqual(deal('acme'));
  });

  it.each([
    ['acme.lightning.force.com', 'acme'],
    ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox'],
    ['acme-dev-ed.develop.lightning.force.com', 'acme-dev-ed.develop'],
    ['acme-dev-ed.lightning.force.com', 'acme-dev-ed'],
    ['acme.scratch.lightning.force.com', 'acme.scratch'],
    ['acme.trailblaze.lightning.force.com', 'acme.trailblaze'],
    ['acme.demo.lightning.force.com', 'acme.demo'],
    ['acme.patch.lightning.force.com', 'acme.patch'],
    ['acme.free.lightning.force.com', 'acme.free'],
    ['acme.lightning.force.mil', 'acme.force.mil'],
    ['acme.lightning.crmforce.mil', 'acme.crmforce.mil'],
    ['acme.lightning.force.com.mcas.ms', 'acme'],
    ['acme--uat.sandbox.lightning.force.com.mcas.ms', 'acme--uat.sandbox'],
    ['ACME.Lightning.Force.com', 'acme'],
  ])('%s is the tenant %s', (host, tenant) => {
    expect(at(`https://${host}/lightning/r/Opportunity/${ID}/view`)).toEqual(deal(tenant));
  });

  it.each(salesforceVariants.map((variant) => [variant.id, variant] as const))('%s has an address of its own', (_, variant) => {
    const [first] = variant.deals();
    const place = at(variant.address(first?.ids.salesforce ?? ''));
    expect(place).toMatchObject({ kind: 'deal', ref: { recordId: ID } });
    const hosts = salesforceVariants.map((other) => new URL(other.address(ID)).host);
    expect(hosts.filter((host) => host === new URL(variant.address(ID)).host)).toHaveLength(1);
  });
});

describe('addresses of lists', () => {
  it.each([
    '/lightning/o/Opportunity/list?filterName=Recent', '/lightning/o/Opportunity/home', '/lightning/o/Opportunity/list',
    '/lightning/o/Opportunity/pipelineInspection?filterName=00B5g00000PhLi1EAF', '/lightning/app/06m5g000000PhApAAK/o/Opportunity/list',
  ])('%s', (path) => {
    expect(at(HOST + path)).toEqual({ kind: 'list', tenant: 'acme' });
  });
});

describe('everything else is left alone', () => {
  it.each([
    `/lightning/r/Opportunity/${ID}/related/OpportunityContactRoles/view`,
    `/lightning/r/${ID}/related/OpportunityLineItems/view`,
    '/lightning/r/Account/0015g00000PhAc1AAF/view',
    `/lightning/r/Account/0015g00000PhAc1AAF/view?ws=%2Flightning%2Fr%2FOpportunity%2F${ID}%2Fview`,
    '/lightning/r/0015g00000PhAc1AAF/view',
    `/lightning/r/Account/${ID}/view`,
    '/lightning/r/Opportunity/0015g00000PhAc1AAF/view',
    '/lightning/r/Opportunity/006/view',
    `/lightning/r/Opportunity/${ID}00/view`,
    `/lightning/r/Opportunity/${ID}`,
    `/lightning/r/Opportunity/${ID}/view/extra`,
    '/lightning/o/Opportunity/new?count=1',
    '/lightning/o/Account/list?filterName=Recent',
    '/lightning/o/Opportunity__c/list',
    '/lightning/page/home', '/lightning/n/Forecasts', '/lightning/setup/ObjectManager/Opportunity/Details/view',
    define({ componentDef: 'sfa:hierarchyFullView', attributes: { recordId: ID, sObjectName: 'Opportunity' }, state: {} }),
    define({ componentDef: 'force:recordHome', attributes: { recordId: '0015g00000PhAc1AAF' } }),
    define({ componentDef: 'force:recordHome', attributes: { recordId: `${ID}/x` } }),
    define({ componentDef: 'force:recordHome', attributes: { recordId: 6 } }), define({ componentDef: 'force:recordHome' }), define(null), define([ID]),
    '/one/one.app#eyJhYnJva2Vu', '/one/one.app#%', '/one/one.app',
    `/one/one.app#/alohaRedirect/${ID}`, '/one/one.app#/sObject/0015g00000PhAc1AAF/view', '/one/one.app#eyJjb21wb25lbnREZWYiOiJ4In0=',
    `/${ID}`, `/${ID15}/e`, '/', `/?x=/lightning/r/Opportunity/${ID}/view`,
  ])('%s', (path) => {
    expect(at(HOST + path)).toEqual({ kind: 'other' });
  });

  it.each([
    `http://acme.lightning.force.com/lightning/r/Opportunity/${ID}/view`,
    `https://lightning.force.com/lightning/r/Opportunity/${ID}/view`,
    `https://acme.my.salesforce.com/lightning/r/Opportunity/${ID}/view`,
    `https://acme.my.salesforce.com/${ID}`,
    `https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home`,
    `https://acme--c.vf.force.com/lightning/r/Opportunity/${ID}/view`,
    `https://acme.lightning.force.com.example.org/lightning/r/Opportunity/${ID}/view`,
    `https://acme.lightning.force.org/lightning/r/Opportunity/${ID}/view`,
    `https://example.org/lightning/r/Opportunity/${ID}/view`,
    `chrome-extension://abcdefghijklmnop/lightning/r/Opportunity/${ID}/view`,
    'https://app.hubspot.com/contacts/1234567/record/0-3/41250077001',
    'https://app-eu1.hubspot.com/contacts/1234567/deal/41250077001/',
    'https://contoso.crm4.dynamics.com/main.aspx?appid=a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70000&pagetype=entityrecord&etn=opportunity&id=a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001',
  ])('%s', (address) => {
    expect(at(address)).toEqual({ kind: 'other' });
  });
});

describe('the long form of an id', () => {
  it.each([
    [ID15, ID], [ID, ID], ['006000000000001', '006000000000001AAA'], ['006ABCDEFGHIJKL', '006ABCDEFGHIJKLY55'], ['006abcdefghijkl', '006abcdefghijklAAA'],
  ])('%s becomes %s', (short, long) => {
    expect(longId(short)).toBe(long);
  });

  it('agrees with the ids of the practice deals', () => {
    for (const { ids } of practiceDeals('en')) expect(longId(ids.salesforce.slice(0, 15))).toBe(ids.salesforce);
  });
});
