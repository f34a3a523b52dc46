import { describe, expect, test } from 'vitest';
import {
  addDays,
  answerPeriod,
  periodOfMonths,
  type AnswerPeriod,
} from '../../../src/features/answer-period/answer-period.ts';
import { explain, standing, withWeekday } from '../../../src/features/answer-period/answer-words.ts';
import { german } from '../../words.ts';

/**
 * Worked out by hand from Regulation (EEC, Euratom) 1182/71 with a printed calendar: Art. 3(1) the day of the event is
 * not counted; Art. 3(2)(c) same number, or last day of the month; Art. 3(4) Saturday, Sunday, public holiday → next
 * working day. Holidays are those of Ireland.
 */
const BY_HAND: [received: string, months: number, end: string, why: string][] = [
  ['2026-11-23', 1, '2026-12-23', 'a Wednesday'],
  ['2025-05-31', 1, '2025-06-30', 'June has no 31st; a Monday'],
  ['2024-12-31', 1, '2025-01-31', 'over the year; a Friday'],
  ['2026-01-31', 1, '2026-03-02', '28 February is a Saturday'],
  ['2028-01-31', 1, '2028-02-29', 'leap year; a Tuesday'],
  ['2028-01-29', 1, '2028-02-29', 'leap year; a Tuesday'],
  ['2027-01-29', 1, '2027-03-01', 'no 29 February; 28 February is a Sunday'],
  ['2026-02-28', 1, '2026-03-30', 'same number, not last day; 28 March is a Saturday'],
  ['2026-10-01', 1, '2026-11-02', '1 November is a Sunday, All Saints is no holiday in Ireland'],
  ['2025-09-03', 1, '2025-10-03', '3 October is a holiday in Germany, not in Ireland'],
  ['2026-03-03', 1, '2026-04-03', 'Good Friday is no public holiday in Ireland'],
  ['2026-03-06', 1, '2026-04-07', '6 April is Easter Monday'],
  ['2026-02-17', 1, '2026-03-18', '17 March is St. Patrick’s Day'],
  ['2026-04-04', 1, '2026-05-05', '4 May is the first Monday in May'],
  ['2026-05-01', 1, '2026-06-02', '1 June is the first Monday in June'],
  ['2026-07-03', 1, '2026-08-04', '3 August is the first Monday in August'],
  ['2026-09-26', 1, '2026-10-27', '26 October is the last Monday in October'],
  ['2026-11-25', 1, '2026-12-28', 'Christmas on a Friday, then a weekend'],
  ['2024-11-25', 1, '2024-12-27', 'Christmas and St. Stephen’s Day, Wednesday and Thursday'],
  ['2026-12-01', 1, '2027-01-04', 'New Year on a Friday, then a weekend'],
  ['2027-01-01', 1, '2027-02-02', '1 February is St. Brigid’s Day, first Monday'],
  ['2030-01-01', 1, '2030-02-04', '1 February 2030 is a Friday and St. Brigid’s Day; Monday 4 is none'],
  ['2026-11-23', 3, '2027-02-23', 'three months; a Tuesday'],
  ['2026-11-30', 3, '2027-03-01', 'no 30 February; 28 February is a Sunday'],
  ['2027-11-30', 3, '2028-02-29', 'no 30 February in a leap year either; a Tuesday'],
];

test.each(BY_HAND)('received %s, %i month(s): until %s, %s', (received, months, end) => {
  expect(periodOfMonths(received, months).end).toBe(end);
});

describe('what someone enters', () => {
  const today = '2026-11-25';
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['2026-02-31', 'impossible'],
    ['2025-02-29', 'impossible'],
    ['25.11.2026', 'impossible'],
    ['20261125', 'impossible'],
    ['+002026-11-25', 'impossible'],
    ['<b>', 'impossible'],
    ['2026-11-26', 'future'],
    ['9999-12-31', 'future'],
    ['2024-04-30', 'too-old'],
    ['0001-01-01', 'too-old'],
  ])('"%s" is %s', (entered, why) => {
    expect(answerPeriod(entered, today)).toBe(why);
  });

  test('today and the first possible day are fine', () => {
    expect(answerPeriod(today, today)).toMatchObject({ received: today });
    expect(answerPeriod('2024-05-01', today)).toMatchObject({ received: '2024-05-01' });
  });

  test('gives the month, the extension, and when to remind and to complain', () => {
    expect(answerPeriod('2026-11-23', today)).toMatchObject({
      answer: { end: '2026-12-23' },
      extended: { end: '2027-02-23' },
      remind: '2026-12-24',
      complain: '2027-01-08',
    });
  });
});

describe('the computation in words', () => {
  test('names the day that does not count, the weekend and the result', () => {
    expect(explain('2026-01-31', periodOfMonths('2026-01-31', 1), german)).toEqual([
      'Eingang ist der 31. Januar 2026. Dieser Tag zählt nicht mit.',
      'Die Frist endet einen Monat später am Tag mit derselben Zahl.',
      'Einen 31. gibt es im Februar 2026 nicht. Also gilt sein letzter Tag.',
      'Der 28. Februar 2026 ist ein Samstag.',
      'Der 1. März 2026 ist ein Sonntag.',
      'Also gilt der nächste Arbeitstag.',
      'Letzter Tag: Montag, 2. März 2026.',
    ]);
  });

  test('names the holiday', () => {
    expect(explain('2026-03-06', periodOfMonths('2026-03-06', 1), german)).toContain(
      'Der 6. April 2026 ist in Irland ein Feiertag: Ostermontag.',
    );
  });

  test('says nothing about moving when nothing moves', () => {
    expect(explain('2026-11-23', periodOfMonths('2026-11-23', 1), german)).toHaveLength(3);
  });
});

describe('where today stands', () => {
  const period = answerPeriod('2026-11-23', '2026-11-25') as AnswerPeriod;
  test.each([
    ['2026-11-25', 'Meta muss bis Mittwoch, 23. Dezember 2026, antworten – noch 28 Tage.'],
    ['2026-12-22', 'Meta muss bis Mittwoch, 23. Dezember 2026, antworten – noch 1 Tag.'],
    ['2026-12-23', 'Heute, Mittwoch, 23. Dezember 2026, endet Metas Frist.'],
    [
      '2026-12-24',
      'Metas Frist endete am Mittwoch, 23. Dezember 2026, und ist seit gestern vorbei. Hat Meta die Frist mit Gründen verlängert, endet sie spätestens am 23. Februar 2027.',
    ],
    [
      '2027-02-23',
      'Metas Frist endete am Mittwoch, 23. Dezember 2026, und ist seit 62 Tagen vorbei. Hat Meta die Frist mit Gründen verlängert, endet sie spätestens am 23. Februar 2027.',
    ],
    [
      '2027-02-24',
      'Metas Frist endete am Mittwoch, 23. Dezember 2026, und ist seit 63 Tagen vorbei. Auch eine verlängerte Frist wäre vorbei.',
    ],
  ])('on %s', (today, sentence) => {
    expect(standing(period, today, german)).toBe(sentence);
  });
});

test('days are added over months, years and clock changes', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

test('a day is named with its weekday', () => {
  expect(withWeekday('2026-12-28', german.dates)).toBe('Montag, 28. Dezember 2026');
});
