import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenedDynamics } from './helpers/dynamics-open';
import { askClientApi, closeAll, command, dynamicsVariant, editableVariants, entryOf, input, openDynamics, part, readerOn, typeInto } from './helpers/dynamics-open';

afterEach(closeAll);

const STAGE = 'MscrmControls.Containers.ProcessBreadCrumb-processHeaderStageButton_';
const stageButton = ({ doc }: OpenedDynamics, at: number): HTMLElement => part(doc, `#bpfContainer li:nth-of-type(${at}) [data-id^="${STAGE}"]`);
const stageAct = ({ doc }: OpenedDynamics, name: string): HTMLElement => part(doc, `[flyoutroot] button[data-id$="${name}"]`);
const told = (page: OpenedDynamics): ReturnType<typeof vi.fn<() => void>> => {
  const listener = vi.fn<() => void>();
  page.reader.onChange(listener);
  return listener;
};

describe.each(editableVariants)('$id: edits', (variant) => {
  it('never takes what is typed and not saved; takes it once it is saved', () => {
    const page = openDynamics(variant);
    const before = page.field('description');
    const entry = entryOf(page.doc, 'description');
    typeInto(entry, 'typed, not saved');
    expect(page.field('description')).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    entry.blur();
    expect(page.field('description')).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    expect(page.completed().fields.description).toEqual({ kind: 'unreadable', raw: 'typed, not saved', why: 'unsaved-edit' });
    expect(page.field('owner').kind).toBe('read');
    command(page.doc, 'Discard').click();
    expect(page.field('description')).toEqual(before);
    typeInto(entry, 'typed and saved');
    entry.blur();
    command(page.doc, 'Save').click();
    expect(page.field('description')).toMatchObject({ kind: 'read', value: 'typed and saved' });
  });

  it('does not take a value that was cleared and not saved for an empty one', () => {
    const page = openDynamics(variant);
    page.reader.read();
    typeInto(entryOf(page.doc, 'description'), '');
    expect(page.field('description')).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
  });

  it('trusts nothing that can be typed on a form that was met unsaved, until the client API says which column it is', () => {
    const page = openDynamics(variant);
    typeInto(entryOf(page.doc, 'description'), 'typed before');
    const late = readerOn(page, page.ending.signal);
    expect(late.read().fields.owner).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    expect(late.read().fields.stage.kind).toBe(variant.id === 'dynamics-no-process-nl' ? 'missing' : 'read');
    const { fields } = page.completed();
    expect([fields.owner.kind, fields.description.kind]).toEqual(['read', 'unreadable']);
  });

  it('knows a won deal: by the form, or by the client API where the form does not say', () => {
    const page = openDynamics(variant);
    command(page.doc, 'MarkAsWon').click();
    const known = variant.id !== 'dynamics-short-form-en';
    expect(page.completed().fields.stage).toMatchObject({ kind: 'read', value: known ? { closed: true, won: true } : { closed: null, won: null } });
    expect(page.reader.identity()).toBe('this-record');
    const stage = page.field('stage');
    const inHeader = ['dynamics-refreshed-nl', 'dynamics-classic-en', 'dynamics-classic-mixed'].includes(variant.id);
    expect(stage.kind === 'read' ? stage.value.won : null).toBe(inHeader ? true : null);
  });

  it('leaves no observer and no listener behind', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const page = openDynamics(variant);
    const added = vi.spyOn(page.doc, 'addEventListener');
    const heard = told(page);
    const used = new Set(observe.mock.instances);
    expect(used.size).toBe(1);
    expect(added.mock.calls.every(([, , options]) => typeof options === 'object' && options.signal !== undefined)).toBe(true);
    page.ending.abort();
    expect(disconnect.mock.instances.at(-1)).toBe([...used][0]);
    page.page.setField('description', 'after the end');
    expect(heard).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

const WITH_PROCESS = editableVariants.filter(({ id }) => id !== 'dynamics-no-process-nl');

describe.each(WITH_PROCESS)('$id: the stage', (variant) => {
  it('tells of a move of the stage, made as a user makes it', async () => {
    const page = openDynamics(variant, 0);
    const before = page.field('stage');
    const heard = told(page);
    stageButton(page, 3).click();
    // Where only an attribute tells, it tells of the opened stage now: nobody knows which one is active.
    const onlyAttribute = variant.id === 'dynamics-refreshed-nl';
    expect(page.field('stage').kind).toBe(onlyAttribute ? 'missing' : 'read');
    expect([JSON.stringify(before), onlyAttribute]).toContain(onlyAttribute ? true : JSON.stringify(page.field('stage')));
    await expect.poll(() => heard.mock.calls.length, { timeout: 3000 }).toBe(1);
    stageAct(page, 'setActiveButton').click();
    await expect.poll(() => heard.mock.calls.length, { timeout: 3000 }).toBe(2);
    expect(page.field('stage')).toMatchObject({ kind: 'read', value: { apiName: askClientApi(page)?.stage?.id } });
    expect(page.page.current().stage.dynamics).toBe('Propose');
  });
});

describe('more about edits', () => {
  it('an edit in the header\'s overflow is not read from there, nor from the header', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    page.reader.read();
    part(page.doc, '[data-id="header_overflowButton"]').click();
    typeInto(entryOf(page.doc, 'header_estimatedvalue'), '€99.00');
    expect(page.field('amount')).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    command(page.doc, 'Discard').click();
    expect(page.field('amount')).toMatchObject({ kind: 'read', value: { amount: 1234567.89, currency: 'EUR' } });
  });

  it('a lookup whose record was taken out is not empty until that is saved', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    page.reader.read();
    part(page.doc, '[data-id$="parentaccountid_selected_tag_delete"]').click();
    expect(page.field('account')).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    expect(page.completed().fields.account).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    typeInto(part(page.doc, '[data-id$="parentaccountid_textInputBox_with_filter_new"]') as HTMLInputElement, 'Another Sample');
    command(page.doc, 'Save').click();
    (page.doc.activeElement as HTMLElement).blur();
    expect(page.field('account')).toMatchObject({ kind: 'read', value: 'Another Sample' });
  });

  it('a field that merely has the focus keeps its value', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    const before = page.field('customerNeed');
    entryOf(page.doc, 'customerneed').focus();
    expect(page.field('customerNeed')).toEqual(before);
  });

  it('an unknown word after the title means unsaved when it was another one at first', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    const status = part(page.doc, '[data-id="header_title"] span');
    status.textContent = ' - Gespeichert';
    page.reader.read();
    status.textContent = ' - Nicht gespeichert';
    input(page.doc, '[data-id="customerneed.fieldControl-text-box-text"]').value = 'typed';
    expect(page.field('customerNeed')).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
  });

  it('a step of an open stage is read, and missing again when the stage is closed', () => {
    const page = openDynamics(dynamicsVariant('refreshed-us-nl'));
    expect(page.field('decisionDate').kind).toBe('missing');
    stageButton(page, 4).click();
    expect(page.field('decisionDate')).toMatchObject({ kind: 'read', value: '2027-01-29' });
    part(page.doc, '[id$="stageContentClose"]').click();
    expect(page.field('decisionDate').kind).toBe('missing');
  });

  it('a change that somebody else saved is told once it is in the page', async () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    page.reader.read();
    const heard = told(page);
    page.page.setField('amount', 5000);
    await expect.poll(() => heard.mock.calls.length, { timeout: 3000 }).toBe(1);
    expect(page.field('amount')).toMatchObject({ kind: 'read', value: { amount: 5000 } });
  });
});

describe('show in CRM', () => {
  it('marks the field for a moment, without a trace', async () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    expect(await page.reader.reveal('customerNeed')).toBe(true);
    const [marked] = page.doc.getAnimations();
    const target = (marked?.effect as KeyframeEffect | undefined)?.target;
    expect(target?.closest('[data-control-name="customerneed"]')).toBeTruthy();
    expect(target && page.doc.defaultView?.getComputedStyle(target).outlineStyle).toBe('solid');
    page.ending.abort();
    expect(page.doc.getAnimations()).toEqual([]);
  });

  it('opens the header\'s overflow for a value that is only there', async () => {
    const page = openDynamics(dynamicsVariant('refreshed-us-nl'));
    expect(await page.reader.reveal('closeDate')).toBe(true);
    expect(page.field('closeDate')).toMatchObject({ kind: 'read', value: '2027-02-26' });
  });

  it('opens the tab that holds the field', async () => {
    const page = openDynamics(dynamicsVariant('refreshed-us-nl'));
    expect(await page.reader.reveal('customerNeed')).toBe(true);
    expect(part(page.doc, '[data-id="tablist-Sales_cycle"]').getAttribute('aria-selected')).toBe('true');
    expect(page.field('customerNeed').kind).toBe('read');
    part(page.doc, '[data-id="tablist-Summary"]').click();
    expect(page.field('customerNeed').kind).toBe('read');
  });

  it('shows the active stage and the list of competitors', async () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    expect(await page.reader.reveal('stage')).toBe(true);
    expect(await page.reader.reveal('competitors')).toBe(true);
    expect(page.doc.getAnimations()).toHaveLength(2);
  });

  it('says that a field is not on the form, and leaves the form as it was', async () => {
    const page = openDynamics(dynamicsVariant('classic-mixed'));
    expect(await page.reader.reveal('reasonsToBuy')).toBe(false);
    expect(part(page.doc, '[data-id="tablist-Summary"]').getAttribute('aria-selected')).toBe('true');
    expect(page.doc.querySelector('[data-id="headerFieldsFlyout"]')).toBeNull();
  });
});
