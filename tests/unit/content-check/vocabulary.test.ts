import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '../../../src/content-check/vocabulary.ts';

const KEY = 'Key';

test('the check knows exactly the words that writers have', () => {
  const components = readdirSync('src/mdx-components')
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replace('.astro', ''))
    .filter((name) => name !== KEY);
  expect(words.toSorted()).toEqual(components.toSorted());
});

test('every word is explained in content/README.md', () => {
  const readme = readFileSync('content/README.md', 'utf8');
  expect(words.filter((word) => !readme.includes(`<${word}`))).toEqual([]);
});
