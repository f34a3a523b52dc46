import type { DateWords } from './date-words.ts';
import { fill } from './words.ts';

/** Dates as readers know them. A day is a string `YYYY-MM-DD`; it has no clock and no zone. */

/**
 * A date in words, as precise as it is known.
 * @param date `2025`, `2025-05`, `2025-05-26` or `undatiert`. @param words How the language writes it.
 * @returns In German `2025`, `Mai 2025`, `26. Mai 2025` or `ohne Datum`.
 * @throws RangeError for anything else.
 */
export function inWords(date: string, words: DateWords): string {
  if (date === 'undatiert') return words.undated;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const name = month && ((!day && words.monthsAlone) || words.months)[Number(month) - 1];
  if (!year || (month && !name)) throw new RangeError(`Not a date: "${date}"`);
  if (!name) return year;
  return day
    ? fill<'day' | 'month' | 'year'>(words.day, { day: Number(day), month: name, year })
    : fill<'month' | 'year'>(words.month, { month: name, year });
}

/**
 * Whether a string names a day that exists: `2024-02-29` does, `2025-02-29` does not.
 * @param date `YYYY-MM-DD`.
 */
export function isDay(date: string): boolean {
  // Years of more than four digits would be compared wrongly, letter by letter.
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/**
 * Whether a string is a date as precise as a source may be: `2025`, `2025-05`, `2025-05-26`, or `undatiert`.
 * @param date Any string.
 */
export const isSourceDate = (date: string): boolean =>
  date === 'undatiert' ||
  /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(date) ||
  (/^(19|20)/.test(date) && isDay(date));

/**
 * Whether a date lies after a day. What is not known counts for the date: May 2025 does not lie after 3 May 2025.
 * @param date `2025`, `2025-05`, `2025-05-26` or `undatiert`. @param day `YYYY-MM-DD`.
 */
export const isAfter = (date: string, day: string): boolean =>
  date !== 'undatiert' && date > day.slice(0, date.length);
