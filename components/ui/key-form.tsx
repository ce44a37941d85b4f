import type { KeyboardEvent, ReactNode, Ref } from 'react';
import './form.css';

interface KeyFormProps {
  label?: string;
  className?: string;
  ref?: Ref<HTMLFormElement>;
  onSave: () => void;
  onCancel?: () => void;
  children: ReactNode;
}

/** A form that Ctrl+Enter saves from any of its fields, and that Escape closes without saving. */
export function KeyForm({ label, className = '', ref, onSave, onCancel, children }: KeyFormProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel) onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside, which bubble here
    <form ref={ref} className={`form ${className}`.trim()} aria-label={label} noValidate onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); onSave(); }}>
      {children}
    </form>
  );
}
