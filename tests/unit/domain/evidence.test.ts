import { expect, test } from 'vitest';
import { newestOf } from '../../../src/features/review/evidence.ts';

const read = (date: string) => ({ date, read: true });

test('the newest evidence is the latest date, with every source of that date', () => {
  expect(
    newestOf([
      ['C', read('2026-07-23')],
      ['B', read('2026-05')],
      ['A', read('2026-07-23')],
    ]),
  ).toEqual({ date: '2026-07-23', ids: ['A', 'C'] });
});

test('what was not read, is weak or has no date says nothing about how recent our knowledge is', () => {
  expect(
    newestOf([
      ['UNREAD', { date: '2026-11-01', read: false }],
      ['WEAK', { date: '2026-10-01', read: true, weak: true }],
      ['UNDATED', read('undatiert')],
      ['SOUND', read('2025-05')],
    ]),
  ).toEqual({ date: '2025-05', ids: ['SOUND'] });
});

test('a year counts as earlier than its months, a month as earlier than its days', () => {
  const newest = (...dates: string[]) => newestOf(dates.map((date) => [date, read(date)] as const))?.date;
  expect(newest('2026', '2026-01')).toBe('2026-01');
  expect(newest('2026-10-02', '2026-10')).toBe('2026-10-02');
});

test('without sound sources there is none', () => {
  expect(newestOf([['EW', { date: 'undatiert', read: true, weak: true }]])).toBeUndefined();
});
