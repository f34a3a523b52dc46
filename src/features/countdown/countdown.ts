import { clockIsRight, dayInBerlin, daysBetween } from '../../domain/days.ts';

/**
 * Where today stands to a date: days left, the last day, or over. `unknown` when the device's clock cannot be right;
 * then the sentence that is true on every day stays as it is.
 */
export type Countdown =
  | { state: 'before'; days: number }
  | { state: 'today' }
  | { state: 'after'; days: number }
  | { state: 'unknown' };

/**
 * Computes a countdown. Days only, in Berlin.
 * @param last The last day that counts, `YYYY-MM-DD`.
 * @param now Milliseconds since 1970 (UTC), from the device.
 * @param built Day the page was built, `YYYY-MM-DD`: no right clock is before it.
 */
export function countdown(last: string, now: number, built: string): Countdown {
  const today = dayInBerlin(now);
  if (!clockIsRight(today, built)) return { state: 'unknown' };
  const days = daysBetween(today, last);
  if (Number.isNaN(days)) return { state: 'unknown' };
  if (days > 0) return { state: 'before', days };
  return days === 0 ? { state: 'today' } : { state: 'after', days: -days };
}

/**
 * The words for a countdown.
 * @param words One sentence for each state; `{n}` stands for "1 Tag" or "12 Tage" (`{m}`: "1 Tag", "12 Tagen").
 * @returns The sentence, or nothing when the clock is not to be trusted.
 */
export function inSentence(
  result: Countdown,
  words: { before: string; today: string; after: string },
): string {
  if (result.state === 'unknown') return '';
  if (result.state === 'today') return words.today;
  const { days, state } = result;
  return words[state]
    .replace('{n}', days === 1 ? '1 Tag' : `${days} Tage`)
    .replace('{m}', days === 1 ? '1 Tag' : `${days} Tagen`);
}
