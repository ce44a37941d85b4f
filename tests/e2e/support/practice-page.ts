import type { BrowserContext, Page } from '@playwright/test';
import type { PracticeDeal, PracticeField, PracticePage } from '../../../lib/practice/contract';

type PracticeWindow = { practicePage: PracticePage };

/** Moves the deal to a stage, as a colleague, a workflow or the CRM's own control would. */
export function moveStage(page: Page, stage: string): Promise<void> {
  return page.evaluate((to) => (globalThis as unknown as PracticeWindow).practicePage.moveStage(to), stage);
}

/** Opens another record by in-app navigation. */
export function openRecord(page: Page, recordId: string): Promise<void> {
  return page.evaluate((id) => (globalThis as unknown as PracticeWindow).practicePage.open(id), recordId);
}

/** Writes a saved value into the CRM. */
export function setField<K extends PracticeField>(page: Page, field: K, value: PracticeDeal[K]): Promise<void> {
  return page.evaluate(([name, to]) => (globalThis as unknown as PracticeWindow).practicePage.setField(name as 'name', to as string), [field, value] as const);
}

/**
 * Lets a page say other words than the practice CRM does, from its first moment: texts and attribute values that are equal
 * to (attributes) or hold (texts) a key are replaced as they come in. For what no practice deal has: unknown stages,
 * ambiguous dates.
 */
export async function rewordPages(context: BrowserContext, words: Record<string, string>): Promise<void> {
  await context.addInitScript((pairs) => {
    const entries = Object.entries(pairs);
    const reword = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text;
        const next = entries.reduce((all, [from, to]) => all.replaceAll(from, to), text.data);
        if (next !== text.data) text.data = next;
      }
      if (!(node instanceof Element)) return;
      for (const { name, value } of node.attributes) if (pairs[value] !== undefined) node.setAttribute(name, pairs[value]);
      node.childNodes.forEach(reword);
    };
    new MutationObserver((records) => {
      for (const record of records) [record.target, ...record.addedNodes].forEach(reword);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, words);
}
