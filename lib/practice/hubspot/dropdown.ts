import type { Kit } from './kit';

export interface Choice {
  value: string;
  label: string;
}

interface DropdownOptions {
  /** Attributes of the closed control. */
  attributes?: Record<string, string>;
  current: string;
  choices: readonly Choice[];
  choose(choice: Choice): void;
}

function optionList(kit: Kit, id: string, options: DropdownOptions, close: () => void): HTMLElement {
  const list = kit.el('div', { id, role: 'listbox', look: 'list' });
  for (const choice of options.choices) {
    const button = kit.el('button', { type: 'button' }, kit.el('span', { 'data-option-text': 'true' }, choice.label));
    button.addEventListener('click', () => { close(); options.choose(choice); });
    list.append(kit.el('div', { role: 'option', 'data-option-value': choice.value, 'aria-selected': String(choice.label === options.current) }, button));
  }
  return kit.el('div', { 'data-layer-for': 'Dropdown' }, list);
}

function placeUnder(button: HTMLElement, list: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const win = button.ownerDocument.defaultView;
  list.style.left = `${box.left + (win?.scrollX ?? 0)}px`;
  list.style.top = `${box.bottom + (win?.scrollY ?? 0) + 4}px`;
}

/** A closed control with the current label; its options exist in a layer of their own only while it is open. */
export function dropdown(kit: Kit, options: DropdownOptions): HTMLElement {
  const id = `dd-${kit.nextId()}`;
  const button = kit.el('button', {
    type: 'button', look: 'dropdown', 'data-dropdown': 'true', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-owns': id, ...options.attributes,
  }, kit.el('span', {}, options.current), kit.el('span', { 'data-test-id': 'dropdown-caret', look: 'caret' }));
  let open: AbortController | null = null;
  const close = () => {
    open?.abort();
    open = null;
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    if (open) return close();
    open = new AbortController();
    const { signal } = open;
    const layer = optionList(kit, id, options, close);
    signal.addEventListener('abort', () => layer.remove());
    kit.doc.body.append(layer);
    placeUnder(button, layer.firstElementChild as HTMLElement);
    button.setAttribute('aria-expanded', 'true');
    kit.doc.addEventListener('click', (outside) => { if (!layer.contains(outside.target as Node)) close(); }, { signal });
    kit.doc.addEventListener('keydown', (key) => { if (key.key === 'Escape') close(); }, { signal });
  });
  return button;
}
