import { useEffect, useRef, type RefObject } from 'react';
import { useAct, useStatus } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import './status-line.css';

/** Remembers what had the focus outside the line, to give it back when the line goes. */
function useFocusOutside(line: RefObject<HTMLDivElement | null>): () => void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && !line.current?.contains(event.target)) last.current = event.target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [line]);
  return () => (last.current?.isConnected ? last.current : document.querySelector<HTMLElement>('main'))?.focus();
}

/** Says what was done last, with Undo where it can be taken back. Stays until closed or until something else is said. */
export function StatusLine() {
  const { status, clear } = useStatus();
  const { t } = useTexts();
  const act = useAct();
  const line = useRef<HTMLDivElement>(null);
  const giveFocusBack = useFocusOutside(line);
  const undo = status?.undo;
  const leave = (then: () => void) => {
    giveFocusBack();
    then();
  };
  return (
    <>
      <div className="sr" role="status">{status?.text ?? ''}</div>
      {status && (
        <div className={status.bad ? 'said bad' : 'said'} ref={line}>
          <Icon name={status.bad ? 'alert' : 'check'} />
          <p aria-hidden="true">{status.text}</p>
          {undo && (
            <Button look="text" icon="undo" onClick={() => leave(() => void act(undo.request, { done: t('said.undone', { what: undo.what }) }))}>
              {t('common:undo')}
            </Button>
          )}
          <IconButton icon="close" small label={t('common:close')} onClick={() => leave(clear)} />
        </div>
      )}
    </>
  );
}
