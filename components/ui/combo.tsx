import { useState } from 'react';
import { Button as PressButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { Icon } from './icon';
import './combo.css';
import './popover.css';

export interface ComboOption {
  id: string;
  name: string;
  /** A second, quieter name. */
  detail: string | null;
}

interface ComboProps {
  label: string;
  placeholder: string;
  /** Said where nothing fits what was typed. */
  empty: string;
  options: readonly ComboOption[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
  /** Whether it takes the focus as it appears: where the user's own press opened it. */
  focused?: boolean;
}

/** The options that hold what was typed in one of their names. What is chosen already is no search. */
export function matching(options: readonly ComboOption[], typed: string, chosen: string | null): readonly ComboOption[] {
  const wanted = typed.trim().toLowerCase();
  if (options.some(({ id, name }) => id === chosen && name === typed)) return options;
  return options.filter(({ name, detail }) => name.toLowerCase().includes(wanted) || detail?.toLowerCase().includes(wanted));
}

/** A list to choose one of by typing or by arrow keys; both names of an option are searched. */
export function Combo({ label, placeholder, empty, options, chosen, onChoose, focused = false }: ComboProps) {
  const [typed, setTyped] = useState(options.find(({ id }) => id === chosen)?.name ?? '');
  return (
    <ComboBox className="combo" items={matching(options, typed, chosen)} inputValue={typed} onInputChange={setTyped} selectedKey={chosen}
      menuTrigger="focus" allowsEmptyCollection {...(focused ? { autoFocus: true } : {})} onSelectionChange={(key) => onChoose(key === null ? null : String(key))}>
      <Label>{label}</Label>
      <div className="combo-in">
        <Input className="in" placeholder={placeholder} />
        <PressButton className="icbtn s24"><Icon name="down" small /></PressButton>
      </div>
      <Popover className="pop combo-pop" offset={4} containerPadding={8}>
        <ListBox className="combo-list" renderEmptyState={() => <div className="combo-none">{empty}</div>}>
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} textValue={option.name} className="combo-item">
              <Text slot="label"><bdi>{option.name}</bdi></Text>
              {option.detail !== null && <Text slot="description"><bdi>{option.detail}</bdi></Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
