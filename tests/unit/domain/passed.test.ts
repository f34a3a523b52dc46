import { describe, expect, test } from 'vitest';
import { passedAnswers } from '../../../src/features/progress/passed.ts';
import { account, TODAY } from './accounts.ts';

describe('who is told that Meta’s period is over', () => {
  const sent = { sent: '2026-11-23' };
  // One month from 23 November 2026 is 23 December, a Wednesday.
  test.each([
    ['2026-12-23', []],
    ['2026-12-24', ['2026-12-23']],
  ])('on %s: %j', (today, ends) => {
    expect(passedAnswers([account(sent)], today)).toEqual(ends);
  });

  test.each([
    {},
    { opened: '2026-11-20' },
    { ...sent, confirmed: '2026-11-24' },
    { ...sent, refused: '2026-11-24' },
    // Who has noted that nothing came knows it.
    { ...sent, silent: '2026-12-24' },
  ])('not who keeps %j', (days) => {
    expect(passedAnswers([account(days)], '2027-01-31')).toEqual([]);
  });

  test('of several, the earliest period first, and none that is still running', () => {
    // A month after 28 November 2026 is 28 December, a Monday.
    const accounts = ['2026-11-28', '2027-01-20', '2026-11-23'].map((day) => account({ sent: day }, day));
    expect(passedAnswers(accounts, TODAY)).toEqual(['2026-12-23', '2026-12-28']);
  });
});
