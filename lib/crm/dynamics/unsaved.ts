import type { RawField, Several } from '../raw-field';
import { cleanText, foldLabel } from '../text';
import type { Scope } from './scope';
import { titleOf } from './scope';

const SAVED = /^(?:saved|opgeslagen)$/;
const UNSAVED = /^(?:un|not )saved$|^niet[ -]opgeslagen$/;

/** The word after the name in the form's title (`Saved`, `Unsaved`), '' where the look has none. */
function statusWord(scope: Scope): string {
  const title = titleOf(scope);
  const text = cleanText(title?.node.textContent ?? '');
  const name = cleanText(title?.name ?? '');
  return text.startsWith(name) ? foldLabel(text.slice(name.length).replace(/^[\s\-–—]+/, '')) : '';
}

function rawText(found: RawField | Several): string {
  if (found.kind === 'several') return found.of.map(rawText).join(' | ');
  return 'raw' in found ? found.raw : '';
}

/** What a finding says, without where it came from: for comparing two looks. */
function mark(found: RawField | Several): string {
  return `${found.kind}:${rawText(found)}`;
}

/**
 * The form edits in place: a typed value looks like a saved one. So the values of the last look at the saved form are kept,
 * and while the form is not saved (or the focus is in a field), what differs from them is an unsaved edit.
 */
export class SavedState {
  private firstWord: string | null = null;
  /** Whether the form held something unsaved at the last look. */
  unsaved = false;
  private saved: Map<string, string> | null = null;

  /** Whether the form says that something is typed and not saved. In a language that is not known, any other word than at first says so. */
  private isUnsaved(scope: Scope): boolean {
    const word = statusWord(scope);
    const first = this.firstWord ?? word;
    this.firstWord = first;
    if (UNSAVED.test(word)) return true;
    return !SAVED.test(word) && word !== first;
  }

  /**
   * The findings with unsaved ones marked.
   * @param editing fields whose control has the focus
   */
  sift<T extends object>(scope: Scope, findings: T, editing: ReadonlySet<string>): T {
    const unsaved = this.isUnsaved(scope);
    this.unsaved = unsaved;
    const all = Object.entries(findings) as [string, RawField | Several][];
    const sifted = all.map(([key, found]) => {
      // The stage is moved and saved in one act; it is no field that one types in.
      const kept = found.kind === 'missing' || key === 'stage' || !(unsaved || editing.has(key)) || this.saved?.get(key) === mark(found);
      // It differs, or it was not on the form when that was saved, so that nobody can tell whether it is typed.
      return [key, kept ? found : { kind: 'unreadable', raw: rawText(found), why: 'unsaved-edit' }];
    });
    if (!unsaved && editing.size === 0) this.saved = new Map(all.map(([key, found]) => [key, mark(found)]));
    return Object.fromEntries(sifted) as T;
  }
}
