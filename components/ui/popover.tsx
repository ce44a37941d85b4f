import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import './popover.css';

interface PopoverCardProps {
  title: string;
  /** A react-aria Button: it opens the card and gets the focus back. */
  trigger: ReactNode;
  children: ReactNode;
}

/** The dialog has the name. The box around it has no role, so a name on it would be read as content outside every landmark. */
const UNNAMED = { 'aria-labelledby': '' };

/** A card that floats beside its trigger: Escape and a press outside close it, focus returns to the trigger. */
export function PopoverCard({ title, trigger, children }: PopoverCardProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover {...UNNAMED} className="pop" placement="bottom end" offset={4} containerPadding={8}>
        <Dialog>
          <div className="pop-h"><Heading slot="title" level={2}>{title}</Heading></div>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
