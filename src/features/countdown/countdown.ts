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
): string {
  if (result.state === 'unknown') return '';
  if (result.state === 'today') return words.today;
  const { span, state } = result;
  return words[state].replace('{n}', inWords(span, '')).replace('{m}', inWords(span, 'n'));
}

/** A span as people say it; what is zero is left out. @param ending What the dative adds to more than one. */
function inWords({ years, months, days }: Span, ending: string): string {
  const parts = [
    [years, 'Jahr'],
    [months, 'Monat'],
    [days, 'Tag'],
  ].flatMap(([count, unit]) => (count ? `${count} ${unit}${count === 1 ? '' : `e${ending}`}` : []));
  return new Intl.ListFormat('de').format(parts);
}
