import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/content-check/check.ts';
import { content, edited, textOf, world } from './real-content.ts';

/** What editors on other systems make of the same texts. */
const EDITORS: [string, (text: string) => string][] = [
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
  ['a byte-order mark', (text) => `\uFEFF${text}`],
  ['a byte-order mark and line ends of Windows', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['umlauts in two signs', (text) => text.normalize('NFD')],
  ['no line end at the end', (text) => text.trimEnd()],
];

describe('the whole content is right', () => {
  test.each(EDITORS)('with %s', (_what, as) => {
    const files = new Map([...content].map(([path, text]) => [path, as(text)]));
    expect([...files].filter(([path, text]) => text !== content.get(path)).length).toBeGreaterThan(300);
    expect(checkContent(files, world)).toEqual([]);
  });

  test('beside what editors and systems leave behind', () => {
    const beside = [
      '.DS_Store',
      '.obsidian/app.json',
      'de/faq/.verein.mdx.swp',
      'de/faq/._verein.mdx',
      'de/faq/.~lock.verein.mdx#',
      'de/faq/Thumbs.db',
      'de/faq/desktop.ini',
      'de/faq/verein.mdx.bak',
      'de/faq/verein.mdx.orig',
      'de/faq/verein.mdx~',
      'de/faq/~$verein.mdx',
      'sources/README.md',
    ];
    const files = edited(Object.fromEntries(beside.map((path) => [path, 'x'])));
    expect(checkContent(files, world)).toEqual([]);
  });
});

test('lines are told as editors count them', () => {
  const path = 'de/background/recht.mdx';
  const line =
    textOf(path)
      .split('\n')
      .findIndex((text) => text.startsWith('checked:')) + 1;
  for (const [, as] of EDITORS.slice(0, 4)) {
    const files = new Map(content).set(path, as(textOf(path).replace(/^checked: .*$/m, 'checked: "bald"')));
    expect(checkContent(files, world).map((problem) => problem.line)).toEqual([line]);
  }
});
