import { expect, test } from 'vitest';
import { byLetter } from '../../../src/features/questions/a-to-z.ts';

test('the list from A to Z is in German order, umlauts with their letter', () => {
  const lines = ['Zustellung', 'Änderung', 'Absenden', 'öffnen'].map((label) => ({ label, address: '/' }));
  expect(
    byLetter(lines, 'de').map(([letter, group]) => [letter, ...group.map(({ label }) => label)]),
  ).toEqual([
    ['A', 'Absenden', 'Änderung'],
    ['O', 'öffnen'],
    ['Z', 'Zustellung'],
  ]);
});
