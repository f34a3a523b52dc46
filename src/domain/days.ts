/**
 * Days in Berlin, as plain strings `YYYY-MM-DD`. A moment is a number of milliseconds since 1970 (UTC); which day it
 * belongs to depends on Berlin alone, never on the zone of the device.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MARCH = 2;
const OCTOBER = 9;

/** When summer time begins or ends: the last Sunday of a month, at 01:00 UTC. @param month 0 is January. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

/**
 * The day in Berlin, where clocks are one hour ahead of Greenwich, and two in summer: from the last Sunday in March to
 * the last Sunday in October (Directive 2000/84/EC, the rule since 1996). Computed, not asked for: a device may lack
 * the zone, write dates in another order, or take a tenth of a second to open its calendar.
 * @param now Milliseconds since 1970 (UTC).
 * @returns `YYYY-MM-DD`.
 */
export function dayInBerlin(now: number): string {
  const year = new Date(now).getUTCFullYear();
  const summer = now >= lastSunday(year, MARCH) && now < lastSunday(year, OCTOBER);
  return new Date(now + (summer ? 2 : 1) * HOUR).toISOString().slice(0, 10);
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

/** Time between two days as people say it: whole years, then whole months, then days. */
export interface Span {
  years: number;
  months: number;
  days: number;
}

/**
 * The years, months and days from one day to a later one. A month is over on the day of the same number, or on the last
 * day of a month that has none of that number.
 * @param from `YYYY-MM-DD`. @param to `YYYY-MM-DD`, not before `from`.
 */
export function spanBetween(from: string, to: string): Span {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const after = (months: number): string => {
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
  };
  let months = 0;
  while (after(months + 1) <= to) months++;
  return { years: Math.floor(months / 12), months: months % 12, days: daysBetween(after(months), to) };
}

/**
 * The last day that a right clock can reach in the life of a page: ten years on.
 * @param built Day of the build, `YYYY-MM-DD`. @returns `YYYY-12-31`.
 */
export const horizonOf = (built: string): string => `${Number(built.slice(0, 4)) + 10}-12-31`;

/**
 * Whether a device's clock can be right: no right clock is before the day the page was built. One day of grace, because
 * the page may have been built after midnight in another zone. And none is behind the page's horizon.
 * @param today `YYYY-MM-DD` by that clock. @param built Day of the build.
 */
export function clockIsRight(today: string, built: string): boolean {
  return daysBetween(built, today) >= -1 && daysBetween(today, horizonOf(built)) >= 0;
}
