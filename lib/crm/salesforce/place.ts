import type { FieldKey } from '../../domain/reading';
import type { RawField } from '../raw-field';

/** One spot of the page that shows a field. */
export interface Place {
  field: FieldKey;
  /** The candidate that found it, for health. */
  candidate: string;
  element: Element;
  /** Hidden places (another tab of the same record) count only when no shown place has a value. */
  shown: () => boolean;
  /** Whether a company's own field was matched by its name: two of those may differ from each other. */
  own: boolean;
  /** Whether somebody said that this place stands for the field. */
  mapped?: boolean;
  /** The criterion that the place was mapped to; `field` then says only how its value is taken. */
  criterion?: string;
  /** Null: the place is there, its value is not rendered yet. */
  raw: RawField<never> | null;
}
