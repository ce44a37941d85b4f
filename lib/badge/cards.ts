import type { BadgeModel } from '../domain/view';
import { element } from './element';
import { icon } from './card-icons';

type Act = (event: Event) => void;

function button(doc: Document, attributes: Record<string, string>, act: Act, ...children: (Node | string)[]): HTMLButtonElement {
  const made = element(doc, 'button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', act);
  return made;
}

function gapList(doc: Document, gaps: BadgeModel['gaps']): HTMLElement {
  const items = gaps.map((gap) =>
    element(doc, 'li', { class: gap.status }, icon(doc, gap.status), element(doc, 'span', {}, gap.name), element(doc, 'span', { class: 'word' }, gap.word)),
  );
  return element(doc, 'ul', {}, ...items);
}

/** What is open and the question to ask; shown on hover and focus. */
export function popoverCard(doc: Document, model: BadgeModel, acts: { openPanel: Act; hide: Act; move: Act }): HTMLElement {
  const text = model.text;
  const card = element(doc, 'section', { class: 'card popover', 'aria-label': text?.title ?? '' });
  if (!text) return card;
  card.append(element(doc, 'h2', {}, text.title));
  if (model.gaps.length > 0) card.append(gapList(doc, model.gaps));
  if (text.ask) card.append(element(doc, 'div', { class: 'ask' }, element(doc, 'small', {}, text.askLabel), element(doc, 'p', {}, text.ask)));
  const open = text.shortcutHint
    ? element(doc, 'p', { class: 'hint' }, text.shortcutHint)
    : button(doc, { class: 'button edge' }, acts.openPanel, icon(doc, 'panel'), text.openPanel);
  card.append(
    element(doc, 'div', { class: 'foot' }, open, element(doc, 'span', { class: 'end' }),
      button(doc, { class: 'small', 'aria-label': text.move, title: text.move }, acts.move, icon(doc, 'move')),
      button(doc, { class: 'small', 'aria-label': text.hide, title: text.hide }, acts.hide, icon(doc, 'hide'))),
  );
  return card;
}

/** After a move with open gaps: the playbook's reasons as buttons. It never takes focus and holds no text input. */
export function noticeCard(
  doc: Document,
  model: BadgeModel,
  acts: { explain: (event: Event, reason: string) => void; openPanel: Act; later: Act },
): HTMLElement | null {
  const { notice, text } = model;
  if (!notice) return null;
  const reasons = notice.reasons.map((reason) => button(doc, { class: 'button edge' }, (event) => acts.explain(event, reason.id), reason.name));
  const write = text?.shortcutHint
    ? element(doc, 'p', { class: 'hint' }, text.shortcutHint)
    : button(doc, { class: 'button end' }, acts.openPanel, icon(doc, 'panel'), notice.writeInPanel);
  return element(doc, 'section', { class: 'card notice', role: 'status', 'aria-label': notice.title },
    element(doc, 'h2', {}, notice.title),
    button(doc, { class: 'small', 'aria-label': text?.close ?? notice.later, title: text?.close ?? notice.later }, acts.later, icon(doc, 'close')),
    model.gaps.length > 0 ? gapList(doc, model.gaps) : null,
    element(doc, 'p', { class: 'question' }, notice.ask),
    element(doc, 'div', { class: 'reasons' }, ...reasons),
    element(doc, 'p', { class: 'explain' }, notice.explain),
    element(doc, 'div', { class: 'foot' }, button(doc, { class: 'button' }, acts.later, notice.later), write),
  );
}
