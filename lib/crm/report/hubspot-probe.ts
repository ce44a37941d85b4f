import { CANDIDATES } from '../hubspot/candidates';
import { locate } from '../hubspot/locate';
import { fieldOfName } from '../hubspot/names';
import { isOfRecord, recordRoot } from '../hubspot/scope';
import type { Probe } from './probe';
import { NO_RECORD } from './probe';

/** Object type ids of contacts and companies, which every portal has. */
const OBJECTS = ['0-1', '0-2'];
const PREFIXES = /^(?:property-input-|highlight-property-(?:display|item)-)(.+)$/;

function fieldName(element: Element): string | null {
  const ids = ['data-test-id', 'data-selenium-test'].map((attribute) => PREFIXES.exec(element.getAttribute(attribute) ?? '')?.[1]);
  return ids.find(Boolean) ?? element.getAttribute('data-profile-property');
}

/** What a layout report must know of HubSpot. */
export const hubspotProbe: Probe = {
  crm: 'hubspot',
  locate,
  table: CANDIDATES,
  whole: (_part, css) => (css.includes('{object}') ? OBJECTS.map((object) => css.replaceAll('{object}', object)).join(',') : css),
  record(doc, ref) {
    if (ref === null) return NO_RECORD;
    const root = recordRoot(doc, ref);
    return { state: 'found', all: (css) => [...root.querySelectorAll(css)].filter((element) => isOfRecord(element, root, true)) };
  },
  fieldsAt: { css: '[data-test-id],[data-selenium-test],[data-profile-property]', name: fieldName },
  isStandard: (name) => fieldOfName(name)?.via === null,
};
