import { expect, test } from 'vitest';
import { claimsIn } from '../../../src/domain/claims.ts';

test('a claim is the sentence before the citation, without markup', () => {
  expect(claimsIn('Erster Satz. Meta **muss** [antworten](/x/).[@S-L01; @EW] Dritter Satz.[@S-M07]')).toEqual(
    [
      { sentence: 'Meta muss antworten.', ids: ['S-L01', 'EW'] },
      { sentence: 'Dritter Satz.', ids: ['S-M07'] },
    ],
  );
});

test('each line and each point of a list stands for itself', () => {
  expect(claimsIn('Überschrift\n\n- **Punkt:** Eins.[@A]\n- Zwei.[@B]')).toEqual([
    { sentence: 'Eins.', ids: ['A'] },
    { sentence: 'Zwei.', ids: ['B'] },
  ]);
});

test('a second citation without a sentence of its own supports the one before', () => {
  expect(claimsIn('Ein Satz.[@A] [@B]')).toEqual([
    { sentence: 'Ein Satz.', ids: ['A'] },
    { sentence: 'Ein Satz.', ids: ['B'] },
  ]);
});

test('text without citations has no claims', () => {
  expect(claimsIn('Unser Rat ohne Quelle.')).toEqual([]);
});

test('a sentence whose source follows rests on the next one that is named', () => {
  expect(claimsIn('Eins.[@folgt] Zwei.[@folgt] Drei.[@A; @B] Vier.[@C]')).toEqual([
    { sentence: 'Eins.', ids: ['A', 'B'] },
    { sentence: 'Zwei.', ids: ['A', 'B'] },
    { sentence: 'Drei.', ids: ['A', 'B'] },
    { sentence: 'Vier.', ids: ['C'] },
  ]);
});
