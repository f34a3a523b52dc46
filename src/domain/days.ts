/**
 * Days in Berlin, as plain strings `YYYY-MM-DD`. A moment is a number of milliseconds since 1970 (UTC); which day it
 * belongs to depends on Berlin alone, never on the zone of the device.
 */

const DAY = 86_400_000;

const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The parts of a moment as a clock in Berlin shows them. */
function parts(now: number): Record<string, string> {
  return Object.fromEntries(berlin.formatToParts(now).map(({ type, value }) => [type, value]));
}

/**
 * The day in Berlin.
 * @param now Milliseconds since 1970 (UTC).
 * @returns `YYYY-MM-DD`.
 */
export function dayInBerlin(now: number): string {
  const { year, month, day } = parts(now);
  return `${year}-${month}-${day}`;
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
 * How long until the day changes in Berlin. On the two days of a clock change it may be an hour off: ask again then.
 * @param now Milliseconds since 1970 (UTC).
 * @returns Milliseconds, at least one second.
 */
export function untilMidnight(now: number): number {
  const { hour, minute, second } = parts(now);
  return Math.max(1000, DAY - (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000);
}
