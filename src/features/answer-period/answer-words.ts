import type { AnswerPeriod, Period } from './answer-period.ts';
import { inWords } from '../../domain/dates.ts';
import { daysBetween } from '../../domain/days.ts';
import { weekday } from './holidays.ts';

/** The dates of an answer period as sentences, in German. */

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];

/** A day with its weekday: "Mittwoch, 23. Dezember 2026". @param day `YYYY-MM-DD`. */
export const withWeekday = (day: string): string => `${WEEKDAYS[weekday(day)]}, ${inWords(day)}`;

/** How the end of a period was found, sentence by sentence, in German. @param from Day of the event. */
export function explain(from: string, { months, end, shifts }: Period): string[] {
  const span = months === 1 ? 'einen Monat' : `${months} Monate`;
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).toISOString().slice(0, 10);
  const sentences = [
    `Eingang ist der ${inWords(from)}. Dieser Tag zählt nicht mit.`,
    `Die Frist endet ${span} später am Tag mit derselben Zahl.`,
  ];
  const [first] = shifts;
  if (first?.why === 'short-month') {
    const name = inWords(last.slice(0, 7));
    sentences.push(`Einen ${date}. gibt es im ${name} nicht. Also gilt sein letzter Tag.`);
  }
  for (const shift of shifts) {
    if (shift.why === 'short-month') continue;
    const reason =
      shift.why === 'holiday'
        ? `in Irland ein Feiertag: ${shift.holiday}`
        : `ein ${shift.why === 'saturday' ? 'Samstag' : 'Sonntag'}`;
    sentences.push(`Der ${inWords(shift.from)} ist ${reason}.`);
  }
  if (shifts.some(({ why }) => why !== 'short-month')) sentences.push('Also gilt der nächste Arbeitstag.');
  sentences.push(`Letzter Tag: ${withWeekday(end)}.`);
  return sentences;
}

/**
 * Where today stands to the dates of an objection, as one sentence, in German.
 * @param today `YYYY-MM-DD` in Berlin; undefined where the clock cannot be right: then no days are counted.
 */
export function standing({ answer, extended }: AnswerPeriod, today: string | undefined): string {
  if (today === undefined) return `Meta muss bis ${withWeekday(answer.end)}, antworten.`;
  const left = daysBetween(today, answer.end);
  if (left > 0)
    return `Meta muss bis ${withWeekday(answer.end)}, antworten – noch ${left === 1 ? '1 Tag' : `${left} Tage`}.`;
  if (left === 0) return `Heute, ${withWeekday(answer.end)}, endet Metas Frist.`;
  const over = left === -1 ? 'seit gestern' : `seit ${-left} Tagen`;
  const longest =
    today <= extended.end
      ? ` Hat Meta die Frist mit Gründen verlängert, endet sie spätestens am ${inWords(extended.end)}.`
      : ' Auch eine verlängerte Frist wäre vorbei.';
  return `Metas Frist endete am ${withWeekday(answer.end)}, und ist ${over} vorbei.${longest}`;
}
