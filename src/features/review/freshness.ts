import { clockIsRight } from '../../domain/days.ts';

/**
 * Whether a text was held against its sources as often as promised. A page that nobody builds again must still say when
 * it is overdue, so build and browser ask the same functions.
 */
export type Freshness = 'fresh' | 'overdue' | 'unknown';

/**
 * @param next Day by which the text should be checked again, `YYYY-MM-DD`.
 * @param today `YYYY-MM-DD` in Berlin.
 * @param built Day of the build: no right clock is before it.
 * @returns `unknown` when the device's clock cannot be right; then nothing is said.
 */
export function freshness(next: string, today: string, built: string): Freshness {
  if (!clockIsRight(today, built)) return 'unknown';
  return today > next ? 'overdue' : 'fresh';
}

/**
 * Which of its texts a dated claim shows.
 * @param from First day on which it holds, or empty. @param until Last day, or empty. @param today `YYYY-MM-DD`.
 */
export function phaseOf(from: string, until: string, today: string): 'before' | 'during' | 'after' {
  if (from && today < from) return 'before';
  return until && today > until ? 'after' : 'during';
}
