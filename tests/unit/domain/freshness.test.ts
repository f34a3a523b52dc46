import { describe, expect, test } from 'vitest';
import { isOverdue, phaseOf } from '../../../src/features/review/freshness.ts';
import { placeInTime } from '../../../src/features/background/timeline.ts';

test.each([
  ['2027-02-25', '2026-11-25', false],
  ['2027-02-25', '2027-02-25', false],
  ['2027-02-25', '2027-02-26', true],
  ['2026-01-01', '2026-11-25', true],
  // Without a day of the build there is no day of today: nothing is said.
  ['2026-01-01', '', false],
])('due %s, on %s overdue: %s', (next, today, overdue) => {
  expect(isOverdue(next, today)).toBe(overdue);
});

describe('a dated claim', () => {
  test.each([
    ['2026-12-31', 'before'],
    ['2027-01-01', 'during'],
    ['2027-03-31', 'during'],
    ['2027-04-01', 'after'],
  ])('on %s is %s', (today, phase) => {
    expect(phaseOf('2027-01-01', '2027-03-31', today)).toBe(phase);
  });

  test('without days always holds', () => {
    expect(phaseOf('', '', '2030-01-01')).toBe('during');
  });
});

test.each([
  ['2024', 0],
  ['2025-01', 366 / 1096],
  ['2027-01-01', 1],
  ['2030', 1],
  ['2020', 0],
])('%s lies at %d between 2024 and 2027', (date, place) => {
  expect(placeInTime(date, 2024, 2027)).toBeCloseTo(place, 5);
});
