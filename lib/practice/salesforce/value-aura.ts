import type { FieldSpec } from './fields';
import type { RecordScope } from './kit';
import { ACCOUNT_ID, MODIFIED, USER_ID, shownText } from './value';

const CLASSES: Partial<Record<FieldSpec['type'], string>> = {
  money: 'uiOutputCurrency', date: 'uiOutputDate', percent: 'uiOutputPercent', 'long-text': 'uiOutputTextArea', 'stage-change': 'uiOutputDateTime',
};

function lookup(scope: RecordScope, object: string, id: string, text: string): HTMLElement {
  const { make } = scope;
  const link = make('a.outputLookupLink.slds-truncate', { href: scope.address(object, id), 'data-refid': 'recordId', 'data-recordid': id }, text);
  return make('div.forceOutputLookup', {}, ...(text === '' ? [] : [link]));
}

/** Who and when: the moment stands in a span of its own. */
function stamp(scope: RecordScope, spec: FieldSpec): HTMLElement {
  const { make, deal, formats } = scope;
  const day = spec.field === 'createdDate' ? deal.createdDate : MODIFIED;
  return make('span', {}, lookup(scope, 'User', USER_ID, deal.owner), ', ', make('span.uiOutputDateTime.forceOutputModStampWithPreview', {}, formats.dateTime(day)));
}

/** The output component of a field in Aura: a span whose class says its type, or a lookup's link. */
export function auraOutput(scope: RecordScope, spec: FieldSpec): HTMLElement {
  if (spec.type === 'account') return lookup(scope, 'Account', ACCOUNT_ID, scope.deal.account);
  if (spec.type === 'owner') return lookup(scope, 'User', USER_ID, scope.deal.owner);
  if (spec.type === 'stamp') return stamp(scope, spec);
  return scope.make(`span.${CLASSES[spec.type] ?? 'uiOutputText'}`, {}, shownText(scope, spec));
}
