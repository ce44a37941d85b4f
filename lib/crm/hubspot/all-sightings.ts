import { associationSightings } from './associations';
import { shownTitles } from './scope';
import { propertySightings, type Sighting } from './sightings';

function titleSightings(doc: Document): Sighting[] {
  return shownTitles(doc).map(({ node, text, via }) => ({ field: 'name', raw: { kind: 'text', raw: text, via }, candidate: via, node }));
}

/**
 * Every place on the page that says something about the deal: title, properties, associated records.
 * @param hiddenToo also places in tabs that are not open: to go there, never to read them
 */
export function allSightings(doc: Document, hiddenToo = false): Sighting[] {
  return [...titleSightings(doc), ...propertySightings(doc, hiddenToo), ...associationSightings(doc)];
}
