import { answerPeriod } from '../answer-period/answer-period.ts';
import { statusOf, type Account } from './progress.ts';

/**
 * Objections that wait for an answer though Meta's period for it is over. Who has noted what came of it, or that nothing
 * came, is not told any more.
 * @param today `YYYY-MM-DD` in Berlin.
 * @returns The last days of their periods, the earliest first. The longest period does not count: whether Meta has made
 *   use of it, only an answer says.
 */
export const passedAnswers = (accounts: readonly Account[], today: string): string[] =>
  accounts
    .flatMap((account) => {
      const period = statusOf(account) === 'sent' && answerPeriod(account.days.sent ?? '', today);
      return typeof period === 'object' && period.answer.end < today ? [period.answer.end] : [];
    })
    .toSorted();
