import type { DeviceTotals, KpiFigure } from './kpi';
import type { IsoDate } from './reading';

/**
 * What one device puts into the browser's sync: figures and how many cases each rests on. No deal, customer or person: the
 * list of deals that a figure carries stays here.
 * @param label the user's own name for the device
 * @param day the day of the figures
 */
export function deviceTotals(figures: readonly KpiFigure[], device: string, label: string, day: IsoDate): DeviceTotals {
  return { device, label, day, figures: figures.map(({ kpi, value, n }) => ({ kpi, value, n })) };
}
