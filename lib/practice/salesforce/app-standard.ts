import type { PracticeDeal } from '../contract';
import type { AppFrame } from './app';
import { body, topOfApp, wrapPage } from './app';
import type { Kit } from './kit';
import { setClass } from './kit';

/** A standard app: one page host per visited record, only the active one shown. */
export function standardApp(kit: Kit, deals: PracticeDeal[], address: (recordId: string) => string): AppFrame {
  const { make } = kit;
  const hosts = new Map<string, HTMLElement>();
  const stage = make('div.center.oneCenterStage.lafSinglePaneWindowManager');
  const root = body(kit, topOfApp(kit, deals, address), make('div#brandBand_1.slds-brand-band', {}, make('div', {}, stage)));
  return {
    root,
    add(deal, page) {
      const host = make('div.windowViewMode-normal.oneContent.lafPageHost', { style: 'display:none' }, wrapPage(kit, page));
      hosts.set(deal.ids.salesforce, host);
      stage.append(host);
    },
    activate(recordId) {
      for (const [id, host] of hosts) {
        setClass(host, 'active', id === recordId);
        host.style.display = id === recordId ? '' : 'none';
      }
    },
    refresh() {
      // A standard app shows the record's name inside the page host only.
    },
  };
}
