import { german } from '../../words.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { countdown, inSentence } from '../../../src/features/countdown/countdown.ts';
import { clockIsRight, dayInBerlin, daysBetween, horizonOf, spanBetween } from '../../../src/domain/days.ts';

const at = (moment: string) => Date.parse(moment);
const span = (days: number, months = 0, years = 0) => ({ years, months, days });
const ZONES = ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC', 'Asia/Kolkata'];
const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe.each(ZONES)('with the device in %s', (device) => {
  /** 26 May 2027 in Berlin, summer time (UTC+2). */
  const state = (moment: string) => {
    process.env['TZ'] = device;
    return countdown('2027-05-26', at(moment), '2026-11-24');
  };

  test('the day before says: one day left', () => {
    expect(state('2027-05-25T00:00:00+02:00')).toEqual({ state: 'before', span: span(1) });
    expect(state('2027-05-25T23:59:59+02:00')).toEqual({ state: 'before', span: span(1) });
  });

  test('the last day is today from 00:00:00 to 23:59:59 in Berlin', () => {
    expect(state('2027-05-26T00:00:00+02:00')).toEqual({ state: 'today' });
    expect(state('2027-05-26T23:59:59+02:00')).toEqual({ state: 'today' });
  });

  test('one second later it is over', () => {
    expect(state('2027-05-27T00:00:00+02:00')).toEqual({ state: 'after', span: span(1) });
  });
});

describe('clock changes and leap days', () => {
  test.each([
    ['spring, clocks go forward on 28 March 2027', '2027-03-29', '2027-03-27T23:59:59+01:00', 2],
    ['spring, on the short day', '2027-03-29', '2027-03-28T23:59:59+02:00', 1],
    ['autumn, clocks go back on 31 October 2027', '2027-11-01', '2027-10-30T23:59:59+02:00', 2],
    ['autumn, in the hour that comes twice, first time', '2027-11-01', '2027-10-31T02:30:00+02:00', 1],
    ['autumn, in the hour that comes twice, second time', '2027-11-01', '2027-10-31T02:30:00+01:00', 1],
    ['over 29 February 2028', '2028-03-01', '2028-02-28T12:00:00+01:00', 2],
    ['to 29 February 2028', '2028-02-29', '2028-02-28T12:00:00+01:00', 1],
  ])('%s', (_name, last, moment, days) => {
    expect(countdown(last, at(moment), '2026-11-24')).toEqual({ state: 'before', span: span(days) });
  });

  test('a year without 29 February has no such day', () => {
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
  });
});

describe('a clock that cannot be right', () => {
  test.each(['1970-01-01T00:00:00Z', '2025-05-20T12:00:00Z', '2100-01-01T00:00:00Z'])(
    '%s is not believed',
    (moment) => {
      expect(countdown('2025-05-26', at(moment), '2026-11-24')).toEqual({ state: 'unknown' });
    },
  );

  test.each(['2026-11-24T00:30:00+01:00', '2026-11-23T12:00:00+01:00', '2031-01-01T00:00:00Z'])(
    '%s is believed',
    (moment) => {
      expect(countdown('2025-05-26', at(moment), '2026-11-24').state).toBe('after');
    },
  );

  test('neither is a date that is none', () => {
    expect(countdown('bald', at('2026-12-01T00:00:00Z'), '2026-11-24')).toEqual({ state: 'unknown' });
    expect(countdown('2027-01-01', Number.MAX_SAFE_INTEGER / 4, '2026-11-24')).toEqual({ state: 'unknown' });
  });
});

describe('years, months and days, as on a calendar', () => {
  test.each([
    ['2025-05-26', '2025-05-26', span(0)],
    ['2025-05-26', '2026-11-27', span(1, 6, 1)],
    ['2025-05-26', '2027-05-25', span(29, 11, 1)],
    ['2025-05-26', '2027-05-26', span(0, 0, 2)],
    // A month without the day ends on its last one.
    ['2025-01-31', '2025-02-27', span(27)],
    ['2025-01-31', '2025-02-28', span(0, 1)],
    ['2025-01-31', '2025-03-01', span(1, 1)],
    ['2024-02-29', '2025-02-28', span(0, 0, 1)],
    ['2024-12-31', '2025-01-01', span(1)],
  ])('from %s to %s', (from, to, expected) => {
    expect(spanBetween(from, to)).toEqual(expected);
  });
});

describe('the sentence', () => {
  const words = { before: 'Noch {n}.', today: 'Heute.', after: 'Vor {m}.' };

  test.each([
    [{ state: 'before', span: span(1) } as const, 'Noch 1 Tag.'],
    [{ state: 'before', span: span(30) } as const, 'Noch 30 Tage.'],
    [{ state: 'before', span: span(0, 2) } as const, 'Noch 2 Monate.'],
    [{ state: 'today' } as const, 'Heute.'],
    [{ state: 'after', span: span(1) } as const, 'Vor 1 Tag.'],
    [{ state: 'after', span: span(1, 6, 1) } as const, 'Vor 1 Jahr, 6 Monaten und 1 Tag.'],
    [{ state: 'after', span: span(0, 0, 2) } as const, 'Vor 2 Jahren.'],
    [{ state: 'unknown' } as const, ''],
  ])('%o', (result, sentence) => {
    expect(inSentence(result, words, german.countdown, 'de')).toBe(sentence);
  });
});

describe('the day in Berlin', () => {
  test.each([
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T21:59:59Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2027-12-31T23:00:00Z', '2028-01-01'],
    ['1970-01-01T00:00:00Z', '1970-01-01'],
  ])('at %s is %s', (moment, day) => {
    expect(dayInBerlin(at(moment))).toBe(day);
  });

  test('needs no calendar of the device: it may lack the zone, or write dates in another order', () => {
    const own = Intl.DateTimeFormat;
    vi.stubGlobal('Intl', {
      DateTimeFormat: () => {
        throw new RangeError('Invalid time zone specified: Europe/Berlin');
      },
    });
    expect(dayInBerlin(at('2026-11-26T23:30:00Z'))).toBe('2026-11-27');
    vi.unstubAllGlobals();
    expect(Intl.DateTimeFormat).toBe(own);
  });
});

test('the day is that of the calendar in every half hour of ten years', () => {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
  const wrong: string[] = [];
  let tried = 0;
  for (let now = at('2024-01-01T00:15:00Z'); now < at('2034-01-01T00:00:00Z'); now += 1_800_000) {
    tried++;
    if (dayInBerlin(now) !== calendar.format(now)) wrong.push(new Date(now).toISOString());
  }
  expect(tried).toBeGreaterThan(175_000);
  expect(wrong).toEqual([]);
});

describe('a clock is taken for wrong', () => {
  const built = '2026-11-27';
  test.each([
    ['two days before the build', '2026-11-25', false],
    ['a day before it, of another zone', '2026-11-26', true],
    ['on the last day that a page reckons with', horizonOf(built), true],
    ['a day behind that', `${Number(horizonOf(built).slice(0, 4)) + 1}-01-01`, false],
    ['in a year of five digits', '10026-11-27', false],
  ])('%s', (_when, today, isRight) => expect(clockIsRight(today, built)).toBe(isRight));

  test('a page reckons with ten years at least', () => {
    expect(daysBetween(built, horizonOf(built))).toBeGreaterThan(3652);
  });
});
