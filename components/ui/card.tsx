import { useId, type ReactNode } from 'react';
import './card.css';

/** The tinted card: a small line that says what it is, one sentence as the hero, and what to do about it. */
export function HeroCard({ over, hero, why, children }: { over: string; hero: ReactNode; why?: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <section className="ask" aria-labelledby={id}>
      <h2 className="over" id={id}>{over}</h2>
      <p className="hero">{hero}</p>
      {why !== undefined && <p className="why">{why}</p>}
      {children}
    </section>
  );
}
