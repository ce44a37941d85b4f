import type { CSSProperties } from 'react';
import { Button as PressButton } from 'react-aria-components';
import type { KpiFigure } from '../../lib/domain/kpi';
import { useTexts } from '../hooks/use-texts';
import { PopoverCard } from '../ui/popover';
import { barOf, figureText, isOnCourse, restsOn, toGo, type KnownKpi } from './figure-text';
import './kpi.css';

function Bar({ figure }: { figure: KpiFigure }) {
  if (figure.value === null) return <span className="goal none" />;
  const bar = barOf(figure);
  const style = { '--v': `${bar.value * 100}%`, '--t': `${(bar.target ?? 0) * 100}%` } as CSSProperties;
  return <span className="goal" style={style}><i />{bar.target !== null && <s />}</span>;
}

/** On course or behind, in shape and word, with what the figure rests on. */
function Standing({ figure }: { figure: KpiFigure }) {
  const texts = useTexts();
  const { t } = texts;
  if (figure.lacks) return <span className="w">{t(`kpi.lacks.${figure.lacks}`)}</span>;
  const onCourse = isOnCourse(figure);
  const left = toGo(figure);
  const standing = onCourse === null ? left !== null && t('kpi.toGo', { count: left }) : onCourse ? t('kpi.onCourse') : t('kpi.behind');
  return (
    <span className="w">
      {onCourse !== null && (
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          {onCourse ? <path d="M1.5 5.3 4 7.8l4.5-5" fill="none" stroke="currentColor" strokeWidth="1.5" /> : <path d="M5 8.5 1 2.5h8Z" fill="currentColor" />}
        </svg>
      )}
      {[standing, restsOn(figure, texts)].filter(Boolean).join(', ')}
    </span>
  );
}

/** How a figure comes about: formula, period, what it rests on, since when it could be observed. */
function Facts({ figure }: { figure: KpiFigure }) {
  const texts = useTexts();
  const { t, format } = texts;
  const { from, to } = figure.period;
  const facts: [string, string][] = [
    [t('kpi.formula'), t(`kpi.how.${figure.kpi as KnownKpi}`)],
    [t('kpi.period'), from === to ? format.date(from) : `${format.date(from)} – ${format.date(to)}`],
    [t('kpi.rests'), restsOn(figure, texts)],
    [t('kpi.observed'), figure.observedSince ? format.date(figure.observedSince) : t('kpi.notObserved')],
  ];
  return (
    <dl className="kpi-facts num">
      {figure.lacks && <div><dt>{t(`kpi.lacks.${figure.lacks}`)}</dt><dd>{t(`kpi.lacksHow.${figure.lacks}`)}</dd></div>}
      {facts.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}
    </dl>
  );
}

/** One figure with its target as a tick on the bar; pressing it shows how it was computed. */
export function KpiTile({ figure }: { figure: KpiFigure }) {
  const texts = useTexts();
  const { t } = texts;
  const name = t(`kpi.name.${figure.kpi as KnownKpi}`);
  const target = figure.target === null ? null : figureText({ unit: figure.unit, of: null }, figure.target, texts);
  const trigger = (
    <PressButton className={isOnCourse(figure) === false ? 'kpi behind' : 'kpi'}>
      <span className="name">{name}</span>
      <span className="v">
        <b>{figure.value === null ? '–' : figureText(figure, figure.value, texts)}</b>
        {target !== null && <span>{figure.better === 'higher' ? t('kpi.target', { value: target }) : t('kpi.atMost', { value: target })}</span>}
      </span>
      <Bar figure={figure} />
      <Standing figure={figure} />
    </PressButton>
  );
  return <PopoverCard title={t('kpi.explain', { name })} trigger={trigger}><Facts figure={figure} /></PopoverCard>;
}
