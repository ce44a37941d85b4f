import { useId, type ReactNode, type Ref } from 'react';
import './form.css';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the value; read out with the control. */
  problem?: string | null;
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
  after?: ReactNode;
}

/** A labelled control with its hint and its problem, tied together for assistive technology. */
export function Field({ label, hint, problem, children, after }: FieldProps) {
  const id = useId();
  const describedBy = problem ? `${id}-problem` : hint ? `${id}-hint` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy, invalid: Boolean(problem) })}
      {problem && <span className="hint wrong" id={`${id}-problem`}>{problem}</span>}
      {hint && !problem && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {after}
    </div>
  );
}

interface TextProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
}

/** A field for several lines of text. */
export function TextArea({ value, onChange, rows = 3, areaRef, maxLength = 2000, ...field }: TextProps & { rows?: number; areaRef?: Ref<HTMLTextAreaElement> }) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <textarea ref={areaRef} className="in" id={id} rows={rows} value={value} maxLength={maxLength} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** A field for one line of text, with optional suggestions. */
export function TextInput({ value, onChange, suggestions = [], maxLength = 200, ...field }: TextProps & { suggestions?: readonly string[] }) {
  const listId = useId();
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <>
          <input className="in" id={id} type="text" value={value} maxLength={maxLength} autoComplete="off" list={suggestions.length > 0 ? listId : undefined} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange(event.target.value)} />
          {suggestions.length > 0 && <datalist id={listId}>{suggestions.map((text) => <option key={text}>{text}</option>)}</datalist>}
        </>
      )}
    </Field>
  );
}

/** A calendar day as the browser's own date control: keyboard complete, in the reader's own format. `value` is `yyyy-mm-dd` or ''. */
export function DateInput({ value, onChange, min, max, ...field }: TextProps & { min?: string; max?: string }) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <input className="in num" id={id} type="date" value={value} min={min} max={max} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
