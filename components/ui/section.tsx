import { useId, type ReactNode } from 'react';
import './section.css';

/** A part of the panel with its own heading; `end` stands at the right of it. */
export function Section({ title, end, children, className = '' }: { title: string; end?: ReactNode; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <section className={`sec ${className}`.trim()} aria-labelledby={id}>
      <div className="sec-h">
        <h2 id={id}>{title}</h2>
        {end !== undefined && <span className="end num">{end}</span>}
      </div>
      {children}
    </section>
  );
}
