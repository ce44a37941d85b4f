import { afterEach, describe, expect, it } from 'vitest';
import type { FieldKey } from '../../lib/domain/reading';
import type { OpenedDynamics } from './helpers/dynamics-open';
import { closeAll, command, dynamicsVariant, openDynamics, part } from './helpers/dynamics-open';

afterEach(closeAll);

const without = ({ doc }: OpenedDynamics, css: string, attribute: string): void => {
  for (const node of doc.querySelectorAll(css)) node.removeAttribute(attribute);
};
const answered = (page: OpenedDynamics, field: FieldKey): string | undefined => {
  page.reader.read();
  return page.reader.health().answered[field];
};

describe('when a better selector finds nothing, the next one answers with the same value', () => {
  it('a lookup: tag text, list, tag, and that nothing is chosen', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    const value = page.field('account');
    expect(answered(page, 'account')).toBe('dyn-lookup-text');
    without(page, '[data-id$="_selected_tag_text"]', 'data-id');
    expect(answered(page, 'account')).toBe('dyn-lookup-list');
    expect(page.field('account')).toMatchObject({ value: page.deal.account });
    without(page, '[data-id$="_SelectedRecordList"]', 'data-id');
    expect(answered(page, 'account')).toBe('dyn-lookup-tag');
    expect(page.field('account')).toMatchObject({ ...value, via: 'dyn-lookup-tag' });
    page.page.setField('account', '');
    expect(page.field('account')).toEqual({ kind: 'empty', via: 'dyn-lookup-none' });
  });

  it('a date: its input, else its container', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    without(page, '[data-id$="-date-time-input"]', 'data-id');
    expect(page.field('decisionDate')).toMatchObject({ value: page.deal.decisionDate, via: 'dyn-date-container' });
  });

  it('a choice of a closed deal is a locked input', () => {
    const page = openDynamics(dynamicsVariant('refreshed-nl'));
    command(page.doc, 'MarkAsWon').click();
    expect(page.field('decisionMakerTicked')).toMatchObject({ value: true, via: 'dyn-choice-locked' });
  });

  it('the status: header, else the combo box of the flyout', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    part(page.doc, '[data-id="header_overflowButton"]').click();
    part(page.doc, '[id^="headerControlsList"] > div:nth-child(3)').remove();
    expect(page.field('stage')).toMatchObject({ value: { closed: false, won: false } });
  });

  it('a block: its data-id, class, control name, outer data-id, id', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    const steps: [string, string][] = [
      ['[data-id$="-FieldSectionItemContainer"]', 'data-id'], ['[data-lp-id*="FieldSectionItem|"]', 'data-lp-id'], ['[data-control-name]', 'data-control-name'],
    ];
    for (const [css, attribute] of steps) {
      without(page, css, attribute);
      expect({ attribute, field: page.field('customerNeed') }).toMatchObject({ attribute, field: { kind: 'read', value: page.deal.customerNeed } });
    }
    without(page, '[data-id]:not([data-id="editFormRoot"],[data-id*=".fieldControl"])', 'data-id');
    expect(page.field('customerNeed')).toMatchObject({ kind: 'read', value: page.deal.customerNeed });
    expect(answered(page, 'name')).toBe('dyn-title-id');
  });

  it('the form: its data-id, else its landmark', () => {
    const page = openDynamics(dynamicsVariant('refreshed-en'));
    const before = page.reader.read().fields;
    without(page, '[data-id="editFormRoot"]', 'data-id');
    expect(page.reader.identity()).toBe('this-record');
    expect(page.reader.read().fields).toEqual(before);
  });

  it('the stage: duration, selected, aria; its name by text or title', () => {
    const page = openDynamics(dynamicsVariant('classic-en'));
    const named = page.field('stage');
    expect(answered(page, 'stage')).toBe('dyn-stage-duration');
    without(page, '[data-id*="processHeaderStageName_"]', 'data-id');
    expect(page.field('stage')).toEqual(named);
    without(page, '[data-id$="stageStatusLabel"]', 'data-id');
    expect(answered(page, 'stage')).toBe('dyn-stage-selected');
    without(page, '[data-selected-stage]', 'data-selected-stage');
    expect(answered(page, 'stage')).toBe('dyn-stage-aria');
    expect(page.field('stage')).toMatchObject({ value: named.kind === 'read' ? named.value : null });
  });
});
