import { describe, expect, test } from 'vitest';
import { reach, withChange } from '../../../src/features/progress/ladder.ts';
import {
  changeInWords,
  planImport,
  withImport,
  withoutImport,
} from '../../../src/features/progress/progress-file.ts';
import type { Account, Progress } from '../../../src/features/progress/progress.ts';
import { german } from '../../words.ts';

const account = (id: string, days: Account['days'] = {}, name = ''): Account => ({
  id,
  edits: {},
  platform: 'instagram',
  name,
  days,
});
const of = (...accounts: Account[]): Progress => ({ version: 1, keeping: 'k', accounts, removed: [] });
const newId = () => 'fresh';
const take = (here: Progress, file: Progress) => withImport(here, planImport(here, file, newId));

describe('taking in a file', () => {
  test('loses nothing that is here, and adds what is new', () => {
    const here = of(account('a', { sent: '2026-11-20' }), account('b'));
    const file = of(account('a', { confirmed: '2026-11-21' }), account('c', {}, 'Verein'));
    expect(take(here, file).accounts.map(({ id, days }) => [id, days])).toEqual([
      ['a', { sent: '2026-11-20', confirmed: '2026-11-21' }],
      ['b', {}],
      ['c', {}],
    ]);
  });

  test('of an empty file, or of what is known, changes nothing', () => {
    const here = of(account('a', { sent: '2026-11-20' }, 'Garten'));
    expect(planImport(here, of(), newId)).toEqual([]);
    expect(planImport(here, here, newId)).toEqual([]);
    expect(planImport(here, of(account('a')), newId)).toEqual([]);
  });

  test('from before accounts had ids finds them by platform and name, unless a day says otherwise', () => {
    const here = of(account('a', { sent: '2026-11-20' }, 'Garten'));
    const same = of(account('instagram-0', { sent: '2026-11-20', confirmed: '2026-11-22' }, 'Garten'));
    expect(take(here, same).accounts).toHaveLength(1);
    expect(take(here, of(account('instagram-0', { sent: '2026-11-01' }, 'Garten'))).accounts).toHaveLength(2);
    expect(take(here, of(account('instagram-0', { sent: '2026-11-20' }, 'Verein'))).accounts).toHaveLength(2);
  });

  test('takes an account for another one only where none has its id', () => {
    const here = of(account('a', { sent: '2026-11-20' }));
    const file = of(account('x'), account('a', { confirmed: '2026-11-21' }));
    expect(take(here, file).accounts.map(({ id, days }) => [id, days])).toEqual([
      ['a', { sent: '2026-11-20', confirmed: '2026-11-21' }],
      ['x', {}],
    ]);
  });

  test('brings back an account that was removed here, under an id of its own', () => {
    const here: Progress = { ...of(), removed: ['a'] };
    expect(take(here, of(account('a'))).accounts.map(({ id }) => id)).toEqual(['fresh']);
  });

  test('an answer in the file ends the silence here', () => {
    const here = of(account('a', { sent: '2026-10-01', silent: '2026-11-05' }));
    const file = of(account('a', { confirmed: '2026-11-10' }));
    expect(take(here, file).accounts[0]?.days).toEqual({ sent: '2026-10-01', confirmed: '2026-11-10' });
  });

  test('can be taken back; what was changed in other accounts since then stays', () => {
    const here = of(account('a', { sent: '2026-11-20' }), account('b'));
    const changes = planImport(
      here,
      of(account('a', { sent: '2026-11-10' }), account('c', {}, 'Chor')),
      newId,
    );
    const later = withChange(withImport(here, changes), 'b', (now) => ({ ...now, name: 'Verein' }));
    const back = withoutImport(later, changes);
    expect(back.accounts.map(({ id, name, days }) => [id, name, days])).toEqual([
      ['a', '', { sent: '2026-11-20' }],
      ['b', 'Verein', {}],
    ]);
    expect(back.removed).toEqual(['c']);
  });

  test('can be taken back also where its accounts were changed since then: that stays', () => {
    const here = of(account('a', { sent: '2026-11-20', silent: '2026-12-21' }));
    const changes = planImport(
      here,
      of(account('a', { opened: '2026-11-19', confirmed: '2026-12-22' }), account('c', {}, 'Chor')),
      newId,
    );
    const renamed = withChange(withImport(here, changes), 'a', (now) => ({ ...now, name: 'Verein' }));
    const later = withChange(renamed, 'c', (now) => reach(now, 'sent', '2026-12-01'));
    expect(withoutImport(later, changes).accounts.map(({ id, name, days }) => [id, name, days])).toEqual([
      ['a', 'Verein', { sent: '2026-11-20', silent: '2026-12-21' }],
      ['c', 'Chor', { sent: '2026-12-01' }],
    ]);
  });

  test('taken back leaves no answer before the objection', () => {
    const here = of(account('a', { sent: '2026-11-20' }));
    const changes = planImport(here, of(account('a', { sent: '2026-11-10' })), newId);
    const later = withChange(withImport(here, changes), 'a', (now) => reach(now, 'confirmed', '2026-11-15'));
    expect(withoutImport(later, changes).accounts[0]?.days).toEqual({
      sent: '2026-11-10',
      confirmed: '2026-11-15',
    });
  });

  test.each([
    [{}, { sent: '2026-11-10', confirmed: '2026-11-01' }, { sent: '2026-11-10' }],
    [{ sent: '2026-11-20' }, { confirmed: '2026-11-15' }, { sent: '2026-11-20' }],
    [
      { sent: '2026-11-10', confirmed: '2026-11-15' },
      { sent: '2026-11-20' },
      { sent: '2026-11-10', confirmed: '2026-11-15' },
    ],
    [
      { sent: '2026-11-10', confirmed: '2026-11-15' },
      { sent: '2026-11-20', confirmed: '2026-11-25' },
      { sent: '2026-11-20', confirmed: '2026-11-25' },
    ],
  ])('brings no answer before the objection: %j and %j are %j', (mine, theirs, both) => {
    expect(take(of(account('a', mine)), of(account('a', theirs))).accounts[0]?.days).toEqual(both);
    expect(take(of(), of(account('a', { ...mine, ...both }))).accounts[0]?.days).toEqual(both);
  });

  test('never takes an account for one of here by an id that was made up for it', () => {
    const here = of(account('instagram-0', { sent: '2026-11-01' }, 'Privat'));
    const file = of(account('instagram-0', { sent: '2026-11-05' }, 'Verein'));
    expect(take(here, file).accounts.map(({ id, name }) => [id, name])).toEqual([
      ['instagram-0', 'Privat'],
      ['fresh', 'Verein'],
    ]);
    expect(take(of(), file).accounts.map(({ id }) => id)).toEqual(['fresh']);
  });

  test('says what would change', () => {
    const here = of(account('a', { sent: '2026-11-20' }));
    const file = of(
      account('a', { sent: '2026-11-10', confirmed: '2026-11-21' }, 'Garten'),
      account('b', { opened: '2026-11-01' }, 'Verein'),
      account('c'),
    );
    expect(
      planImport(here, file, newId).map((change) => changeInWords(change, 'Instagram', german.dates)),
    ).toEqual([
      'Instagram: heißt „Garten“; abgeschickt am 10. November 2026, bisher 20. November 2026; Bestätigung erhalten am 21. November 2026.',
      'Neu: Instagram (Verein): Formular geöffnet am 1. November 2026.',
      'Neu: Instagram: noch nichts getan.',
    ]);
  });
});
