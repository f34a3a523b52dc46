import { addDays, answerPeriod, type AnswerPeriod } from '../src/features/answer-period/answer-period.ts';
import { inWords } from '../src/domain/dates.ts';
import { dayInBerlin } from '../src/domain/days.ts';
import { dayOfBuild } from './site.ts';
import { german } from './words.ts';

/** Days for tests of the built site, counted from that of its build: package.json names it (`test:build`), and nothing else. */

const HOUR = 3_600_000;

/** The day of the build, which tests take for today: no clock before it is believed. */
export const TODAY = dayOfBuild();
/** So many days from today. */
export const inDays = (days: number): string => addDays(TODAY, days);

/** When a day begins in Berlin: milliseconds since 1970. */
export function midnight(day: string): number {
  const inSummer = Date.parse(`${day}T00:00:00+02:00`);
  return dayInBerlin(inSummer) === day ? inSummer : inSummer + HOUR;
}
/** Noon of a day. */
export const noon = (day: string): number => midnight(day) + 12 * HOUR;
/** Noon of the day of the build. */
export const NOON = noon(TODAY);

/** A day as German sentences say it: `27. November 2026`. */
export const said = (day: string): string => inWords(day, german.dates);

/** What follows from an objection of a day before the end of its period. */
export function periodFrom(received: string): AnswerPeriod {
  const period = answerPeriod(received, received);
  if (typeof period === 'string') throw new Error(`${received}: ${period}`);
  return period;
}
