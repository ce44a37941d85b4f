import { useId } from 'react';
import '../ui/form.css';

interface PickOneProps {
  label: string;
  options: readonly { id: string; name: string; hint: string | null }[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** A list of radio buttons, one line each, with room for a hint at the right. */
export function PickOne({ label, options, chosen, onChoose }: PickOneProps) {
  const name = useId();
  return (
    <div className="pick" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.id}>
          <input type="radio" name={name} checked={option.id === chosen} onChange={() => onChoose(option.id)} />
          <span>{option.name}</span>
          {option.hint && <small>{option.hint}</small>}
        </label>
      ))}
    </div>
  );
}
