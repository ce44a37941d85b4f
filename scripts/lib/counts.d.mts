export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export function none(): Counts;
export function add(a: Counts, b: Counts): Counts;
export function vitestCounts(file: string): Counts;
export function playwrightCounts(file: string): Counts;
