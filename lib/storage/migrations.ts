/** One numbered step that brings stored data from the version before to `to`. */
export interface MigrationStep<Context> {
  to: number;
  what: string;
  run: (context: Context) => void;
}

/** Steps in order, checked when they are declared, and the version that they lead to. */
export interface Migrations<Context> {
  version: number;
  steps: readonly MigrationStep<Context>[];
}

/**
 * Declares the steps of one store. They start at 1 and rise by 1, so that a step that was forgotten, doubled or
 * slipped in between stops the extension in the first test and not on a user's data.
 * @throws Error when the numbers are not 1, 2, 3, ...
 */
export function defineMigrations<Context>(steps: readonly MigrationStep<Context>[]): Migrations<Context> {
  steps.forEach((step, index) => {
    if (step.to !== index + 1) throw new Error(`migration ${index + 1} is numbered ${step.to}`);
  });
  if (steps.length === 0) throw new Error('no migrations');
  return { version: steps.length, steps };
}

/** Runs every step after version `from`, in order. Throws what a step throws; the caller keeps the old data. */
export function migrate<Context>(migrations: Migrations<Context>, from: number, context: Context): void {
  for (const step of migrations.steps.slice(from)) step.run(context);
}
