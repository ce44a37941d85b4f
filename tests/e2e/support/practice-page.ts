import type { Page } from '@playwright/test';
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
