import { useId, type ReactNode } from 'react';
import { Decided } from './decided';
import './form.css';

interface CheckProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** One or two sentences about what it does. */
  hint?: ReactNode;
  disabled?: boolean;
  /** The administrator decided it: shown with a lock, not to be changed. */
  decided?: boolean;
}

/** A switch in words: a check box with its label, and a hint below it. */
export function Check({ label, checked, onChange, hint, disabled = false, decided = false }: CheckProps) {
  const id = useId();
  const about = [hint ? `${id}-hint` : '', decided ? `${id}-decided` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label className="check">
        <input type="checkbox" checked={checked} disabled={disabled || decided} aria-describedby={about} onChange={(event) => onChange(event.target.checked)} />
        <span>{label}</span>
      </label>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {decided && <Decided id={`${id}-decided`} />}
    </div>
  );
}
