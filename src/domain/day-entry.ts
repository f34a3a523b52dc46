import { isDay } from './dates.ts';

/**
 * The one check of a day that someone enters, or that comes from storage or a file: the same in the ladder, for the
 * answer date and in letters.
 */

/** Why an entry is no day that can count. */
export type DayTrouble = 'impossible' | 'future' | 'too-old' | 'order';

/** Before May 2024 there was no objection to Meta's AI training: F-LAW-02 in the register of facts. */
export const EARLIEST = '2024-05-01';

/** What is wrong with a day, and what to do, in German. */
export const DAY_TROUBLE: Readonly<Record<DayTrouble, string>> = {
  impossible: 'Diesen Tag gibt es nicht. Trag Tag, Monat und Jahr ein, zum Beispiel 25.11.2026.',
  future: 'Dieser Tag liegt in der Zukunft. Trag den Tag ein, an dem es geschah.',
  'too-old': 'Vor Mai 2024 gab es diesen Widerspruch noch nicht. Prüfe das Jahr.',
  order: 'Die Antwort kann nicht vor dem Widerspruch kommen. Prüfe beide Tage.',
};

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
