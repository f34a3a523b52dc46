/**
 * Public holidays of Ireland, where Meta Platforms Ireland answers. Article 2(1) of Regulation (EEC, Euratom) 1182/71:
 * what counts are the days designated as such in the Member State in which the action is to be taken. Rules:
 * Organisation of Working Time Act 1997, Second Schedule, and since 2023 the first Monday in February, or 1 February
 * where that is a Friday. A holiday on a weekend does not move: the weekend moves the end of the period anyway.
 */

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

const FIRST_YEAR_OF_FEBRUARY_HOLIDAY = 2023;
const MONDAY = 1;
const FRIDAY = 5;

/** The holidays, by the names that their words have in content/<language>/ui.yaml. */
export type Holiday =
  | 'newYear'
  | 'brigid'
  | 'patrick'
  | 'easterMonday'
  | 'may'
  | 'june'
  | 'august'
  | 'october'
  | 'christmas'
  | 'stephen';

/** 0 is Sunday. @param date `YYYY-MM-DD`. */
export const weekday = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay();

/** The first Monday of a month. */
function firstMonday(year: number, month: number): string {
  const first = weekday(day(year, month, 1));
  return day(year, month, 1 + ((MONDAY - first + 7) % 7));
}

/** The last Monday of a month. */
function lastMonday(year: number, month: number): string {
  const end = day(year, month + 1, 0);
  return day(year, month + 1, -((weekday(end) - MONDAY + 7) % 7));
}

/**
 * Easter Monday of a year, by the Gregorian computus in the form of Meeus, Jones and Butcher.
 * @returns `YYYY-MM-DD`.
 */
export function easterMonday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const rest = h + l - 7 * m + 114;
  return day(year, Math.floor(rest / 31), (rest % 31) + 2);
}

/**
 * The public holidays of a year in Ireland.
 * @param year From 1998 on.
 * @returns Day `YYYY-MM-DD` → which it is.
 */
export function irishHolidays(year: number): Map<string, Holiday> {
  const february = day(year, 2, 1);
  const brigid = weekday(february) === FRIDAY ? february : firstMonday(year, 2);
  return new Map<string, Holiday>([
    [day(year, 1, 1), 'newYear'],
    ...(year >= FIRST_YEAR_OF_FEBRUARY_HOLIDAY ? [[brigid, 'brigid'] as const] : []),
    [day(year, 3, 17), 'patrick'],
    [easterMonday(year), 'easterMonday'],
    [firstMonday(year, 5), 'may'],
    [firstMonday(year, 6), 'june'],
    [firstMonday(year, 8), 'august'],
    [lastMonday(year, 10), 'october'],
    [day(year, 12, 25), 'christmas'],
    [day(year, 12, 26), 'stephen'],
  ]);
}
