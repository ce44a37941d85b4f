import { describe, expect, it } from 'vitest';
import { locate, normalGuid } from '../../../lib/crm/dynamics/locate';
import { DYNAMICS_CLUSTERS } from '../../../lib/platform/dynamics-clusters';

const ID = 'a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001';
const APP = 'appid=7f3d0a52-61c4-4c0e-8d1b-2a9be0c50001';
const HOST = 'https://contoso.crm4.dynamics.com';
const deal = (tenant = 'contoso.crm4') => ({ kind: 'deal', ref: { crm: 'dynamics', tenant, recordId: ID } });
const at = (address: string) => locate(new URL(address));

describe('addresses of an opportunity', () => {
  it.each([
    ['the usual one', `/main.aspx?${APP}&pagetype=entityrecord&etn=opportunity&id=${ID}`],
    ['another order', `/main.aspx?${APP}&etn=opportunity&pagetype=entityrecord&id=${ID}`],
    ['with forceUCI', `/main.aspx?${APP}&forceUCI=1&pagetype=entityrecord&etn=opportunity&id=${ID}`],
    ['with a form', `/main.aspx?${APP}&pagetype=entityrecord&etn=opportunity&id=${ID}&formid=a837e4a7-01b8-4f82-a475-be9abd67e667`],
    ['with a form in extraqs', `/main.aspx?${APP}&pagetype=entityrecord&etn=opportunity&id=${ID}&extraqs=formid%3Da837e4a7-01b8-4f82-a475-be9abd67e667`],
    ['by object type code', `/main.aspx?etc=3&id=${ID}&pagetype=entityrecord`],
    ['id in braces', `/main.aspx?pagetype=entityrecord&etn=opportunity&id={${ID.toUpperCase()}}`],
    ['id in encoded braces', `/main.aspx?pagetype=entityrecord&etn=opportunity&id=%7B${ID}%7D`],
    ['id in capitals', `/main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID.toUpperCase()}`],
    ['names in other case', `/main.aspx?pageType=entityrecord&ETN=Opportunity&Id=${ID}`],
    ['by app name', `/main.aspx?appname=SalesHub&pagetype=entityrecord&etn=opportunity&id=${ID}`],
    ['with noise', `/main.aspx?${APP}&navbar=off&cmdbar=false&flags=testmode%3Dtrue&lid=1&pagetype=entityrecord&etn=opportunity&id=${ID}&data=x&newWindow=true#top`],
    ['path in other case', `/Main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID}`],
    ['first of equal names', `/main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID}&id=00000000-0000-0000-0000-000000000001`],
    ['table name before type code', `/main.aspx?pagetype=entityrecord&etc=1&etn=opportunity&id=${ID}`],
  ])('%s', (_, path) => {
    expect(at(HOST + path)).toEqual(deal());
  });

  it.each(DYNAMICS_CLUSTERS)('cluster %s', (cluster) => {
    expect(at(`https://fabrikam.${cluster}.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID}`)).toEqual(deal(`fabrikam.${cluster}`));
  });

  it.each(['contoso.crm.microsoftdynamics.us', 'contoso.crm.appsplatform.us', 'contoso.crm.dynamics.cn'])('sovereign cloud %s', (host) => {
    expect(at(`https://${host}/main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID}`)).toEqual(deal(host));
  });
});

describe('lists of opportunities', () => {
  it.each([
    `/main.aspx?${APP}&pagetype=entitylist&etn=opportunity&viewid=00000000-0000-0000-00aa-000010003006&viewtype=1039`,
    `/main.aspx?${APP}&pagetype=entitylist&etn=opportunity&viewid=00000000-0000-0000-00aa-000010003006&viewType=userquery`,
    '/main.aspx?pagetype=entitylist&etc=3',
  ])('%s', (path) => {
    expect(at(HOST + path)).toEqual({ kind: 'list', tenant: 'contoso.crm4' });
  });
});

describe('everything else is left alone', () => {
  const record = `pagetype=entityrecord&etn=opportunity&id=${ID}`;
  it.each([
    ['a new record', `${HOST}/main.aspx?${APP}&pagetype=entityrecord&etn=opportunity`],
    ['an id that is none', `${HOST}/main.aspx?pagetype=entityrecord&etn=opportunity&id=12345`],
    ['the empty id', `${HOST}/main.aspx?pagetype=entityrecord&etn=opportunity&id=00000000-0000-0000-0000-000000000000`],
    ['another table', `${HOST}/main.aspx?pagetype=entityrecord&etn=account&id=${ID}`],
    ['another table with our type code', `${HOST}/main.aspx?pagetype=entityrecord&etn=lead&etc=3&id=${ID}`],
    ['another type code', `${HOST}/main.aspx?pagetype=entityrecord&etc=1&id=${ID}`],
    ['no table', `${HOST}/main.aspx?pagetype=entityrecord&id=${ID}`],
    ['a table that starts alike', `${HOST}/main.aspx?pagetype=entityrecord&etn=opportunityproduct&id=${ID}`],
    ['a dashboard', `${HOST}/main.aspx?${APP}&pagetype=dashboard&id=${ID}`],
    ['the app picker', `${HOST}/main.aspx?forceUCI=1&pagetype=apps`],
    ['a web resource', `${HOST}/main.aspx?pagetype=webresource&etn=opportunity&id=${ID}`],
    ['a custom page', `${HOST}/main.aspx?pagetype=custom&etn=opportunity&id=${ID}`],
    ['search', `${HOST}/main.aspx?pagetype=search&etn=opportunity`],
    ['a short link', `${HOST}/apps/saleshub?${record}`],
    ['the classic client', `${HOST}/sfa/opps/edit.aspx?id=${ID}`],
    ['a numbered address', `${HOST}/main.aspx#123456789`],
    ['the data service', `${HOST}/api/data/v9.2/opportunities(${ID})`],
    ['an API host', `https://contoso.api.crm4.dynamics.com/main.aspx?${record}`],
    ['a cluster that does not exist', `https://contoso.crm23.dynamics.com/main.aspx?${record}`],
    ['no organisation', `https://crm4.dynamics.com/main.aspx?${record}`],
    ['two organisations', `https://a.b.crm4.dynamics.com/main.aspx?${record}`],
    ['another product', `https://businesscentral.dynamics.com/main.aspx?${record}`],
    ['a host that ends alike', `https://contoso.crm4.dynamics.com.example.com/main.aspx?${record}`],
    ['a host that contains it', `https://contoso-crm4.dynamics.com/main.aspx?${record}`],
    ['without encryption', `http://contoso.crm4.dynamics.com/main.aspx?${record}`],
    ['Salesforce', 'https://contoso.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt1AAF/view'],
    ['HubSpot', 'https://app-eu1.hubspot.com/contacts/90010005/record/0-3/41250077001'],
    ['HubSpot with our query', `https://app.hubspot.com/main.aspx?${record}`],
    ['Salesforce with our query', `https://contoso.lightning.force.com/main.aspx?${record}`],
  ])('%s', (_, address) => {
    expect(at(address)).toEqual({ kind: 'other' });
  });
});

describe('record ids', () => {
  it('come in one form', () => {
    expect([normalGuid(`{${ID.toUpperCase()}}`), normalGuid(ID), normalGuid(''), normalGuid(`x${ID}`)]).toEqual([ID, ID, null, null]);
  });
});
