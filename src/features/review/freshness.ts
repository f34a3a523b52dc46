/**
 * Whether a text was held against its sources as often as promised. A page that nobody builds again must still say when
 * it is overdue, so build and browser ask the same function.
 * @param next Day by which the text should be checked again, `YYYY-MM-DD`.
 * @param today `YYYY-MM-DD` in Berlin; beside a clock that cannot be right the day of the build.
 */
export const isOverdue = (next: string, today: string): boolean => today > next;

/**
 * Which of its texts a dated claim shows.
 * @param from First day on which it holds, or empty. @param until Last day, or empty. @param today `YYYY-MM-DD`.
 */
export function phaseOf(from: string, until: string, today: string): 'before' | 'during' | 'after' {
  if (from && today < from) return 'before';
  return until && today > until ? 'after' : 'during';
}
