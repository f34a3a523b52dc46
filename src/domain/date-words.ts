/** How a language writes days, asked of Unicode (CLDR) once, at build: opening a calendar takes a phone a tenth of a second. */
export interface DateWords {
  /** Months as they stand beside a day, January first. */
  months: readonly string[];
  /** Months as they stand alone with a year, where that is another way. */
  monthsAlone?: readonly string[];
  /** Sunday first. */
  weekdays: readonly string[];
  /** `{day}. {month} {year}`. */
  day: string;
  /** `{month} {year}`. */
  month: string;
  /** `{weekday}, {date}`. */
  withWeekday: string;
  /** Said where a date is not known. */
  undated: string;
}

const JANUARY = 0;
const A_SUNDAY = 4;

/** Any day of 2026, at noon in UTC. @param month 0 is January. */
const dayOf = (month: number, day: number): Date => new Date(Date.UTC(2026, month, day, 12));

/** Where a language writes days in several ways, whose is taken: “26 May 2025”, as in Europe. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' };

/** @param language `de`, as in src/site.ts. @param undated What is said where a date is not known. */
export function dateWords(language: string, undated: string): DateWords {
  const parts = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(`${REGIONS[language] ?? language}-u-ca-gregory-nu-latn`, {
      ...options,
      timeZone: 'UTC',
    }).formatToParts(date);
  /** The format with names of places for its parts. */
  const pattern = (options: Intl.DateTimeFormatOptions, names: readonly string[]): string =>
    parts(options, dayOf(JANUARY, A_SUNDAY))
      .map(({ type, value }) => (names.includes(type) ? `{${type}}` : value))
      .join('');
  const said = (options: Intl.DateTimeFormatOptions, date: Date, part: string): string =>
    parts(options, date).find(({ type }) => type === part)?.value ?? '';
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const month = { month: 'long', year: 'numeric' } as const;
  const numbers = [...Array.from({ length: 12 }).keys()];
  const whole = pattern(day, ['day', 'month', 'year']);
  const months = numbers.map((index) => said(day, dayOf(index, 1), 'month'));
  const alone = numbers.map((index) => said(month, dayOf(index, 1), 'month'));
  return {
    months,
    ...(alone.join() !== months.join() && { monthsAlone: alone }),
    weekdays: numbers
      .slice(0, 7)
      .map((index) => said({ weekday: 'long' }, dayOf(JANUARY, A_SUNDAY + index), 'weekday')),
    day: whole,
    month: pattern(month, ['month', 'year']),
    withWeekday: pattern({ weekday: 'long', ...day }, ['weekday', 'day', 'month', 'year']).replace(
      whole,
      '{date}',
    ),
    undated,
  };
}
