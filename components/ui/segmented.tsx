import { Radio, RadioGroup } from 'react-aria-components';
import './form.css';

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly { id: T; name: string; lang?: string }[];
  onChange: (value: T) => void;
  autoFocus?: boolean;
  disabled?: boolean;
}

/** A segmented control: a radio group with one tab stop, arrows move and choose. */
export function Segmented<T extends string>({ label, value, options, onChange, autoFocus = false, disabled = false }: SegmentedProps<T>) {
  return (
    <RadioGroup className="seg" aria-label={label} value={value} orientation="horizontal" isDisabled={disabled} onChange={(next) => onChange(next as T)}>
      {options.map((option) => (
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opens on the user's own key press, at this control
        <Radio key={option.id} value={option.id} autoFocus={autoFocus && option.id === value} {...(option.lang ? { lang: option.lang } : {})}>
          {option.name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
