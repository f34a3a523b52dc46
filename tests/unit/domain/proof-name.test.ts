import { expect, test } from 'vitest';
import { proofName } from '../../../src/features/sources/proof-name.ts';

test.each([
  ['the words before it', 'Das "Wort" zählt hier.\u00a0Beleg', 'Beleg: Das "Wort" zählt hier'],
  [
    'no more than forty signs, whole words',
    `Lang ${'wort '.repeat(20)}.\u00a0Beleg`,
    /^Beleg: Lang(?: wort){7}$/,
  ],
  ['not what follows it', 'Punkt.\u00a0Beleg\nUnterpunkt', 'Beleg: Punkt'],
  ['without the sign at its end', 'Zeile und Zeile:\u00a0eine Quelle', 'eine Quelle: Zeile und Zeile'],
])('a mark is called by its word, and %s', (_what, line, name) => {
  const word = line.includes('eine Quelle') ? 'eine Quelle' : 'Beleg';
  if (typeof name === 'string') expect(proofName(word, line)).toBe(name);
  else expect(proofName(word, line)).toMatch(name);
});
