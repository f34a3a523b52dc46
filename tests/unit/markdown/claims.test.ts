import { expect, test } from 'vitest';
import { claimsIn } from '../../../src/markdown/claims.ts';
import { parseMdx } from '../../../src/markdown/tree.ts';

test('a claim is the sentence before the citation, without markup', () => {
  expect(
    claimsIn(parseMdx('Erster Satz. Meta **muss** [antworten](/x/).[@S-L01; @EW] Dritter Satz.[@S-M07]')),
  ).toEqual([
    { sentence: 'Meta muss antworten.', ids: ['S-L01', 'EW'] },
    { sentence: 'Dritter Satz.', ids: ['S-M07'] },
  ]);
});

test('each line and each point of a list stands for itself', () => {
  expect(claimsIn(parseMdx('## Überschrift\n\n- **Punkt:** Eins.[@A]\n- Zwei.[@B]'))).toEqual([
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

test('a paragraph is one text, however its lines are broken', () => {
  expect(claimsIn(parseMdx('Ein Satz, der in der\nnächsten Zeile endet.[@A]'))).toEqual([
    { sentence: 'Ein Satz, der in der nächsten Zeile endet.', ids: ['A'] },
  ]);
});

test('what stands in words is read, what their attributes say is no sentence', () => {
  const text = '<Way title="Am Handy > App" reported="2025">\n\nTippe `Senden`.[@A]\n\n</Way>';
  expect(claimsIn(parseMdx(text))).toEqual([{ sentence: 'Tippe Senden.', ids: ['A'] }]);
});

test('a text of YAML may hold signs that MDX would stop at', () => {
  expect(claimsIn('Bei 5 < 6 {n} gilt **das**.[@A]')).toEqual([
    { sentence: 'Bei 5 < 6 {n} gilt das.', ids: ['A'] },
  ]);
});
