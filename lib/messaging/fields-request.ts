import type { PageConfig } from '../crm/page-config';
import type { DealRef } from '../domain/deal-ref';
import type { SeenField } from '../domain/own-field';

/** Under this name the script that knows a page's fields waits for the background (lib/platform/door.ts). */
export const FIELDS_DOOR = 'fields';

/** What the picker says, in the user's language. `{label}`, `{n}` and `{of}` stand for the field under the mark. */
export interface PointingTexts {
  /** What is being looked for: "Which field is “Decision date”?" */
  title: string;
  /** How to take, to move and to leave. */
  hint: string;
  /** The field under the mark. */
  at: string;
  /** The page shows no field of the record. */
  none: string;
  cancel: string;
}

/** What the background asks of the page. */
export type FieldsRequest =
  | { act: 'list'; ref: DealRef; selectors: PageConfig['selectors'] }
  | { act: 'point'; ref: DealRef; selectors: PageConfig['selectors']; texts: PointingTexts; language: string; theme: 'system' | 'light' | 'dark' }
  | { act: 'stop' };

/** `list`: the fields. `point`: whether pointing has begun. */
export type FieldsAnswer = SeenField[] | boolean;

export type FieldsServant = (request: FieldsRequest) => FieldsAnswer;
