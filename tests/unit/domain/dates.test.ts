import { describe, expect, test } from 'vitest';
import { inWords, isAfter, isDay, isSourceDate } from '../../../src/domain/dates.ts';
import { german } from '../../words.ts';

describe('a date in words', () => {
  test.each([
    ['2025', '2025'],
    ['2025-05', 'Mai 2025'],
    ['2025-05-26', '26. Mai 2025'],
    ['2026-03-01', '1. März 2026'],
    ['undatiert', 'ohne Datum'],
  ])('%s is %s', (date, words) => {
    expect(inWords(date, german.dates)).toBe(words);
  });

  test.each(['', '26.05.2025', '2025-13', '2025-5-1', 'gestern'])('"%s" is refused', (date) => {
    expect(() => inWords(date, german.dates)).toThrow(RangeError);
  });
});

describe('a day', () => {
  test.each(['2024-02-29', '2025-12-31', '2026-03-29'])('%s exists', (date) => {
    expect(isDay(date)).toBe(true);
  });

  test.each(['2025-02-29', '2025-04-31', '2025-05', '25-05-26', 'heute'])('%s does not', (date) => {
    expect(isDay(date)).toBe(false);
  });
});

describe('a date of a source', () => {
  test.each(['undatiert', '1999', '2025', '2025-05', '2025-05-31'])('%s is one', (date) => {
    expect(isSourceDate(date)).toBe(true);
  });

  test.each(['', '2025-02-31', '2025-13', '25', '0206', '2025-5', '2025-05-', 'Mai 2025'])(
    '"%s" is none',
    (date) => {
      expect(isSourceDate(date)).toBe(false);
    },
  );

  test.each([
    ['2026-11-26', true],
    ['2026-11-25', false],
    ['2026-12', true],
    ['2026-11', false],
    ['2027', true],
    ['2026', false],
    ['undatiert', false],
  ])('%s lies after 25 November 2026: %s', (date, expected) => {
    expect(isAfter(date, '2026-11-25')).toBe(expected);
  });
});
