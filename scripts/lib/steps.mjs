/** Steps with a name and a duration, printed as they go, for the scripts that people start. */

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** A step that failed: its output is for the reader, a stack trace is not. */
export class StepFailed extends Error {
  /**
   * @param {string} message what failed
   * @param {string} [output] what the tool printed
   */
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/**
 * Runs one step and prints its name, result and duration on one line.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work a returned string or `note` is shown beside the name; throws to fail
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = performance.now();
  const line = (mark, note) => console.log(`${mark} ${name.padEnd(34)} ${seconds(performance.now() - start).padStart(8)}${note ? `   ${note}` : ''}`);
  try {
    const result = await work();
    line('ok  ', typeof result === 'string' ? result : result?.note);
    return result;
  } catch (error) {
    line('FAIL', '');
    throw error;
  }
}

/**
 * Fails the step when a tool ended with an error.
 * @param {{ code: number, output: string }} result of run()
 * @param {string} what failed, in words
 */
export function mustPass({ code, output }, what) {
  if (code !== 0) throw new StepFailed(`${what} (exit code ${code})`, output);
}

/** Prints why a script stopped, with a tool's own output where there is one. */
export function printFailure(error) {
  if (error instanceof StepFailed) console.error(`${error.output}\n${error.message}`);
  else console.error(error instanceof Error && error.stack ? error.stack : error);
}
