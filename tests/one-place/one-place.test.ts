import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/content-check/problem.ts';
import { after, content, edited } from '../unit/content-check/real-content.ts';
import { changes } from './changes.ts';
import { siteOf } from './site-of.ts';

/** The table of the README: what one wants to do → what one touches. */
const [, table = ''] = /^## I want to …\n([^]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? [];
const rows = new Map(
  table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, want = '', where = '']) => [want, where]),
);
/** What stands between backticks. */
const named = (where: string): string[] => [...where.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

describe('what the README promises to be in one place', () => {
  test('is tried here, row by row', () => {
    const ofContent = [...rows].filter(([, where]) => where.includes('`content/')).map(([want]) => want);
    expect(ofContent.length).toBeGreaterThan(15);
    expect([...new Set(changes.map(({ row }) => row))].toSorted()).toEqual(ofContent.toSorted());
  });

  const before = siteOf(content);

  test.each(changes)('$row: $what', ({ row, edits, comes }) => {
    const words = named(rows.get(row) ?? '');
    for (const [path, edit] of Object.entries(edits)) {
      const text = content.get(path) ?? '';
      const now = typeof edit === 'string' ? edit : edit(text);
      expect(now, path).not.toBe(text);
      // Besides the places that the row names, a text may use the word that it names: `<Claim id="" />`, `[@id]`.
      const isPlace = words.some((word) => `content/${path}`.startsWith(word));
      const isUse = words.some((word) => {
        const [start = ''] = /^<\w+|^\[@/.exec(word) ?? [];
        return start !== '' && (now?.split(start).length ?? 0) > text.split(start).length;
      });
      expect(isPlace || isUse, `${path} is in the row „${row}“`).toBe(true);
    }
    expect(after(edits).map(formatProblem)).toEqual([]);
    const now = siteOf(edited(edits));
    const difference = [
      ...[...now].filter((each) => !before.has(each)),
      ...[...before].filter((each) => !now.has(each)).map((each) => `-${each}`),
    ];
    expect(comes.filter((each) => !difference.includes(each))).toEqual([]);
  });
});
