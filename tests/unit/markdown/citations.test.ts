import { german } from '../../words.ts';
import { describe, expect, test } from 'vitest';
import {
  cite,
  citedIds,
  malformedCitations,
  numberCitations,
  withoutCitations,
} from '../../../src/markdown/citations.ts';

const malformed = (text: string) => malformedCitations(text).map(({ found }) => found);
const known = new Set(['S-M07', 'S-K02', 'VIV']);

describe('citations', () => {
  test('are numbered in the order in which they are read', () => {
    const { html, ids } = numberCitations('<p>Eins.[@VIV] Zwei.[@S-M07]</p>', known, german.proofs.cited);
    expect(ids).toEqual(['VIV', 'S-M07']);
    expect(html).toMatch(/Eins\..*href="#q1".*Zwei\..*href="#q2"/);
  });

  test('say "eigenes Wissen" where nothing but our own knowledge stands behind the sentence', () => {
    const { html, ids } = numberCitations(
      'Eins.[@S-M07; @EW]',
      new Set(['S-M07', 'EW']),
      german.proofs.cited,
    );
    expect(ids).toEqual(['S-M07', 'EW']);
    expect(html).toContain('href="#q1" aria-label="Quelle 1">1</a>');
    expect(html).toContain('href="#q2" aria-label="eigenes Wissen, ohne Quelle">eigenes Wissen</a>');
  });

  test('are typed as they are read', () => {
    expect(cite(['S-M07', 'VIV'])).toBe('[@S-M07; @VIV]');
    expect(citedIds(`Satz.${cite(['S-M07', 'VIV'])}`)).toEqual(['S-M07', 'VIV']);
    expect(cite()).toBe('');
  });

  test('keep their number when a source is cited again', () => {
    const { html, ids } = numberCitations('A.[@VIV] B.[@S-M07; @VIV]', known, german.proofs.cited);
    expect(ids).toEqual(['VIV', 'S-M07']);
    expect(html.match(/href="#q1"/g)).toHaveLength(2);
  });

  test('of one sentence stand in rising order, each once', () => {
    const { html } = numberCitations('A.[@VIV] B.[@S-M07; @VIV; @VIV]', known, german.proofs.cited);
    expect(html.split('B.')[1]?.match(/#q\d/g)).toEqual(['#q1', '#q2']);
  });

  test('can be told apart by a screen reader', () => {
    expect(numberCitations('A.[@VIV]', known, german.proofs.cited).html).toContain('aria-label="Quelle 1"');
  });

  test('never separate from the word before them at the end of a line', () => {
    expect(numberCitations('A. [@VIV]', known, german.proofs.cited).html).toMatch(/^A\.\u2060<sup>/);
  });

  test('of an unknown source are an error that names it', () => {
    expect(() => numberCitations('A.[@S-M70]', known, german.proofs.cited)).toThrow(
      'Citation [@S-M70]: there is no content/sources/S-M70.yaml.',
    );
  });

  test('are found in any text', () => {
    expect(citedIds('A.[@VIV; @S-M07] B. [@VIV]')).toEqual(['VIV', 'S-M07', 'VIV']);
  });

  test('that would reach the reader as brackets are found', () => {
    expect(malformed('A.[@VIV, @S-M07] B.[S-K02] C.[ @VIV] D.[@VIV] [Link](/a/)')).toEqual([
      '[@VIV, @S-M07]',
      '[S-K02]',
      '[ @VIV]',
    ]);
  });

  test('show nothing where the source follows', () => {
    const { html, ids } = numberCitations('A.[@folgt] B.[@VIV]', known, german.proofs.cited);
    expect(html).toMatch(/^A\. B\./);
    expect(ids).toEqual(['VIV']);
    expect(citedIds('A.[@folgt] B.[@VIV]')).toEqual(['VIV']);
  });

  test.each([
    '[@S-M07, @VIV]',
    '[ @S-M07]',
    '[@ S-M07]',
    '[S-M07]',
    '[S-M07; @VIV]',
    '[@S-M07',
    '@S-M07]',
    '[@S–M07]',
  ])('are told from what only looks like one: %s', (typed) => {
    expect(malformed(`Ein Satz.[@VIV] Noch einer.${typed}`)).toEqual([typed]);
    expect(withoutCitations(`Satz.[@VIV] Noch einer.${typed}`).trimEnd()).toBe('Satz.       Noch einer.');
  });
});
