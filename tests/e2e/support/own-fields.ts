import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The section of the settings page where own fields are mapped. */
export class FieldsPage {
  constructor(readonly page: Page) {}

  row(target: string): Locator {
    return this.page.locator(`[data-target="${target}"]`);
  }

  /** Chooses a field by typing a part of its name. */
  async choose(target: string, typed: string): Promise<void> {
    const row = this.row(target);
    await row.getByRole('button', { name: /^Choose/ }).click();
    const box = row.getByRole('combobox');
    await box.fill(typed);
    await box.press('ArrowDown');
    await box.press('Enter');
    await row.getByRole('button', { name: 'Save' }).click();
    await expect(row.getByText(/^Your field/)).toBeVisible();
  }
}

const HEARD = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup', 'keypress', 'contextmenu'];

/** Notes from now on which presses and keys reach anything of the page itself. */
export function listenOnPage(page: Page): Promise<void> {
  return page.evaluate((types) => {
    const heard: string[] = [];
    (globalThis as unknown as { heard: string[] }).heard = heard;
    const note = (event: Event): void => {
      if (event.target instanceof Element && event.target.localName.startsWith('phasegate-')) return;
      heard.push(`${event.type} on ${event.target instanceof Element ? event.target.localName : 'the document'}`);
    };
    for (const type of types) document.addEventListener(type, note, { capture: true });
  }, HEARD);
}

export function heardOnPage(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** Everything that the page holds, with what is ours in it. */
export function wholePage(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** The picker's host in the page: its inside is closed to every page and test. */
export function pickerOn(page: Page): Locator {
  return page.locator('phasegate-picker');
}
