import { STRIP_KPIS } from '../../lib/domain/kpi';
import type { HomeView } from '../../lib/domain/view';
import { useTexts } from '../hooks/use-texts';
import { Section } from '../ui/section';
import { KpiTile } from './kpi-tile';

/** The four figures of the strip, each with its target, what it rests on and how it is computed. */
export function KpiStrip({ home }: { home: HomeView }) {
  const { t, format } = useTexts();
  const figures = STRIP_KPIS.flatMap((id) => home.figures.find((figure) => figure.kpi === id) ?? []);
  if (figures.length === 0) return null;
  const since = figures.flatMap((figure) => figure.observedSince ?? []).toSorted()[0];
  return (
    <Section title={t('kpi.title')} end={since && <span className="muted">{t('kpi.observedSince', { date: format.dayMonth(since) })}</span>}>
      <div className="kpis num">{figures.map((figure) => <KpiTile key={figure.kpi} figure={figure} />)}</div>
    </Section>
  );
}
