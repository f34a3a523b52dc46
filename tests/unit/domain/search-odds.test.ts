import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnOdds, packOdds, unpackOdds } from '../../../src/features/search/odds.ts';

const isQuiet = (term: string): boolean => term === 'der';
const lines = (term: string, count: number): string[][] => Array.from({ length: count }, () => [term]);

describe('what is learnt', () => {
  const odds = learnOdds(
    [...lines('konto', 6), ...lines('frist', 2), ...lines('der', 2)],
    [...lines('wetter', 6), ...lines('frist', 2), ...lines('konto', 2)],
    isQuiet,
  );
  const of = (term: string): number => odds.get(term) ?? 0;

  test('a word speaks for what it is asked in more often, the more so, the less it is in the other', () => {
    expect(of('konto')).toBeGreaterThan(0);
    expect(of('wetter')).toBeLessThan(0);
    expect(of('frist')).toBe(0);
    expect(-of('wetter')).toBeGreaterThan(of('konto'));
  });

  test('a quiet word that no other line has says nothing', () => {
    expect(odds.has('der')).toBe(false);
  });

  test('where no line of others is known, nothing says anything', () => {
    expect(learnOdds(lines('konto', 3), [], isQuiet).size).toBe(0);
  });

  test('a word that is twice in a line is there once', () => {
    expect(learnOdds([['konto', 'konto'], ['frist']], [['wetter']], isQuiet)).toEqual(
      learnOdds([['konto'], ['frist']], [['wetter']], isQuiet),
    );
  });
});

test('what was packed is the same again: for the terms of an index, and for those that only others have', () => {
  const term = fc.stringMatching(/^[a-z]{1,8}$/);
  const text = fc.array(fc.array(term, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(text, text, fc.uniqueArray(term), (ours, others, index) => {
      const odds = learnOdds(ours, others, () => false);
      const again = unpackOdds(packOdds(odds, index), new Map(index.map((term, number) => [term, number])));
      // Rounding may leave a zero below zero, which no letter stands for.
      for (const [term, steps] of odds) expect(again(term)).toBe(steps + 0);
      for (const term of index) expect(again(term)).toBe((odds.get(term) ?? 0) + 0);
      expect(again('-')).toBeUndefined();
    }),
  );
});
