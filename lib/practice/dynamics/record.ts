import { commandBar, notifications } from './command-bar';
import { openAccountDialog } from './dialog';
import { element } from './element';
import { formTabs, summarySections } from './form';
import { formHeader } from './header';
import type { Kit } from './kit';
import { generatedClass } from './seeded';
import { processBar } from './stages';

/** What holds one record's form. */
export interface RecordFrame {
  /** Tab panel or main region: what is hidden or removed when the record is left. */
  outer: HTMLElement;
  main: HTMLElement;
  formRoot: HTMLElement;
}

/** An empty frame: main region and form root, inside a tab panel where the layout has panes. */
export function recordFrame(kit: Kit): RecordFrame {
  const formRoot = element(kit.doc, 'div', { 'data-id': 'editFormRoot', role: 'form' });
  const main = element(kit.doc, 'div', { role: 'main', class: generatedClass(kit.random) }, [formRoot]);
  const outer = kit.model.layout.panes ? element(kit.doc, 'div', { role: 'tabpanel' }, [main]) : main;
  return { outer, main, formRoot };
}

/** Grey bars while a record loads. */
export function skeleton(kit: Kit): HTMLElement {
  const bones = Array.from({ length: 6 }, () => element(kit.doc, 'div', { class: 'pd-bone' }));
  return element(kit.doc, 'div', { class: 'pd-skeleton', 'aria-label': kit.model.say('notLoaded') }, bones);
}

/**
 * The steps that build a record's form, in the order in which the page shows them: header, process, first section, the rest.
 * Run at once on a page load, with pauses after in-app navigation.
 */
export function recordSteps(kit: Kit, frame: RecordFrame, flyouts: HTMLElement): (() => void)[] {
  const { model } = kit;
  let panel: HTMLElement | null = null;
  const sections = summarySections(kit);
  const begin = (): void => {
    frame.formRoot.replaceChildren();
    frame.formRoot.setAttribute('aria-label', model.shown?.name ?? '');
    frame.main.prepend(commandBar(kit));
    frame.formRoot.append(notifications(kit), formHeader(kit));
  };
  const process = (): void => {
    if (model.process.stages.length > 0) frame.formRoot.append(processBar(kit, flyouts));
  };
  const tabs = (): void => {
    frame.formRoot.append(formTabs(kit, (made) => {
      panel = made;
    }));
    panel?.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('[data-id$="parentaccountid_selected_tag"]');
      if (link) openAccountDialog(kit, link.textContent ?? '');
    });
  };
  return [begin, process, tabs, ...sections.map((made) => () => panel?.append(made()))];
}
