import { describe, expect, test } from 'vitest';
import {
  isUnsent,
  nextStatuses,
  reach,
  rungTrouble,
  stepBack,
} from '../../../src/features/progress/ladder.ts';
import { statusOf } from '../../../src/features/progress/progress.ts';
import { account, TODAY } from './accounts.ts';

describe('the ladder', () => {
  test('leads from opened over sent to confirmed, refused or no answer', () => {
    expect(nextStatuses(account())).toEqual(['opened', 'sent']);
    expect(nextStatuses(account({ opened: '2026-11-24' }))).toEqual(['sent']);
    expect(nextStatuses(account({ sent: '2026-11-24' }))).toEqual(['confirmed', 'refused', 'silent']);
  });

  test('ends with an answer; after silence an answer may still come', () => {
    expect(nextStatuses(account({ sent: '2026-11-24', confirmed: '2026-11-25' }))).toEqual([]);
    expect(nextStatuses(account({ sent: '2026-11-24', silent: '2026-12-24' }))).toEqual([
      'confirmed',
      'refused',
    ]);
  });

  test('having opened a form is not having sent it', () => {
    expect(statusOf(account({ opened: '2026-11-24' }))).toBe('opened');
  });

  test('keeps the day of every rung', () => {
    const sent = reach(reach(account(), 'opened', '2026-11-24'), 'sent', '2026-11-25');
    expect(sent.days).toEqual({ opened: '2026-11-24', sent: '2026-11-25' });
    expect(statusOf(sent)).toBe('sent');
  });

  test('an answer ends the silence', () => {
    const late = reach(account({ sent: '2026-11-24', silent: '2026-12-24' }), 'confirmed', '2027-01-02');
    expect(late.days).toEqual({ sent: '2026-11-24', confirmed: '2027-01-02' });
  });

  test('waits to be sent until it is sent, or answered', () => {
    expect([{}, { opened: '2026-11-24' }].map((days) => isUnsent(account(days)))).toEqual([true, true]);
    expect(
      [{ sent: '2026-11-24' }, { confirmed: '2026-11-24' }].map((days) => isUnsent(account(days))),
    ).toEqual([false, false]);
  });

  test('a tap too many can be taken back', () => {
    expect(stepBack(account({ opened: '2026-11-24', sent: '2026-11-25' })).days).toEqual({
      opened: '2026-11-24',
    });
    expect(stepBack(account()).days).toEqual({});
  });
});

describe('a day on the ladder', () => {
  const sent = account({ opened: '2026-11-20', sent: '2026-11-24', confirmed: '2026-11-30' });

  test.each([
    ['sent', '2026-11-30', undefined],
    ['sent', '2026-12-01', 'order'],
    ['confirmed', '2026-11-24', undefined],
    ['confirmed', '2026-11-23', 'order'],
    ['opened', '2026-12-24', undefined],
    ['sent', '2027-02-01', 'future'],
    ['sent', '0002-11-27', 'too-old'],
    ['sent', '2026-11-31', 'impossible'],
    ['sent', '12026-11-24', 'impossible'],
  ] as const)('%s on %s: %s', (status, day, trouble) => {
    expect(rungTrouble(sent, status, day, TODAY)).toBe(trouble);
  });
});
