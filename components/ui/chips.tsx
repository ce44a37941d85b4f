import './form.css';

interface ChipsProps {
  /** Accessible name of the group. */
  label: string;
  options: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

/** A row of toggles; whether one or several may be on is the caller's rule. */
export function Chips({ label, options, chosen, onToggle }: ChipsProps) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.id} type="button" className="chip" aria-pressed={chosen.includes(option.id)} onClick={() => onToggle(option.id)}>
          {option.name}
        </button>
      ))}
    </div>
  );
}
