import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/content-check/addresses.ts';
import { load } from '../../src/content-check/load.ts';
import { readContent } from '../../src/content-check/read.ts';
import { sortFiles } from '../../src/content-check/files.ts';
import { readSite } from '../../src/content-check/site.ts';
import { viewIn } from '../../src/content-check/view.ts';
import { SOURCE } from '../../src/site.ts';
import { fileOf, germanPages as pages } from './dist.ts';

/** What the content check expects of the site before it is built: links are held against it. */
const content = viewIn(SOURCE, readContent('content'));
const { places } = sortFiles([...content.keys()]);
const entries = places.flatMap((place) => load(place, content.get(place.path) ?? '').entry ?? []);
const { pages: expected } = pagesOf({ places, entries, site: readSite() });

/** Ids that only scripts, labels, lists of the page itself and marks of proof lead to. */
const WITHIN = /^(q\d+|m\d{4}-\d\d|beleg-\w+)$/;

test('the check expects exactly the pages that are built', () => {
  const built = pages.map(({ address }) => address);
  const foreseen = [...expected.keys()].filter((address) => /\/$|\.html$/.test(address));
  expect(built.length).toBeGreaterThan(200);
  expect(foreseen.toSorted()).toEqual(built.toSorted());
});

test('and files for machines that are there', () => {
  const files = [...expected.keys()].filter((address) => !/\/$|\.html$/.test(address));
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((address) => !fileOf(address))).toEqual([]);
});

describe.each(pages.filter(({ address }) => address !== '/bausteine/'))(
  '$address',
  ({ address, document }) => {
    test('has the ids that the check expects, and no others', () => {
      const ids = [...document.querySelectorAll('body [id]')]
        .map(({ id }) => id)
        .filter((id) => !WITHIN.test(id));
      const foreseen = (expected.get(address)?.anchors ?? []).map(({ id }) => id);
      // The list of sources stands on pages that cite.
      const sources = ids.includes('quellen') ? [] : ['quellen'];
      expect([...ids, ...sources].toSorted()).toEqual([...new Set([...foreseen, ...sources])].toSorted());
    });
  },
);
