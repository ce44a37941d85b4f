import { afterEach, describe, expect, it } from 'vitest';
import type { CrmAdapter } from '../../lib/crm/adapter';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import { dynamicsList } from '../../lib/crm/dynamics/list';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { hubspotList } from '../../lib/crm/hubspot/list';
import type { ListReader } from '../../lib/crm/list-page';
import { salesforceAdapter } from '../../lib/crm/salesforce';
import { salesforceList } from '../../lib/crm/salesforce/list';
import type { CrmId } from '../../lib/domain/deal-ref';
import { practiceLists } from '../../lib/practice';
import type { MountedPractice } from './helpers/practice-frame';
import { dynamicsVariant, openDynamics } from './helpers/dynamics-open';
import { closeLists as closeDynamics, openList as openDynamicsList } from './helpers/dynamics-list';
import { hubspotVariant, openFilled } from './helpers/hubspot-open';
import { closeLists as closeHubSpot, openList as openHubSpotList } from './helpers/hubspot-list';
import type { Leftovers } from './helpers/leftovers';
import { noteLeftovers } from './helpers/leftovers';
import { openList as openSalesforceList } from './helpers/salesforce-list';
import { openDeal, variantOf } from './helpers/salesforce-open';

type Opened = MountedPractice & { ending: AbortController };

const PAGES: Record<CrmId, { adapter: CrmAdapter; open: () => Promise<Opened> }> = {
  salesforce: { adapter: salesforceAdapter, open: () => Promise.resolve(openDeal(variantOf('salesforce-page-layout-en'))) },
  hubspot: { adapter: hubspotAdapter, open: () => openFilled(hubspotVariant('hubspot-record-en'), 1) },
  dynamics: { adapter: dynamicsAdapter, open: () => Promise.resolve(openDynamics(dynamicsVariant('classic-en'))) },
};
const LISTS: Record<CrmId, { reader: ListReader; open: (id: (typeof practiceLists)[number]) => { doc: Document; dispose?: () => void } }> = {
  salesforce: { reader: salesforceList, open: openSalesforceList },
  hubspot: { reader: hubspotList, open: openHubSpotList },
  dynamics: { reader: dynamicsList, open: openDynamicsList },
};

const endings: (() => void)[] = [closeDynamics, closeHubSpot];
afterEach(() => {
  for (const close of [...endings.splice(2), ...endings]) close();
});

/** The ends of edits, one observer, and the wait that a change of the page began. */
const ALL = ['MutationObserver', 'listener change', 'listener focusout', 'listener input', 'setTimeout'];

/** Changes the page and ends the reader; tells what lived before the end and what lives after it. */
function end(notes: Leftovers, doc: Document, ending: AbortController): { seen: string[]; before: string[]; after: string[] } {
  doc.dispatchEvent(new Event('change'));
  const before = notes.left();
  ending.abort();
  const after = notes.left();
  notes.stop();
  return { seen: notes.seen(), before, after };
}

describe('leaving', () => {
  it.each(['salesforce', 'hubspot', 'dynamics'] as const)('a record of %s leaves no listener, no observer and no timer', async (crm) => {
    const page = await PAGES[crm].open();
    endings.push(() => page.dispose());
    page.ending.abort();
    const location = PAGES[crm].adapter.locate(page.url());
    if (location.kind !== 'deal') throw new Error('no deal');
    const notes = noteLeftovers(page.doc);
    endings.push(notes.stop);
    const ending = new AbortController();
    const reader = PAGES[crm].adapter.open(page.doc, location.ref, ending.signal, { now: () => new Date() });
    reader.onChange(() => undefined);
    expect(reader.identity()).not.toBe('other-record');
    reader.read();
    expect(end(notes, page.doc, ending)).toEqual({ seen: ALL, before: ALL, after: [] });
  });

  it.each(practiceLists)('$id leaves no listener, no observer and no timer', (list) => {
    const { open, reader } = LISTS[list.crm];
    const page = open(list);
    endings.push(() => page.dispose?.());
    const notes = noteLeftovers(page.doc);
    endings.push(notes.stop);
    const ending = new AbortController();
    const { tenant } = PAGES[list.crm].adapter.locate(new URL(list.address())) as { tenant: string };
    const shown = reader.open(page.doc, tenant, ending.signal, { now: () => new Date() });
    shown.onChange(() => undefined);
    shown.read();
    shown.anchors();
    expect(end(notes, page.doc, ending)).toEqual({ seen: ALL, before: ALL, after: [] });
  });
});
