import type { KpiFigure } from '../../lib/domain/kpi';
import type { Texts } from '../hooks/use-texts';

export type KnownKpi = 'gate-completeness' | 'deals-on-track' | 'days-in-phase' | 'appointments-today';

/** A value of a KPI in the reader's format; a count out of a total names both. */
export function figureText(figure: Pick<KpiFigure, 'unit' | 'of'>, value: number, { t, format }: Texts): string {
  if (figure.unit === 'ratio') return format.share(value);
  if (figure.unit === 'days') return t('unit.days', { count: Math.round(value) });
  return figure.of === null ? format.number(value) : t('kpi.ofCount', { value: format.number(value), of: format.number(figure.of) });
}

/** What is left of a count of today: the day is not over, so that is "to go" and not "behind". Null for other figures. */
export function toGo({ kpi, value, target }: KpiFigure): number | null {
  return kpi === 'appointments-today' && value !== null && target !== null && value < target ? target - value : null;
}

/** Whether a figure is at least where its target wants it; null without a value or a target, or while there is time left. */
export function isOnCourse(figure: KpiFigure): boolean | null {
  const { value, target, better } = figure;
  if (value === null || target === null || toGo(figure) !== null) return null;
  return better === 'higher' ? value >= target : value <= target;
}

/** The figure's share and its target's share of the bar, both 0 to 1. Days and plain counts scale to the larger of the two. */
export function barOf({ value, target, unit, of }: KpiFigure): { value: number; target: number | null } {
  const full = unit === 'ratio' ? 1 : unit === 'count' && of !== null ? of : Math.max(value ?? 0, target ?? 0, 1) * 1.1;
  const part = (amount: number) => Math.min(1, Math.max(0, full === 0 ? 0 : amount / full));
  return { value: part(value ?? 0), target: target === null ? null : part(target) };
}

/** What a figure rests on: deals, or logged events for counts of acts. */
export function restsOn(figure: KpiFigure, { t }: Texts): string {
  return figure.kpi === 'appointments-today' ? t('kpi.events', { count: figure.n }) : t('kpi.deals', { count: figure.n });
}
