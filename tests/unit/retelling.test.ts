import { describe, expect, test } from 'vitest';
import { originals, retellings, retoldFiles, type Original } from '../../src/cli/translations.ts';
import { simple } from '../../src/collections/simple.ts';
import { readContent } from '../../src/content-check/read.ts';

/** A page in einfache Sprache retells other texts, and cannot go on when they say something else. */

const addressOf = ({ kind: { page }, id }: Original): string => page?.address(id) ?? '';
const followed = ({ data }: Original): string[] => (data['follows'] ?? []) as string[];

const all = originals(readContent('content'));
const pages = all.filter(({ kind }) => kind.name === simple.name);
const retold = all.filter((text) => pages.some((page) => followed(page).includes(addressOf(text))));
/** Those files alone: they are read again for each change. */
const files = new Map([...pages, ...retold].map(({ path, text }) => [`de/${path}`, text]));
const stale = (now: ReadonlyMap<string, string>): string[] =>
  [...retellings(now)].flatMap(([path, { now: is, then }]) => (is === then ? [] : [path]));
const withNewTitle = ({ path, text }: Original) =>
  new Map([...files, [`de/${path}`, text.replace(/^(title|question): "?/m, '$&Neu ')]]);

describe('a page in einfache Sprache', () => {
  test('retells what stands there: compare both, mend it, then `npm run i18n -- stamp einfach`', () => {
    expect(stale(files)).toEqual([]);
  });

  test('follows what it retells; a list of words retells nothing', () => {
    expect(pages.filter((page) => followed(page).length === 0).map(({ id }) => id)).toEqual(['woerter']);
  });

  test.each(retold.map((text) => [addressOf(text), text] as const))(
    'is stale when %s says something else, and it follows that',
    (address, text) => {
      const following = pages.filter((page) => followed(page).includes(address));
      expect(stale(withNewTitle(text))).toEqual(following.map(({ path }) => `de/${path}`));
    },
  );

  test('is no longer stale once it is stamped', () => {
    const changed = retold.slice(0, 1).map(withNewTitle)[0] ?? files;
    expect(stale(changed)).not.toEqual([]);
    expect(stale(new Map([...changed, ...retoldFiles(changed)]))).toEqual([]);
  });

  test('cannot follow a step alone', () => {
    const [page] = pages;
    const text = page?.text.replace(/^follows:\n/m, '$&  - /instagram/formular/\n') ?? '';
    expect(() => retellings(new Map([...files, [`de/${page?.path}`, text]]))).toThrow(
      /follows: \/instagram\/formular\/ ist kein eigener Text/,
    );
  });
});
