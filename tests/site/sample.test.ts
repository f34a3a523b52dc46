import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sample, structureOf } from '../sample.ts';
import { germanAddress, languageOf, LANGUAGES, languages } from '../../src/site.ts';
import { page, pages } from './dist.ts';

const chosen = sample().map(page);

/** The places of a page, as a parser sees them: `main. p.note`, its drawings left out. */
const placesOf = (document: Document): Set<string> => {
  const found = new Set<string>();
  const walk = (element: Element, around: string): void => {
    if (['HEAD', 'SVG'].includes(element.tagName.toUpperCase())) return;
    const sign = `${element.localName}.${(element.getAttribute('class') ?? '').split(/\s+/).toSorted().join('.')}`;
    found.add(`${around} ${sign}`);
    for (const child of element.children) walk(child, sign);
  };
  walk(document.documentElement, '');
  return found;
};

test('the pages that the slow checks look at are fewer than all, and have whatever stands anywhere', () => {
  expect(chosen.length).toBeGreaterThan(50);
  expect(chosen.length).toBeLessThan(pages.length / 2);
  const seen = new Set(chosen.flatMap(({ document }) => [...placesOf(document)]));
  expect(seen.size).toBeGreaterThan(500);
  expect(
    [...new Set(pages.flatMap(({ document }) => [...placesOf(document)]))].filter(
      (place) => !seen.has(place),
    ),
  ).toEqual([]);
});

test('every folder of routes has one of them in each direction that has pages there, and every language has some', () => {
  const folders = new Set(
    globSync('src/pages/**/*.astro').map(
      (file) => /^src\/pages\/(?:\[\.\.\.lang\]\/)?(\w[\w-]*)?/.exec(file)?.[1] ?? '',
    ),
  );
  expect(folders.size).toBeGreaterThan(10);
  const partOf = ({ address }: { address: string }): string => {
    const [, first = ''] = germanAddress(address).split('/');
    return `${languages[languageOf(address)].direction} ${folders.has(first) ? first : ''}`;
  };
  expect([...new Set(chosen.map(partOf))].toSorted()).toEqual([...new Set(pages.map(partOf))].toSorted());
  expect(new Set(chosen.map(({ address }) => languageOf(address)))).toEqual(new Set(LANGUAGES));
});

test('what stands in what is read as a parser reads it', () => {
  const differs = pages.filter(({ html, document }) => {
    const read = [...structureOf(html)].map((path) =>
      path.replace(/ says nothing$/, '').replaceAll(/\[[^\]]*\](?= |$)/g, ''),
    );
    const inDrawing = (path: string): boolean => / svg\./.test(path);
    return (
      [...new Set(read.filter((path) => !inDrawing(path)))].toSorted().join('\n') !==
      [...placesOf(document)].toSorted().join('\n')
    );
  });
  expect(differs.map(({ address }) => address)).toEqual([]);
});
