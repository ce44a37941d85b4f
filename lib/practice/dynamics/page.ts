import type { PracticeDeal, PracticeField, PracticeHost, PracticePage } from '../contract';
import { hiddenSession, sidePane } from './beside';
import { installClientApi } from './client-api';
import type { Kit } from './kit';
import type { Model } from './model';
import { createModel } from './model';
import type { RecordFrame } from './record';
import { recordFrame, recordSteps, skeleton } from './record';
import type { Scope } from './scope';
import { createScope } from './scope';
import { seededRandom } from './seeded';
import type { Shell } from './shell';
import { applicationShell } from './shell';
import type { Layout } from './variants';

/** How long the former record lives on after the address changed, and the pause between two steps of the new one (ms). */
const LINGER = 50;
const STEP = 30;

/** The record id of an address of this layout, lower case without braces; null when it names no record. */
export function recordIdOf(url: string): string | null {
  const id = new URL(url).searchParams.get('id');
  return id === null ? null : id.replace(/[{}]/gu, '').toLowerCase();
}

/** A mounted page of one layout: what is shown, and the way from one record to the next. */
class DynamicsPage implements PracticePage {
  private readonly shell: Shell;
  private readonly model: Model;
  private readonly ended = new AbortController();
  private readonly removeApi: () => void;
  private readonly random: () => number;
  private readonly win: Window & typeof globalThis;
  private scope: Scope = createScope();
  private frame: RecordFrame | null = null;
  /** Panes that stay mounted, by record id. */
  private readonly panes = new Map<string, RecordFrame>();
  private timers: number[] = [];
  private counted = 0;

  constructor(private readonly doc: Document, private readonly host: PracticeHost, private readonly layout: Layout, deals: PracticeDeal[], private readonly address: (id: string) => string) {
    if (!doc.defaultView) throw new Error('A practice page needs a document with a window.');
    this.win = doc.defaultView;
    this.random = seededRandom(layout.id);
    this.model = createModel(layout, deals);
    this.model.changed = () => this.scope.redraw();
    this.shell = applicationShell(doc, this.model, host, address);
    this.removeApi = installClientApi(this.model, this.win, layout.host);
    host.onNavigate(() => this.follow(), this.ended.signal);
    this.startRecord();
    for (const step of this.steps()) step();
    this.drawBeside();
  }

  current(): PracticeDeal {
    const deal = this.model.shown ?? this.target() ?? this.model.deals[0];
    if (!deal) throw new Error('This practice page has no deals.');
    return deal;
  }

  setField<K extends PracticeField>(field: K, value: PracticeDeal[K]): void {
    Object.assign(this.current(), { [field]: value });
    this.shell.drawList(recordIdOf(this.host.url()));
    this.model.changed();
  }

  moveStage(stage: string): void {
    this.current().stage.dynamics = stage;
    this.model.changed();
  }

  open(recordId: string): void {
    this.host.navigate(this.address(recordId));
  }

  dispose(): void {
    this.ended.abort();
    this.stopTimers();
    this.scope.drop();
    this.removeApi();
    this.shell.remove();
  }

  private target(): PracticeDeal | null {
    const id = recordIdOf(this.host.url());
    return this.model.deals.find((deal) => deal.ids.dynamics === id) ?? null;
  }

  private kit(): Kit {
    return {
      doc: this.doc, model: this.model, scope: this.scope, random: this.random,
      formId: 'a837e4a7-01b8-4f82-a475-be9abd67e667',
      count: () => (this.counted += 1),
      acts: { moveStage: (key) => this.moveStage(key), nextRecord: () => this.nextRecord() },
    };
  }

  private nextRecord(): void {
    const { deals } = this.model;
    const next = deals[(deals.indexOf(this.current()) + 1) % deals.length];
    if (next) this.open(next.ids.dynamics);
  }

  /** After in-app navigation: the address is new, the old record is still drawn, the new one comes up step by step. */
  private follow(): void {
    this.stopTimers();
    this.shell.drawList(recordIdOf(this.host.url()));
    this.later(LINGER, () => {
      this.leaveRecord();
      this.later(STEP, () => {
        this.startRecord();
        this.steps().forEach((step, index) => this.later(STEP * index, step));
      });
    });
  }

  /** The old form goes: hidden where the layout keeps panes, else replaced by grey bars. What was typed is lost, as on the page. */
  private leaveRecord(): void {
    this.scope.drop();
    this.scope = createScope();
    this.model.edits.clear();
    this.model.shown = null;
    this.shell.flyouts.replaceChildren();
    if (!this.frame) return;
    const { outer, main, formRoot } = this.frame;
    if (this.layout.panes) outer.style.display = 'none';
    else {
      main.replaceChildren(formRoot);
      formRoot.replaceChildren(skeleton(this.kit()));
    }
  }

  /** Other deals that are in the document all the time, where the layout has them. */
  private drawBeside(): void {
    const others = this.model.deals.filter((deal) => deal !== this.model.shown);
    const [before, behind] = others;
    if (this.layout.sessions && before && behind) {
      this.shell.stage.prepend(hiddenSession(this.kit(), structuredClone(before)));
      this.shell.stage.append(hiddenSession(this.kit(), structuredClone(behind)));
    }
    if (this.layout.sidePane && before) this.shell.beside(sidePane(this.kit(), structuredClone(before)));
  }

  private startRecord(): void {
    this.model.shown = this.target();
    const kept = this.layout.keepsRoot ? this.frame : null;
    if (!kept) {
      const id = recordIdOf(this.host.url()) ?? '';
      (this.layout.panes ? this.panes.get(id) : this.frame)?.outer.remove();
      this.frame = recordFrame(this.kit());
      this.panes.set(id, this.frame);
      this.shell.stage.append(this.frame.outer);
    }
    this.shell.drawList(recordIdOf(this.host.url()));
  }

  private steps(): (() => void)[] {
    if (!this.frame) return [];
    if (!this.model.shown) return [() => this.frame?.formRoot.replaceChildren(this.model.say('noDeal'))];
    return recordSteps(this.kit(), this.frame, this.shell.flyouts);
  }

  private later(ms: number, run: () => void): void {
    this.timers.push(this.win.setTimeout(run, ms));
  }

  private stopTimers(): void {
    for (const timer of this.timers) this.win.clearTimeout(timer);
    this.timers = [];
  }
}

/** Mounts a page of this layout into a document. */
export function mountPage(doc: Document, host: PracticeHost, layout: Layout, deals: PracticeDeal[], address: (id: string) => string): PracticePage {
  return new DynamicsPage(doc, host, layout, deals, address);
}
