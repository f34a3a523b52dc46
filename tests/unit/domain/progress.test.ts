import { describe, expect, test } from 'vitest';
import {
  cleanName,
  MOST_ACCOUNTS,
  nextStatuses,
  nothing,
  parse,
  reach,
  serialize,
  statusOf,
  stepBack,
  withAccount,
  withoutAccount,
  type Account,
} from '../../../src/domain/progress.ts';

const account = (days: Account['days'] = {}): Account => ({ platform: 'instagram', name: 'privat', days });

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

  test('a tap too many can be taken back', () => {
    expect(stepBack(account({ opened: '2026-11-24', sent: '2026-11-25' })).days).toEqual({
      opened: '2026-11-24',
    });
    expect(stepBack(account()).days).toEqual({});
  });
});

describe('several accounts', () => {
  test('are changed, added and removed one by one', () => {
    const one = withAccount(nothing(), 0, account());
    const two = withAccount(one, 1, { ...account(), name: 'Verein' });
    expect(two.accounts.map(({ name }) => name)).toEqual(['privat', 'Verein']);
    expect(withoutAccount(two, 0).accounts.map(({ name }) => name)).toEqual(['Verein']);
  });

  test('are at most as many as fit', () => {
    let progress = nothing();
    for (let index = 0; index < MOST_ACCOUNTS + 5; index++)
      progress = withAccount(progress, index, account());
    expect(progress.accounts).toHaveLength(MOST_ACCOUNTS);
  });
});

describe('what was stored', () => {
  test('comes back as it was', () => {
    const progress = {
      version: 1 as const,
      view: 'full' as const,
      accounts: [account({ sent: '2026-11-24' })],
    };
    expect(parse(serialize(progress))).toEqual(progress);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"version":"1"}',
    '{"version":0,"accounts":[]}',
    '{"version":1}',
  ])('%j is called corrupt', (text) => {
    expect(parse(text)).toBe('corrupt');
  });

  test.each([{ platform: 7, days: {} }, { platform: '../x', days: {} }, { platform: 'instagram' }, null])(
    'with the account %j is called corrupt',
    (broken) => {
      expect(parse(JSON.stringify({ version: 1, accounts: [broken] }))).toBe('corrupt');
    },
  );

  test('by a newer version of the site is left alone', () => {
    expect(parse('{"version":2,"accounts":[]}')).toBe('newer');
  });

  test('with a platform that is gone keeps its dates', () => {
    const old = { version: 1, accounts: [{ platform: 'threads', name: '', days: { sent: '2026-11-24' } }] };
    expect(parse(JSON.stringify(old))).toEqual(old);
  });

  test('loses fields and days that do not belong there', () => {
    const stored = {
      version: 1,
      view: 'sideways',
      more: 1,
      accounts: [{ ...account({ sent: 'gestern' }), extra: 1 }],
    };
    expect(parse(JSON.stringify(stored))).toEqual({ version: 1, accounts: [account()] });
  });
});

test('a nickname is plain text of bearable length', () => {
  expect(cleanName(' \u202Egeheim\u0000\n<b>x</b> ')).toBe('geheim<b>x</b>');
  expect(cleanName('ä'.repeat(500))).toHaveLength(60);
  expect(cleanName('👩‍🦰'.repeat(100)).length).toBeLessThanOrEqual(120);
});
