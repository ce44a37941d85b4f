import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { StatusMark, type StatusShape } from './status-mark';
import './note.css';

interface NoteProps {
  kind?: 'plain' | 'warn' | 'bad';
  icon?: IconName;
  shape?: StatusShape;
  id?: string;
  children: ReactNode;
}

/** One or two sentences with a shape before them. `warn` is for what will not count, `bad` for what could not be saved. */
export function Note({ kind = 'plain', icon, shape, id, children }: NoteProps) {
  const mark = shape ? <StatusMark shape={shape} /> : <Icon name={icon ?? 'alert'} />;
  const role = kind === 'bad' ? 'alert' : kind === 'warn' ? 'status' : undefined;
  return (
    <div className={kind === 'plain' ? 'note' : `note ${kind}`} role={role} id={id}>
      {mark}
      <div>{children}</div>
    </div>
  );
}
