// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { linkedRecord } from '../../../lib/crm/hubspot/locate';

function link(href: string | null): Element {
  const element = document.createElement('a');
  if (href !== null) element.setAttribute('href', href);
  return element;
}

describe('the record that a link leads to', () => {
  it.each([
    '/contacts/123/record/0-3/456', '/contacts/123/deal/456/?eschref=%2Fcontacts#top', 'https://app.hubspot.com/contacts/123/record/0-3/456',
    'https://app-eu1.hubspot.com/contacts/123/objects/0-3/record/456?interaction=note',
  ])('%s', (href) => {
    expect(linkedRecord(link(href))).toEqual({ portal: '123', object: '0-3', id: '456' });
  });

  it.each([
    'https://app.hubspot.com.example.com/contacts/123/record/0-3/456', 'https://example.com/contacts/123/record/0-3/456', 'https:///contacts/123/record/0-3/456',
    'https://app.hubspot.com@example.com/contacts/123/record/0-3/456', 'https://app.hubspot.com:8443/contacts/123/record/0-3/456', '//example.com/contacts/123/record/0-3/456',
    'http://app.hubspot.com/contacts/123/record/0-3/456', 'https://example.com?/contacts/123/record/0-3/456', 'contacts/123/record/0-3/456', '/contacts/123', '#', '', null,
  ])('is none: %s', (href) => {
    expect(linkedRecord(link(href))).toBeNull();
  });
});
