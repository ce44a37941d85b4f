import { AxeBuilder } from '@axe-core/playwright';
import { POLICY_COMES_FROM, STUB_KEY, managedBuild, type ManagedBuild } from './support/policy';
import { rewordPages } from './support/practice-page';
import { Rep } from './support/rep';
import { test as base, expect } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
/** The browser looks at a file only some seconds after it was written, so that it is whole. */
const SOON = { timeout: 20_000 };

interface Administrator {
  managed: ManagedBuild;
  /** Decides something for the browser of this test; null: nothing any more. */
  decide: (policy: object | null) => Promise<void>;
}

/** Runs in the worker. */
function keepForStub([key, value]: readonly [string, object]): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: { set(items: unknown): Promise<void> } } } }).chrome;
  return storage.local.set({ [key]: value });
}

// One after the other: the browser's policy folder is there as long as a test needs it.
base.describe.configure({ mode: 'default' });

const test = base.extend<Administrator>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for the pattern
  managed: async ({}, give) => {
    const managed = managedBuild();
    await give(managed);
    managed.remove();
  },
  build: async ({ managed }, give) => give(managed.build),
  decide: async ({ managed, inBackground }, give) => {
    await give(async (policy) => {
      const told = managed.decide(policy);
      if (told !== null) await inBackground(keepForStub, [STUB_KEY, told] as const);
    });
  },
});

const mapsNextStep = { crm: 'salesforce', name: { by: 'api-name', apiName: 'NextStep' }, target: { field: 'problem' } };

test(`what an administrator decides holds at once, in open pages too, and goes without a trace (${POLICY_COMES_FROM})`, async ({ app, managed, decide, openDeal, panelBeside, readings }) => {
  expect(app.extensionId).toBe(managed.id);
  await rewordPages(app.context, { 'Needs Analysis': 'Legal review' });
  const page = await openDeal(VARIANT);
  const panel = await panelBeside(page);
  const [english, dutch] = [new Rep(panel, 'en'), new Rep(panel, 'nl')];
  await english.endFirstRun();
  const asked = panel.getByText(/Which phase is “Legal review”/).first();
  await expect(asked).toBeVisible();
  const problem = async () => (await readings()).find(({ ref }) => ref !== null)?.fields.problem;
  const before = await problem();
  await page.bringToFront();

  await decide({ language: 'nl', stageAnswers: { 'salesforce:acme-practice::Legal review': 'suspect' }, fieldMaps: [mapsNextStep] });
  await expect(dutch.row('customer-need-known')).toContainText(dutch.criterionName('customer-need-known'), SOON);
  await expect.poll(problem, SOON).toMatchObject({ kind: 'read', via: 'mapped: NextStep' });
  await page.bringToFront();

  await decide({ stageAnswers: { 'salesforce:acme-practice::Legal review': 'lost' } });
  await expect(english.row('customer-need-known')).toBeHidden(SOON);
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(problem, SOON).toEqual(before);
  await page.bringToFront();

  await decide(null);
  await expect(asked).toBeVisible(SOON);
});

test(`the settings page says what the company decided, with what could not be taken, and locks it (${POLICY_COMES_FROM})`, async ({ decide, openExtensionPage }) => {
  await decide({ language: 'en', features: { listMarks: false }, stageAnswers: { Qualification: 'suspect' }, fieldMaps: [mapsNextStep] });
  const options = await openExtensionPage('options.html#policy');
  await expect(options.getByText('Marks in lists and boards: not allowed')).toBeVisible(SOON);
  await expect(options.getByText('NextStep stands for Problem (Salesforce, every organisation)')).toBeVisible();
  await expect(options.getByRole('status').filter({ hasText: 'stageAnswers.Qualification' })).toContainText('1 part of the policy could not be taken');
  expect((await new AxeBuilder({ page: options }).setLegacyMode().analyze()).violations).toEqual([]);
  await options.getByRole('link', { name: 'General' }).click();
  await expect(options.getByRole('radio', { name: 'Nederlands' })).toBeDisabled();
  await expect(options.getByRole('checkbox', { name: /Mark deals in lists/ })).toBeDisabled();
  await expect(options.getByRole('checkbox', { name: /Mark deals in lists/ })).not.toBeChecked();
  await decide(null);
  await expect(options.getByRole('checkbox', { name: /Mark deals in lists/ })).toBeEnabled(SOON);
  await expect(options.getByRole('checkbox', { name: /Mark deals in lists/ })).toBeChecked();
});
