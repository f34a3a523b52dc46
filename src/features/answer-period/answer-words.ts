import type { Words } from '../../collections/ui.ts';
import type { AnswerPeriod, Period } from './answer-period.ts';
import { inWords } from '../../domain/dates.ts';
import { daysBetween } from '../../domain/days.ts';
import { fill, fillPlural } from '../../domain/words.ts';
import { weekday } from './holidays.ts';

/** The dates of an answer period as sentences. */

/** What these sentences are made of. */
export interface Say extends Pick<Words, 'answerPeriod' | 'dates'> {
  language: string;
}

/** A day with its weekday: "Mittwoch, 23. Dezember 2026". @param day `YYYY-MM-DD`. */
export const withWeekday = (day: string, dates: Words['dates']): string =>
  fill<'weekday' | 'date'>(dates.withWeekday, {
    weekday: dates.weekdays[weekday(day)] ?? '',
    date: inWords(day, dates),
  });

/** How the end of a period was found, sentence by sentence. @param from Day of the event. */
export function explain(
  from: string,
  { months, end, shifts }: Period,
  { answerPeriod: { explained: say }, dates, language }: Say,
): string[] {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).toISOString().slice(0, 10);
  const sentences = [
    fill(say.received, { day: inWords(from, dates) }),
    fillPlural(say.ends, months, language, {}),
  ];
  const [first] = shifts;
  if (first?.why === 'short-month')
    sentences.push(fill(say.shortMonth, { date, month: inWords(last.slice(0, 7), dates) }));
  for (const shift of shifts) {
    if (shift.why === 'short-month') continue;
    const day = inWords(shift.from, dates);
    sentences.push(
      shift.why === 'holiday'
        ? fill(say.holiday, { day, holiday: shift.holiday ?? '' })
        : fill(say[shift.why], { day }),
    );
  }
  if (shifts.some(({ why }) => why !== 'short-month')) sentences.push(say.nextWorkday);
  sentences.push(fill(say.last, { day: withWeekday(end, dates) }));
  return sentences;
}

/**
 * Where today stands to the dates of an objection, as one sentence.
 * @param today `YYYY-MM-DD` in Berlin; undefined where the clock cannot be right: then no days are counted.
 */
export function standing(
  { answer, extended }: AnswerPeriod,
  today: string | undefined,
  { answerPeriod: { standing: say }, dates, language }: Say,
): string {
  const day = withWeekday(answer.end, dates);
  if (today === undefined) return fill(say.always, { day });
  const left = daysBetween(today, answer.end);
  if (left > 0) return fillPlural(say.left, left, language, { day });
  if (left === 0) return fill(say.today, { day });
  const longest =
    today <= extended.end ? fill(say.mayBeLonger, { day: inWords(extended.end, dates) }) : say.longerIsOver;
  return `${fillPlural(say.over, -left, language, { day })} ${longest}`;
}
