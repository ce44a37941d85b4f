import type { Attribute } from './attributes';
import { element } from './element';
import { headerOverflow } from './header-flyout';
import type { Kit } from './kit';
import { wrapped } from './kit';
import { generatedClass } from './seeded';

/** One item of the refreshed header: a web component whose open shadow root has slots for what its light children hold. */
function headerItem(kit: Kit, attribute: Attribute, openFlyout: () => void): HTMLElement {
  const item = element(kit.doc, 'uci-header-control-list-item', { 'data-name': `header_${attribute.name}`, class: 'pd-headeritem' });
  const value = attribute.kind === 'lookup'
    ? element(kit.doc, 'a', { slot: 'value', class: 'value-link', role: 'link', tabindex: '0' })
    : element(kit.doc, 'div', { slot: 'value', class: 'value-text', tabindex: '0' });
  value.addEventListener('click', openFlyout);
  item.append(value, element(kit.doc, 'div', { slot: 'label' }, [attribute.label[kit.model.layout.language]]), element(kit.doc, 'div', { slot: 'divider', 'aria-hidden': 'true' }));
  const inside = item.attachShadow({ mode: 'open' });
  for (const slot of ['value', 'label', 'divider']) {
    inside.append(element(kit.doc, 'div', { class: generatedClass(kit.random) }, [element(kit.doc, 'slot', { name: slot })]));
  }
  kit.scope.bind(() => {
    value.textContent = kit.model.text(attribute) || '---';
  });
  return item;
}

function refreshedList(kit: Kit, attributes: Attribute[], openFlyout: () => void): HTMLElement {
  const list = element(kit.doc, 'uci-header-control-list', { class: 'pd-headerlist' });
  const items = attributes.map((attribute) => headerItem(kit, attribute, openFlyout));
  if (kit.model.layout.header.itemsIn === 'light') {
    list.append(...items);
    return list;
  }
  const style = element(kit.doc, 'style', {}, [':host{display:flex;gap:24px} uci-header-control-list-item{display:block;min-width:96px} [slot=value]{font-weight:600;cursor:pointer} [slot=label]{color:#5b6470;font-size:12px}']);
  list.attachShadow({ mode: 'open' }).append(style, ...items);
  return list;
}

/** The earlier header: a cell has the value first and its label after it; nothing names the column. */
function classicList(kit: Kit, attributes: Attribute[], openFlyout: () => void): HTMLElement {
  const cells = attributes.map((attribute) => {
    const value = element(kit.doc, 'div', { class: generatedClass(kit.random), tabindex: '0' });
    value.addEventListener('click', openFlyout);
    kit.scope.bind(() => {
      value.textContent = kit.model.text(attribute) || '---';
    });
    return element(kit.doc, 'div', { class: 'pd-headeritem' }, [value, element(kit.doc, 'div', { class: generatedClass(kit.random) }, [attribute.label[kit.model.layout.language]])]);
  });
  return element(kit.doc, 'div', { id: `headerControlsList_${kit.count()}`, class: 'pd-headerlist' }, cells);
}

/** Title with the name in the `title` attribute; the text carries whether the form is saved. */
function titlePart(kit: Kit): HTMLElement {
  const heading = element(kit.doc, 'h1', { id: `formHeaderTitle_${kit.count()}`, 'data-id': 'header_title', class: 'pd-title' });
  const { say } = kit.model;
  kit.scope.bind(() => {
    const name = kit.model.shown?.name ?? '';
    heading.title = name;
    heading.replaceChildren(name, element(kit.doc, 'span', { class: 'pd-saved' }, [` - ${say(kit.model.edits.size > 0 ? 'unsaved' : 'saved')}`]));
  });
  const below = element(kit.doc, 'div', { class: 'pd-entity' }, [
    element(kit.doc, 'span', { 'data-id': 'entity_name_span' }, [say('opportunity')]), ' · ',
    element(kit.doc, 'span', { 'data-id': 'form-selector' }, [say('opportunity')]),
  ]);
  return element(kit.doc, 'div', { 'data-lp-id': 'form-header-title' }, [heading, below]);
}

/** The form's header: title, header values, and the button that opens the fields without room. */
export function formHeader(kit: Kit): HTMLElement {
  const { layout } = kit.model;
  const attributes = layout.header.shown.flatMap((name) => kit.model.attribute(name) ?? []);
  const overflow = headerOverflow(kit);
  const list = layout.look === 'refreshed' ? refreshedList(kit, attributes, overflow.open) : classicList(kit, attributes, overflow.open);
  const right = element(kit.doc, 'div', { class: 'pd-headerright' }, [wrapped(kit, list), overflow.button]);
  return element(kit.doc, 'div', { 'data-id': 'form-header', class: 'pd-formheader' }, [
    element(kit.doc, 'div', { 'data-id': 'headerContainer', class: 'pd-headerrow' }, [titlePart(kit), right]),
    overflow.place,
  ]);
}
