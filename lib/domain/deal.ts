import type { DealKey, DealRef } from './deal-ref';
import type { DomainEvent } from './event';
import type { StageTarget } from './playbook';
import type { IsoInstant, Reading } from './reading';

/** What evaluation knows of a deal: the latest reading and the events that stand (undone and erased ones are gone). */
export interface Deal {
  ref: DealRef;
  reading: Reading;
  events: DomainEvent[];
  /** The company's own answer to "which phase is this stage?", by mappingKey(); wins over the playbook's map. */
  stageAnswers: Record<string, StageTarget>;
}

/** The stored record of a deal: its latest reading, for lists and for judging without the page. */
export interface DealRecord {
  key: DealKey;
  ref: DealRef;
  reading: Reading;
  url: string;
  firstSeen: IsoInstant;
  lastSeen: IsoInstant;
}
