import { describe, expect, test } from 'vitest';
import {
  MOST_ACCOUNTS,
  reach,
  stepBack,
  withAccount,
  withChange,
  withoutAccount,
} from '../../../src/features/progress/ladder.ts';
import {
  type Account,
  cleanName,
  merge,
  nothing,
  parse,
  type Progress,
  serialize,
} from '../../../src/features/progress/progress.ts';
import { account, TODAY } from './accounts.ts';

const of = (...accounts: Account[]): Progress => ({ version: 1, keeping: 'k', accounts, removed: [] });
const read = (accounts: unknown[]) => parse(JSON.stringify({ version: 1, accounts }), TODAY);

describe('several accounts', () => {
  test('are added, changed and removed one by one', () => {
    const two = withAccount(of(account()), { ...account({}, 'b'), name: 'Verein' });
    expect(two.accounts.map(({ name }) => name)).toEqual(['privat', 'Verein']);
    const sent = withChange(two, 'b', (now) => reach(now, 'sent', '2026-11-24'));
    expect(sent.accounts.map(({ days }) => days)).toEqual([{}, { sent: '2026-11-24' }]);
    expect(withoutAccount(sent, 'a').accounts.map(({ name }) => name)).toEqual(['Verein']);
  });

  test('are at most as many as fit', () => {
    let progress = nothing();
    for (let index = 0; index < MOST_ACCOUNTS + 5; index++)
      progress = withAccount(progress, account({}, `a${index}`));
    expect(progress.accounts).toHaveLength(MOST_ACCOUNTS);
  });

  test('one that was never kept leaves no trace when it is removed', () => {
    expect(withoutAccount({ ...of(account()), keeping: '' }, 'a')).toEqual(nothing());
  });

  test('one that was removed is not written back by a change', () => {
    const gone = withoutAccount(of(account()), 'a');
    expect(withChange(gone, 'a', (now) => reach(now, 'sent', '2026-11-24')).accounts).toEqual([]);
  });
});

describe('two tabs', () => {
  test('that add at once both keep what they added', () => {
    const here = withAccount(of(account()), account({}, 'b'));
    const there = withAccount(of(account()), account({}, 'c'));
    expect(merge(here, there).accounts.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });

  test('agree on the newer state of an account, whoever asks', () => {
    const old = of(account());
    const newer = withChange(old, 'a', (now) => reach(now, 'sent', '2026-11-24'));
    expect(merge(old, newer).accounts[0]?.days).toEqual({ sent: '2026-11-24' });
    expect(merge(newer, old).accounts[0]?.days).toEqual({ sent: '2026-11-24' });
    const back = withChange(newer, 'a', stepBack);
    expect(merge(newer, back).accounts[0]?.days).toEqual({});
  });

  test('that change one account in the same moment keep both fields', () => {
    const named = withChange(of({ ...account(), name: '' }), 'a', (now) => ({ ...now, name: 'Garten' }));
    const sent = withChange(of({ ...account(), name: '' }), 'a', (now) => reach(now, 'sent', '2026-11-24'));
    for (const both of [merge(named, sent), merge(sent, named)])
      expect(both.accounts[0]).toMatchObject({ name: 'Garten', days: { sent: '2026-11-24' } });
  });

  test('of which one has changed one field often, and the other another field, keep both', () => {
    const old = of(account({ sent: '2026-11-24' }));
    const named = ['G', 'Ga', 'Gar'].reduce(
      (now, name) => withChange(now, 'a', (then) => ({ ...then, name })),
      old,
    );
    const answered = withChange(old, 'a', (now) => reach(now, 'confirmed', '2026-11-30'));
    for (const both of [merge(named, answered), merge(answered, named)])
      expect(both.accounts[0]).toMatchObject({
        name: 'Gar',
        days: { sent: '2026-11-24', confirmed: '2026-11-30' },
      });
  });

  test('of which one takes back a day: it stays taken back, whatever the other changed beside it', () => {
    const old = of(account({ opened: '2026-11-20', sent: '2026-11-24' }));
    const back = withChange(old, 'a', stepBack);
    const named = withChange(old, 'a', (now) => ({ ...now, name: 'Garten' }));
    for (const both of [merge(back, named), merge(named, back)])
      expect(both.accounts[0]).toMatchObject({ name: 'Garten', days: { opened: '2026-11-20' } });
    expect(merge(back, named).accounts[0]?.days).toEqual({ opened: '2026-11-20' });
  });

  test('agree, in any order of the three', () => {
    const old = of(account({ sent: '2026-11-24' }));
    const one = withChange(old, 'a', (now) => reach(now, 'silent', '2026-12-28'));
    const two = withChange(old, 'a', (now) => reach(now, 'confirmed', '2026-12-29'));
    const three = withChange(two, 'a', (now) => ({ ...now, name: 'Chor' }));
    const all = [
      [one, two, three],
      [three, one, two],
      [two, three, one],
    ].map((states) => serialize(states.reduce((so, state) => merge(so, state))));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toContain('"days":{"sent":"2026-11-24","confirmed":"2026-12-29"}');
  });

  test('of which one removes an account: it stays removed', () => {
    const both = of(account(), account({}, 'b'));
    const here = withChange(both, 'a', (now) => reach(now, 'sent', '2026-11-24'));
    const there = withoutAccount(both, 'a');
    for (const merged of [merge(here, there), merge(there, here)])
      expect(merged.accounts.map(({ id }) => id)).toEqual(['b']);
  });

  test('may hold more accounts together than can be added by hand', () => {
    const many = (name: string) =>
      of(...Array.from({ length: MOST_ACCOUNTS }, (_, index) => account({}, `${name}${index}`)));
    const merged = merge(many('x'), many('y'));
    expect(parse(serialize(merged), TODAY)).toEqual(merged);
    expect(merged.accounts).toHaveLength(2 * MOST_ACCOUNTS);
  });
});

describe('what was stored', () => {
  test('comes back as it was', () => {
    const progress: Progress = { ...of(account({ sent: '2026-11-24' })), removed: ['b'] };
    expect(parse(serialize(progress), TODAY)).toEqual(progress);
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
    expect(parse(text, TODAY)).toBe('corrupt');
  });

  test.each([{ platform: 7, days: {} }, { platform: '../x', days: {} }, { platform: 'instagram' }, null])(
    'with the account %j is called corrupt',
    (broken) => {
      expect(read([broken])).toBe('corrupt');
    },
  );

  test('by a newer version of the site is left alone', () => {
    expect(parse('{"version":2,"accounts":[]}', TODAY)).toBe('newer');
  });

  test('with a platform that is gone keeps its dates', () => {
    const old = { platform: 'threads', name: '', days: { sent: '2026-11-24' } };
    expect(read([old])).toMatchObject({ accounts: [old] });
  });

  test('before accounts had ids gets the same ones in every tab', () => {
    const old = ['instagram', 'facebook', 'instagram'].map((platform) => ({ platform, name: '', days: {} }));
    const once = read(old) as Progress;
    expect(once).toEqual(read(old));
    expect(new Set(once.accounts.map(({ id }) => id)).size).toBe(3);
    expect(merge(once, read(old) as Progress).accounts).toHaveLength(3);
  });

  test('with one id twice keeps both accounts', () => {
    const twice = read([account(), { ...account(), name: 'Verein' }]) as Progress;
    expect(twice.accounts.map(({ name }) => name)).toEqual(['privat', 'Verein']);
    expect(new Set(twice.accounts.map(({ id }) => id)).size).toBe(2);
  });

  test('loses fields and days that do not belong there', () => {
    const days = {
      sent: '2026-11-24',
      opened: 'gestern',
      confirmed: '0001-01-01',
      refused: '2099-01-01',
      x: 1,
    };
    const stored = {
      version: 1,
      keeping: 'k',
      more: 1,
      removed: [7, 'b'],
      accounts: [{ ...account(), days, extra: 1 }],
    };
    expect(parse(JSON.stringify(stored), TODAY)).toEqual({
      ...of(account({ sent: '2026-11-24' })),
      removed: ['b'],
    });
  });

  test.each([{ toString: 1 }, [], 7, null, true])('with the name %j has none', (name) => {
    expect(read([{ ...account(), name, edits: name, id: name }])).toMatchObject({
      accounts: [{ id: 'instagram-0', name: '', edits: {} }],
    });
  });
});

test('a nickname is plain text of bearable length', () => {
  expect(cleanName(' \u202Egeheim\u0000\n<b>x</b> ')).toBe('geheim<b>x</b>');
  expect(cleanName('ä'.repeat(500))).toHaveLength(60);
  expect(cleanName('👩‍🦰'.repeat(100)).length).toBeLessThanOrEqual(120);
});
