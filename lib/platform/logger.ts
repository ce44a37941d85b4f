/* oxlint-disable no-console -- the one file that writes to the console; everything else goes through it */

/** What may stand in a log line: codes, numbers and flags. Never a text that came from a page, a deal or a person. */
export type LogFacts = Record<string, string | number | boolean | null>;

/** Writes lines of one room. Nothing is sent or stored: the lines are in the browser's own console only. */
export interface Logger {
  /** Something was refused or is not as expected, and was dealt with. */
  warn(code: string, facts?: LogFacts): void;
  /** Something failed. Of `error` only its kind is written, because its message may quote a page. */
  failed(code: string, error: unknown, facts?: LogFacts): void;
}

/** The kind of an error without its text: class name, or `typeof` for thrown values that are no errors. */
export function errorKind(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/**
 * A logger for one room (`storage`, `background`, ...). Failures are warnings to the console as well: they have been
 * handled by whoever logs them, and an error line in a CRM's console would be reported as the CRM's.
 */
export function createLogger(room: string): Logger {
  const write = (code: string, facts: LogFacts) => console.warn(`phasegate/${room}: ${code}`, facts);
  return {
    warn: (code, facts = {}) => write(code, facts),
    failed: (code, error, facts = {}) => write(code, { ...facts, error: errorKind(error) }),
  };
}
