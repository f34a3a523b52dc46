import { expect, test } from 'vitest';
import { easterMonday, irishHolidays } from '../../../src/features/answer-period/holidays.ts';

// From a printed table of Easter dates: Easter Sunday and one day.
test.each([
  [2024, '2024-04-01'],
  [2025, '2025-04-21'],
  [2026, '2026-04-06'],
  [2027, '2027-03-29'],
  [2028, '2028-04-17'],
  [2029, '2029-04-02'],
  [2030, '2030-04-22'],
  [2038, '2038-04-26'],
  [2285, '2285-03-23'],
])('Easter Monday %i is %s', (year, day) => {
  expect(easterMonday(year)).toBe(day);
});

test('Ireland has ten public holidays, nine before 2023', () => {
  expect([...irishHolidays(2026).keys()]).toEqual([
    '2026-01-01',
    '2026-02-02',
    '2026-03-17',
    '2026-04-06',
    '2026-05-04',
    '2026-06-01',
    '2026-08-03',
    '2026-10-26',
    '2026-12-25',
    '2026-12-26',
  ]);
  expect(irishHolidays(2022).size).toBe(9);
});

test('St. Brigid’s Day is 1 February where that is a Friday', () => {
  expect([...irishHolidays(2030)][1]).toEqual(['2030-02-01', 'brigid']);
});

test('a last Monday may be the last day of October', () => {
  expect(irishHolidays(2022).has('2022-10-31')).toBe(true);
});
