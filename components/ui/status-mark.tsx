import type { ReactNode } from 'react';
import type { CriterionResult } from '../../lib/domain/gate';
import './icon.css';

export type StatusShape = 'met' | 'said' | 'verified' | 'open' | 'planned' | 'stale' | 'differs' | 'unknown' | 'not-applicable';

const CHECK = <path d="M4.9 8.3 7 10.4l4.1-4.6" fill="none" stroke="var(--on-accent)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />;
const RING = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** The shape carries the status; colour only repeats it. Dashed always means unknown. */
const SHAPES: Record<StatusShape, ReactNode> = {
  met: <><circle cx="8" cy="8" r="7" fill="currentColor" />{CHECK}</>,
  said: (
    <>
      <path d="M3.6 1.2h8.8A2.6 2.6 0 0 1 15 3.8v5.4a2.6 2.6 0 0 1-2.6 2.6H8.2L4.6 15v-3.2h-1A2.6 2.6 0 0 1 1 9.2V3.8a2.6 2.6 0 0 1 2.6-2.6Z" fill="currentColor" />
      <path d="m5.1 6.7 2 2L11 4.5" fill="none" stroke="var(--on-accent)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  verified: <><path d="M8 .9 14 3v4.3c0 3.6-2.4 6.3-6 7.8-3.6-1.5-6-4.2-6-7.8V3Z" fill="currentColor" />{CHECK}</>,
  open: RING,
  planned: <>{RING}<path d="M8 4.6V8l2.3 1.5" {...LINE} /></>,
  stale: <><path d="M2.3 5.4A6.2 6.2 0 1 1 1.9 9" {...LINE} /><path d="M2 2.2v3.5h3.5M8 5v3.2l2 1.4" {...LINE} /></>,
  differs: <path d="M2 5.2h9.5M9 2.5l2.7 2.7L9 7.9M14 10.8H4.5M7 8.1l-2.7 2.7L7 13.5" {...LINE} />,
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.3 1.78" />
      <path d="M6.5 6.5a1.55 1.55 0 1 1 2.3 1.35c-.5.3-.8.55-.8 1.05" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
      <circle cx="8" cy="10.9" r=".85" fill="currentColor" />
    </>
  ),
  'not-applicable': <>{RING}<path d="m3.8 12.2 8.4-8.4" stroke="currentColor" strokeWidth="1.4" /></>,
};

/** The shape for a criterion: a met one shows by its evidence level who stands behind it. */
export function shapeOf(result: Pick<CriterionResult, 'status' | 'level'>): StatusShape {
  if (result.status !== 'met') return result.status;
  if (result.level === 'verified') return 'verified';
  return result.level === 'customer-said' ? 'said' : 'met';
}

/** The status shape. Decorative for assistive technology: the status word stands beside it. */
export function StatusMark({ shape }: { shape: StatusShape }) {
  return <svg className={`ic st-${shape}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">{SHAPES[shape]}</svg>;
}
