import type { Words } from '../../collections/ui.ts';
import { fillPlural, type Plural } from '../../domain/words.ts';
import { clockIsRight, dayInBerlin, daysBetween, spanBetween, type Span } from '../../domain/days.ts';

/**
 * Where today stands to a date: days left, the last day, or over. `unknown` when the device's clock cannot be right;
 * then the sentence that is true on every day stays as it is.
 */
export type Countdown =
  | { state: 'before'; span: Span }
  | { state: 'today' }
  | { state: 'after'; span: Span }
  | { state: 'unknown' };

/**
 * Computes a countdown. Whole days, in Berlin.
 * @param last The last day that counts, `YYYY-MM-DD`.
 * @param now Milliseconds since 1970 (UTC), from the device.
 * @param built Day the page was built, `YYYY-MM-DD`: no right clock is before it.
 */
export function countdown(last: string, now: number, built: string): Countdown {
  const today = dayInBerlin(now);
  if (!clockIsRight(today, built)) return { state: 'unknown' };
  const days = daysBetween(today, last);
  if (Number.isNaN(days)) return { state: 'unknown' };
  if (days > 0) return { state: 'before', span: spanBetween(today, last) };
  return days === 0 ? { state: 'today' } : { state: 'after', span: spanBetween(last, today) };
}

/**
 * The words for a countdown.
 * @param words One sentence for each state; `{n}` stands for "1 Jahr, 6 Monate und 1 Tag" (`{m}`: "2 Monaten").
 * @returns The sentence, or nothing when the clock is not to be trusted.
 */
export function inSentence(
  result: Countdown,
  words: { before: string; today: string; after: string },
  say: Words['countdown'],
  language: string,
): string {
  if (result.state === 'unknown') return '';
  if (result.state === 'today') return words.today;
  const { span, state } = result;
  const { years, months, days, yearsAgo, monthsAgo, daysAgo } = say;
  return words[state]
    .replace('{n}', inWords(span, [years, months, days], language))
    .replace('{m}', inWords(span, [yearsAgo, monthsAgo, daysAgo], language));
}

/** A span as people say it; what is zero is left out. @param units How a language says years, months, days. */
function inWords(
  { years, months, days }: Span,
  units: readonly [Plural, Plural, Plural],
  language: string,
): string {
  const counts = [years, months, days];
  const said = units.flatMap((unit, index) => {
    const count = counts[index];
    return count ? fillPlural(unit, count, language, {}) : [];
  });
  return new Intl.ListFormat(language).format(said);
}
