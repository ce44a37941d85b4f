import { useEffect, useState } from 'react';
import type { Reading } from '../../lib/domain/reading';
import { valueOf } from '../../lib/domain/reading';
import { mappingKey } from '../../lib/domain/stage-map';
import { createLogger } from '../../lib/platform/logger';
import { allDeals } from '../../lib/storage/deals';
import { allViews } from '../../lib/storage/session';

const log = createLogger('options');

/** How a stage is called in the CRM. */
export interface StageName {
  label: string;
  pipeline: string | null;
}

function nameIn(reading: Reading): [string, StageName][] {
  const stage = valueOf(reading.fields, 'stage');
  if (stage === null) return [];
  const pipeline = valueOf(reading.fields, 'pipeline');
  return [[mappingKey(reading.ref, stage, pipeline), { label: stage.label, pipeline }]];
}

/**
 * The names of stages as the CRM shows them, by mappingKey(), as far as a deal in that stage was seen. Keys hold folded
 * names or GUIDs, which nobody knows their stages by. Empty until it is read, and when storage does not answer.
 */
export function useStageNames(): ReadonlyMap<string, StageName> {
  const [names, setNames] = useState<ReadonlyMap<string, StageName>>(new Map());
  useEffect(() => {
    let wanted = true;
    Promise.all([allDeals(), allViews()]).then(([deals, views]) => {
      const readings = [...deals.map(({ reading }) => reading), ...views.flatMap(({ reading }) => reading ?? [])];
      return wanted && setNames(new Map(readings.flatMap(nameIn)));
    }, (error: unknown) => log.failed('stage-names-unread', error));
    return () => {
      wanted = false;
    };
  }, []);
  return names;
}
