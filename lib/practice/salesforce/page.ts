import type { PracticeDeal, PracticeHost, PracticePage } from '../contract';
import { dealAddress, recordAddress, recordIn } from './address';
import type { AppFrame } from './app';
import { consoleApp } from './app-console';
import { standardApp } from './app-standard';
import type { Child, Kit, RecordScope } from './kit';
import { kitOf } from './kit-of';
import type { SalesforceLayout } from './layout';
import type { RecordHome } from './record-home';
import { recordHome } from './record-home';
import { stageOf } from './stages';
import { styleElement } from './style';
import { toast } from './toast';

/** How long Lightning's parts take to appear after an in-app navigation, in milliseconds (made up, within 20 to 80). */
const RENDER_STEPS = [50, 40, 60, 30];
const OLD_PAGE_LINGERS = 40;
/** The same on a page that takes its time, per region. */
const SLOW_STEP = 120;

/** All records of one mounted page: which are rendered, and what happens to them. */
class Records {
  private readonly updates = new Map<string, (() => void)[]>();
  private readonly homes = new Map<string, RecordHome>();
  constructor(private readonly kit: Kit, private readonly deals: PracticeDeal[], private readonly frame: AppFrame) {}

  private update(deal: PracticeDeal): void {
    for (const run of this.updates.get(deal.ids.salesforce) ?? []) run();
    this.frame.refresh();
  }

  change(deal: PracticeDeal, changes: Partial<PracticeDeal>): void {
    Object.assign(deal, changes);
    this.update(deal);
  }

  move(deal: PracticeDeal, api: string): void {
    const stage = stageOf(api);
    deal.stage.salesforce = stage.api;
    deal.probability = stage.probability;
    this.update(deal);
  }

  private scope(deal: PracticeDeal): RecordScope {
    const { kit } = this;
    const updates: (() => void)[] = [];
    this.updates.set(deal.ids.salesforce, updates);
    return {
      ...kit, deal,
      live(element: HTMLElement, render: () => Child[]) {
        const run = (): void => element.replaceChildren(...render().filter((child) => child !== null && child !== undefined));
        updates.push(run);
        run();
        return element;
      },
      save: (changes) => {
        this.change(deal, changes);
        if (Object.keys(changes).length > 0) toast(kit, `${kit.labels.opportunity} "${deal.name}" ${kit.labels.saved}`);
      },
      moveStage: (stage) => {
        this.move(deal, stage);
        toast(kit, `${kit.labels.opportunity} "${deal.name}" ${kit.labels.saved}`);
      },
      address: (object, id) => recordAddress(kit.layout, object, id),
    };
  }

  /** The record's page, made when it is first asked for; true when it was made now and its regions are still grey. */
  ensure(deal: PracticeDeal): { home: RecordHome; fresh: boolean } {
    const known = this.homes.get(deal.ids.salesforce);
    if (known) return { home: known, fresh: false };
    const home = recordHome(this.scope(deal), this.deals.filter((other) => other !== deal));
    this.homes.set(deal.ids.salesforce, home);
    this.frame.add(deal, home.root);
    return { home, fresh: true };
  }
}

function showTitle(kit: Kit, deal: PracticeDeal): void {
  kit.doc.title = `${deal.name} | ${kit.labels.opportunity} | Salesforce`;
}

/** Shows the record of the address: the old one lives on for a moment, then the new one fills region by region. */
function follow(kit: Kit, records: Records, frame: AppFrame, deal: PracticeDeal, stillWanted: () => boolean): void {
  kit.later(OLD_PAGE_LINGERS, () => {
    if (!stillWanted()) return;
    const { home, fresh } = records.ensure(deal);
    frame.activate(deal.ids.salesforce);
    let at = 0;
    for (const [index, step] of (fresh ? home.steps : []).entries()) {
      at += RENDER_STEPS[index] ?? 0;
      kit.later(at, step);
    }
    kit.later(at + 20, () => {
      if (stillWanted()) showTitle(kit, deal);
    });
  });
}

/** Takes clicks on links: deals open in the app, everything else stays where it is, because nothing else exists. */
function takeLinks(kit: Kit, host: PracticeHost, root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const anchor = event.composedPath().find((node): node is HTMLAnchorElement => (node as Element).localName === 'a');
    if (!anchor?.hasAttribute('href')) return;
    event.preventDefault();
    if (recordIn(anchor.href) !== null) host.navigate(anchor.href);
  }, { signal: kit.signal });
}

/** Brings a record's page at once; one that takes its time begins with its highlights. */
function bring(kit: Kit, home: RecordHome): void {
  for (const [index, step] of home.steps.entries()) {
    if (kit.layout.opening === 'loading' && index > 0) kit.later(SLOW_STEP * index, step);
    else step();
  }
}

/** The records that are mounted from the start: a console keeps the workspaces of the last session, other apps what was visited. */
function openAtFirst(layout: SalesforceLayout, deals: PracticeDeal[], current: PracticeDeal): PracticeDeal[] {
  if (layout.visited) return deals;
  return layout.app === 'console' ? [current, ...deals.filter((deal) => deal !== current).slice(0, 1)] : [current];
}

/** Mounts one variant into a document and keeps it alive until it is disposed of. */
export function mountPage(layout: SalesforceLayout, deals: PracticeDeal[], doc: Document, host: PracticeHost): PracticePage {
  const ending = new AbortController();
  const kit = kitOf(doc, layout, ending.signal);
  const address = (recordId: string): string => dealAddress(layout, recordId);
  const find = (id: string | null): PracticeDeal => deals.find((deal) => deal.ids.salesforce.slice(0, 15) === id?.slice(0, 15)) ?? deals[0]!;
  let current = find(recordIn(host.url()));
  const frame = layout.app === 'console' ? consoleApp(kit, deals, address) : standardApp(kit, deals, address);
  const records = new Records(kit, deals, frame);
  const style = styleElement(doc);
  doc.documentElement.lang = layout.language === 'nl' ? 'nl-NL' : 'en-US';
  doc.head.append(style);
  doc.body.append(kit.make('div#auraLoadingBox.auraLoadingBox.oneLoadingBox', { hidden: '' }), frame.root);
  for (const deal of openAtFirst(layout, deals, current)) bring(kit, records.ensure(deal).home);
  frame.activate(current.ids.salesforce);
  showTitle(kit, current);
  takeLinks(kit, host, doc.body);
  host.onNavigate(() => {
    const deal = find(recordIn(host.url()));
    if (deal === current) return;
    current = deal;
    follow(kit, records, frame, deal, () => current === deal);
  }, ending.signal);
  return {
    current: () => current,
    setField: (field, value) => records.change(current, { [field]: value }),
    moveStage: (stage) => records.move(current, stage),
    open: (recordId) => host.navigate(address(recordId)),
    dispose() {
      ending.abort();
      frame.root.remove();
      style.remove();
    },
  };
}
