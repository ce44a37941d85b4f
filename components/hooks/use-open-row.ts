import { useCallback, useState } from 'react';
import type { DealKey } from '../../lib/domain/deal-ref';
import type { Way } from '../gate/statement-draft';
import { useBridge } from './bridge-context';

interface Row {
  criterion: string;
  way: Way | null;
}

const WAYS: readonly string[] = ['known', 'not-known-yet', 'not-applicable'];

function parsed(text: string | null): Row | null {
  if (!text) return null;
  const [criterion = '', way = ''] = text.split(' ');
  return { criterion, way: WAYS.includes(way) ? (way as Way) : null };
}

/** Which row of a deal is open, kept beside the drafts: coming back to a tab finds the form as it was left. */
export function useOpenRow(deal: DealKey): { open: Row | null; setOpen: (row: Row | null) => void } {
  const { drafts } = useBridge();
  const [open, set] = useState<Row | null>(() => parsed(drafts.load(`${deal}|open`)));
  const setOpen = useCallback(
    (row: Row | null) => {
      set(row);
      drafts.save(`${deal}|open`, row ? `${row.criterion} ${row.way ?? ''}` : null);
    },
    [deal, drafts],
  );
  return { open, setOpen };
}
