import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './icon';
import './button.css';

type Look = 'primary' | 'outline' | 'plain' | 'quiet' | 'text';
const CLASSES: Record<Look, string> = { primary: 'btn primary', outline: 'btn line-b', plain: 'btn', quiet: 'btn quiet', text: 'btn text' };

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  look?: Look;
  icon?: IconName;
  size?: 'normal' | 'large' | 'wide';
  type?: 'button' | 'submit';
  ref?: Ref<HTMLButtonElement>;
}

/** A button with a verb. One `primary` in a view. */
export function Button({ look = 'plain', icon, size = 'normal', type = 'button', children, ...rest }: ButtonProps) {
  const grow = size === 'large' ? ' lg wide' : size === 'wide' ? ' wide' : '';
  return (
    <button {...rest} type={type} className={CLASSES[look] + grow}>
      {icon && <Icon name={icon} small />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type' | 'aria-label'> {
  icon: IconName;
  label: string;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is only a drawing: its words are the accessible name and the tooltip. */
export function IconButton({ icon, label, small = false, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type="button" className={small ? 'icbtn s24' : 'icbtn'} aria-label={label} title={label}>
      <Icon name={icon} small={small} />
    </button>
  );
}
