import { element } from './element';
import type { Kit } from './kit';
import { button } from './kit';

/** The form's commands: save and discard what was typed, close the deal, go to the next record. */
export function commandBar(kit: Kit): HTMLElement {
  const { model, acts } = kit;
  const command = (id: string, name: string, run: () => void): { item: HTMLElement; opener: HTMLButtonElement } => {
    const opener = button(kit, name, { role: 'menuitem', 'data-id': `opportunity|NoRelationship|Form|${id}`, class: 'pd-command' }, run);
    return { opener, item: element(kit.doc, 'li', { role: 'presentation' }, [opener]) };
  };
  const save = command('Mscrm.Save', model.say('save'), model.save);
  const discard = command('Mscrm.Discard', model.say('discard'), model.discard);
  const won = command('Mscrm.Form.opportunity.MarkAsWon', model.say('won'), () => acts.moveStage('Won'));
  const lost = command('Mscrm.Form.opportunity.MarkAsLost', model.say('lost'), () => acts.moveStage('Lost'));
  const next = command('recordset-navigator', model.say('nextRecord'), acts.nextRecord);
  kit.scope.bind(() => {
    save.opener.disabled = model.edits.size === 0;
    discard.opener.disabled = model.edits.size === 0;
    won.opener.disabled = model.closed();
    lost.opener.disabled = model.closed();
  });
  return element(kit.doc, 'ul', { role: 'menubar', 'data-id': 'CommandBar', 'data-lp-id': 'commandbar-Form:opportunity', class: 'pd-commands' }, [save, discard, won, lost, next].map((made) => made.item));
}

/** Messages of the form; a deal that was closed is read-only and says so. */
export function notifications(kit: Kit): HTMLElement {
  const wrapper = element(kit.doc, 'div', { 'data-id': 'notificationWrapper' });
  kit.scope.bind(() => {
    if (!kit.model.closed()) {
      wrapper.replaceChildren();
      return;
    }
    const text = element(kit.doc, 'span', { id: 'message-formReadOnlyNotification' }, [kit.model.say('readOnly')]);
    const icon = element(kit.doc, 'span', { 'data-id': 'formReadOnlyIcon', 'aria-hidden': 'true' }, ['i ']);
    const bar = element(kit.doc, 'div', { id: 'notificationMessageAndButtons' }, [element(kit.doc, 'div', {}, [element(kit.doc, 'div', {}, [icon, text])])]);
    wrapper.replaceChildren(element(kit.doc, 'ul', { 'data-id': 'notificationList', class: 'pd-notice' }, [element(kit.doc, 'li', {}, [bar])]));
  });
  return wrapper;
}
