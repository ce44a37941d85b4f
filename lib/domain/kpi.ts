import type { DealKey } from './deal-ref';
import type { IsoDate } from './reading';

export const STRIP_KPIS = ['gate-completeness', 'deals-on-track', 'days-in-phase', 'appointments-today'] as const;
export type StripKpi = (typeof STRIP_KPIS)[number];

/** One figure with what it was computed from. `value` null means that the data lacks what it needs (`lacks` says what). */
export interface KpiFigure {
  kpi: string;
  value: number | null;
  unit: 'ratio' | 'count' | 'days';
  /** How many deals or events it rests on. */
  n: number;
  /** For "3 of 5" figures. */
  of: number | null;
  target: number | null;
  /** Whether higher or lower is better. */
  better: 'higher' | 'lower';
  period: { from: IsoDate; to: IsoDate };
  observedSince: IsoDate | null;
  lacks: 'no-deals' | 'no-owner' | 'not-observed-long-enough' | null;
  deals: DealKey[];
}

/** What one device syncs: totals only, no deal, customer or person. */
export interface DeviceTotals {
  device: string;
  label: string;
  day: IsoDate;
  figures: { kpi: string; value: number | null; n: number }[];
}
