import { clockIsRight, daysBetween } from '../../domain/days.ts';

/** So old may a copy on the device be before a page says how old it is: in a month, facts and forms do change. */
const OLD_COPY_DAYS = 30;

/**
 * Whether the pages on a device are so old that the reader must be told.
 * @param built Day on which they were built, `YYYY-MM-DD`.
 * @param today `YYYY-MM-DD`, by the device's clock; a clock that cannot be right tells nothing.
 */
export const isOldCopy = (built: string, today: string): boolean =>
  clockIsRight(today, built) && daysBetween(built, today) >= OLD_COPY_DAYS;
