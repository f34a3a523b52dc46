/**
 * Days in Berlin, as plain strings `YYYY-MM-DD`. A moment is a number of milliseconds since 1970 (UTC); which day it
 * belongs to depends on Berlin alone, never on the zone of the device.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let calendar: Intl.DateTimeFormat | undefined;
/** What the device's own calendar says. */
function ask(now: number): string {
  calendar ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Berlin',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return calendar.format(now);
}

/**
 * The day in Berlin, where clocks are one or two hours ahead of Greenwich. Only in the hour in which that makes a
 * difference is the device's calendar asked: opening it takes a slow phone a tenth of a second.
 * @param now Milliseconds since 1970 (UTC).
 * @returns `YYYY-MM-DD`.
 */
export function dayInBerlin(now: number): string {
  const dayAhead = (hours: number): string => new Date(now + hours * HOUR).toISOString().slice(0, 10);
  const day = dayAhead(1);
  return day === dayAhead(2) ? day : ask(now);
}

/**
 * The day of a build.
 * @param epoch Seconds since 1970, as `SOURCE_DATE_EPOCH` gives them to repeat a build; undefined: now.
 * @param now Milliseconds since 1970 (UTC).
 * @returns `YYYY-MM-DD` in Berlin.
 */
export function buildDay(epoch: string | undefined, now: number): string {
  return dayInBerlin(epoch === undefined ? now : Number(epoch) * 1000);
}

/**
 * Days from one day to another: 1 from today to tomorrow, negative into the past. Clock changes do not matter.
 * @param from `YYYY-MM-DD`. @param to `YYYY-MM-DD`.
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

/** A clock that is further from the day the page was built is taken for wrong. */
const LONGEST_LIFE_IN_DAYS = 10 * 366;

/**
 * Whether a device's clock can be right: no right clock is before the day the page was built. One day of grace, because
 * the page may have been built after midnight in another zone.
 * @param today `YYYY-MM-DD` by that clock. @param built Day of the build.
 */
export function clockIsRight(today: string, built: string): boolean {
  const age = daysBetween(built, today);
  return age >= -1 && age <= LONGEST_LIFE_IN_DAYS;
}

/**
 * How long until the day in Berlin may change: midnight is at a full hour, in summer and in winter.
 * @param now Milliseconds since 1970 (UTC).
 * @returns Milliseconds, at least one second.
 */
export const untilNextHour = (now: number): number => Math.max(1000, HOUR - (now % HOUR));
