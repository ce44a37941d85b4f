import { defineCandidates } from '../candidates';
import { PLACES } from './places';

const { title, properties, associations } = PLACES;

/** The places of HubSpot's deal record with the page facts that they rest on: the documentation of places.ts, held to it by a test. */
export const CANDIDATES = defineCandidates({
  title: [
    { id: 'hs-title-display', since: '2025', why: 'the highlight card shows the name under its property name', rank: 'api-name', css: title['hs-title-display'] },
    { id: 'hs-title', since: '2019', why: 'the record\'s title, the most long-lived hook of the page; one node carries both names', rank: 'data-attribute', css: title['hs-title'] },
  ],
  properties: [
    { id: 'hs-highlight-display', since: '2025', why: 'a value of the highlight card, named after its property', rank: 'api-name', css: properties['hs-highlight-display'] },
    { id: 'hs-highlight-control', since: '2025', why: 'stage and other choices of the highlight card are closed input controls', rank: 'api-name', css: properties['hs-highlight-control'] },
    { id: 'hs-highlight-item', since: '2025', why: 'an item of one property without a named value: what remains beside the label', rank: 'api-name', css: properties['hs-highlight-item'] },
    { id: 'hs-property-row', since: '2025', why: 'a row of a property card: internal name around the deferred input', rank: 'api-name', css: properties['hs-property-row'] },
    { id: 'hs-profile-property', since: '2018', why: 'a row of the former sidebar carries the property name', rank: 'api-name', css: properties['hs-profile-property'] },
    { id: 'hs-property-input', since: '2018', why: 'a named value anywhere else in the left column', rank: 'api-name', css: properties['hs-property-input'] },
    { id: 'hs-former-select', since: '2020', why: 'stage and pipeline of the former highlight card are selects with an id of their own', rank: 'data-attribute', css: properties['hs-former-select'] },
    { id: 'hs-former-close-date', since: '2020', why: 'the former highlight card holds the close date in a named input', rank: 'data-attribute', css: properties['hs-former-close-date'] },
    { id: 'hs-property-list', since: '2025', why: 'property lists have the same rows without internal names', rank: 'label', css: properties['hs-property-list'] },
    { id: 'hs-data-highlight', since: '2025', why: 'data highlights show label and value only', rank: 'label', css: properties['hs-data-highlight'] },
  ],
  associations: [
    { id: 'hs-association-card', since: '2024', why: 'associated records by object type id', rank: 'data-attribute', css: associations['hs-association-card'] },
    { id: 'hs-association-table', since: '2025', why: 'the same as a table in the middle column', rank: 'data-attribute', css: associations['hs-association-table'] },
    { id: 'hs-former-association', since: '2022', why: 'the former association card', rank: 'data-attribute', css: associations['hs-former-association'] },
  ],
});
