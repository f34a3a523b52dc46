import { isDay } from './dates.ts';

/**
 * The one check of a day that someone enters, or that comes from storage or a file: the same in the ladder, for the
 * answer date and in letters.
 */

/** Why an entry is no day that can count. */
export type DayTrouble = 'impossible' | 'future' | 'too-old' | 'order';

/** Before May 2024 there was no objection to Meta's AI training: F-LAW-02 in the register of facts. */
export const EARLIEST = '2024-05-01';

/**
 * Checks a day.
 * @param entered What was entered: `YYYY-MM-DD`, or anything else.
 * @param last The last day that can have happened, `YYYY-MM-DD` in Berlin: today.
 * @returns What is wrong; undefined when the day can count.
 */
export function dayTrouble(entered: string, last: string): Exclude<DayTrouble, 'order'> | undefined {
  if (!isDay(entered)) return 'impossible';
  if (entered > last) return 'future';
  return entered < EARLIEST ? 'too-old' : undefined;
}
