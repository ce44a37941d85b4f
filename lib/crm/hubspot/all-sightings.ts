import type { DealRef } from '../../domain/deal-ref';
import type { PageConfig } from '../page-config';
import { associationSightings } from './associations';
import { readPlace } from './guard';
import { ownPanel } from './panel';
import { recordRoot, shownTitles } from './scope';
import { propertySightings, type Sighting } from './sightings';

function titleSightings(root: Element): Sighting[] {
  return shownTitles(root).map(({ node, text, via }) => ({ field: 'name', raw: { kind: 'text', raw: text, via }, candidate: via, node }));
}

/**
 * Every place on the page that says something about the deal: title, properties, associated records.
 * @param config which properties the company mapped
 * @param hiddenToo also places in tabs that are not open: to go there, never to read them
 */
export function allSightings(doc: Document, ref: DealRef, config?: PageConfig, hiddenToo = false): Sighting[] {
  const root = recordRoot(doc, ref);
  const [panel] = readPlace('hs-all-properties-panel', () => [ownPanel(doc, root, ref)]);
  return [
    ...titleSightings(root), ...propertySightings(root, config, hiddenToo), ...(panel ? propertySightings(panel, config) : []),
    ...associationSightings(root),
  ];
}
