import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icon';
import { StatusMark, type StatusShape } from '../ui/status-mark';
import './state.css';

interface StateMessageProps {
  title: string;
  text?: string;
  icon?: IconName;
  shape?: StatusShape;
  bad?: boolean;
  /** A deal's own head stands above: then this is not the page's first heading. */
  underHead?: boolean;
  children?: ReactNode;
}

/** A calm full state: what is, why, and what to do. */
export function StateMessage({ title, text, icon, shape, bad = false, underHead = false, children }: StateMessageProps) {
  const Title = underHead ? 'h2' : 'h1';
  return (
    <section className={bad ? 'state bad' : 'state'} role={bad ? 'alert' : undefined}>
      {shape && <StatusMark shape={shape} />}
      {icon && <Icon name={icon} />}
      <Title>{title}</Title>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}
