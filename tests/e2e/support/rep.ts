import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Language, LocalText } from '../../../lib/domain/playbook';
import { createTranslator } from '../../../lib/platform/i18n';
import { builtInPlaybook } from '../../../lib/playbook';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A rep at the panel: does what a person does there, by the words on the screen. */
export class Rep {
  readonly words: ReturnType<typeof createTranslator>['t'];

  constructor(
    readonly panel: Page,
    readonly language: Language = 'en',
  ) {
    this.words = createTranslator(language).t;
  }

  /** The text of the playbook in the rep's language. */
  local(text: LocalText): string {
    return text[this.language];
  }

  criterionName(id: string): string {
    const criterion = builtInPlaybook.criteria.find((one) => one.id === id);
    if (!criterion) throw new Error(`There is no criterion ${id}`);
    return this.local(criterion.name);
  }

  /** The row of a criterion. */
  row(id: string): Locator {
    return this.panel.locator(`[data-criterion="${id}"]`);
  }

  async seesDeal(name: string): Promise<void> {
    await expect(this.panel.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async seesStatus(id: string, status: 'met' | 'open' | 'planned' | 'stale' | 'differs' | 'unknown'): Promise<void> {
    await expect(this.row(id)).toContainText(this.words(`common:status.${status}`));
  }

  async endFirstRun(): Promise<void> {
    const done = this.panel.getByRole('button', { name: this.words('first.done'), exact: true });
    await done.click();
    await expect(done).toBeHidden();
  }

  private async openForm(id: string, way: 'said' | 'notYet' | 'notApplicable'): Promise<Locator> {
    const row = this.row(id);
    const opener = row.getByRole('button', { name: new RegExp(`^${escaped(this.criterionName(id))}`) });
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    await row.getByRole('button', { name: this.words(`gate:row.${way}`), exact: true }).click();
    return row.getByRole('form', { name: this.words('gate:form.label') });
  }

  private async save(form: Locator): Promise<void> {
    await form.getByRole('button', { name: this.words('common:save'), exact: true }).click();
    await expect(form).toBeHidden();
  }

  /** States what the customer said about a criterion; `date` where the criterion is about one. */
  async statesKnown(id: string, said: { words: string; who: string; date?: string }): Promise<void> {
    const form = await this.openForm(id, 'said');
    await form.getByLabel(this.words('gate:form.saidQuestion')).fill(said.words);
    await form.getByLabel(this.words('gate:form.who'), { exact: true }).fill(said.who);
    if (said.date) await form.locator('input[type="date"]').first().fill(said.date);
    await this.save(form);
  }

  async statesNotKnownYet(id: string, promise: { by: string; from: string }): Promise<void> {
    const form = await this.openForm(id, 'notYet');
    await form.getByRole('textbox', { name: this.words('gate:form.by') }).fill(promise.by);
    await form.getByLabel(this.words('gate:form.from')).fill(promise.from);
    await this.save(form);
  }

  async statesNotApplicable(id: string, why: string): Promise<void> {
    const form = await this.openForm(id, 'notApplicable');
    await form.getByRole('textbox', { name: this.words('gate:form.why') }).fill(why);
    await this.save(form);
  }

  /** Takes back what the status line says was done last. */
  async undoesLast(): Promise<void> {
    await this.panel.locator('.said').getByRole('button', { name: this.words('common:undo'), exact: true }).click();
  }

  /** Gives a reason of the playbook for a move with open gaps, with a line of one's own. */
  async explainsMove(reason: number, text: string): Promise<void> {
    const form = this.panel.getByRole('form', { name: this.words('gate:receipt.why') });
    const name = builtInPlaybook.moveReasons[reason]?.name;
    if (!name) throw new Error(`The playbook has no reason ${reason}`);
    await form.getByRole('button', { name: this.local(name) }).click();
    await form.getByLabel(this.words('gate:receipt.more')).fill(text);
    await this.save(form);
  }

  receipts(): Locator {
    return this.panel.getByRole('region', { name: this.words('gate:receipt.title') });
  }
}
