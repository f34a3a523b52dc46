import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/domain/dates.ts';
import { fill } from '../../src/domain/words.ts';
import { stepTexts } from '../../src/markdown/steps.ts';
import { attributesOf, wordsIn } from '../../src/markdown/tree.ts';
import { guideAddress, guides, stepsOf, trackAddress, tracks } from '../site.ts';
import { german } from '../words.ts';
import { page } from './dist.ts';

/** Drawings: one file each, and the same drawing wherever a step names it. */

interface Drawing {
  caption: string;
  seen: string;
  views: { heading: string; rows: { label: string; tap?: boolean }[] }[];
}
const drawings = new Map(
  readdirSync('content/de/screens').map((file) => [
    file.replace('.yaml', ''),
    yaml.load(readFileSync(`content/de/screens/${file}`, 'utf8')) as Drawing,
  ]),
);

/** What a drawing is meant to say: its day, the words of its screens, and those that are for tapping. */
const meant = (id: string) => {
  const { caption, seen, views } = drawings.get(id) as Drawing;
  return {
    caption: fill(german.places.screenData, { caption, day: inWords(seen, german.dates) }),
    screens: views.map(({ heading, rows }) => [heading, ...rows.map(({ label }) => label)]),
    taps: views.flatMap(({ rows }) => rows.flatMap(({ label, tap }) => (tap ? [label] : []))),
  };
};
/** The same, as it stands on a page. */
const shown = (figure: Element) => ({
  caption: figure.querySelector('figcaption')?.textContent.split(german.guide.screen)[0]?.trim(),
  screens: [...figure.querySelectorAll('ul')].map((list) =>
    [...list.children].map((row) => {
      const bare = row.cloneNode(true) as Element;
      bare.querySelectorAll('.sr-only, [aria-hidden]').forEach((extra) => extra.remove());
      return bare.textContent.trim();
    }),
  ),
  taps: [...figure.querySelectorAll('.sr-only')].map((hint) => hint.previousSibling?.textContent?.trim()),
});

const walks = [
  ...guides.map((name) => [guideAddress(name), `content/de/guides/${name}.mdx`] as const),
  ...tracks.map((name) => [trackAddress(name), `content/de/tracks/${name}.mdx`] as const),
];
const steps = walks.flatMap(([whole, file]) => {
  const texts = stepTexts(readFileSync(file, 'utf8'));
  return stepsOf(whole).flatMap(({ id, address }) => {
    const text = texts.get(id);
    const names = text ? wordsIn(text, 'Screen').map((word) => attributesOf(word)['id'] ?? '') : [];
    return names.length > 0 ? [{ whole, id, address, names }] : [];
  });
});

test('every guide has drawings', () => {
  expect([...new Set(steps.map(({ whole }) => whole))]).toEqual(
    expect.arrayContaining(guides.map(guideAddress)),
  );
});

describe.each(steps)('$address', ({ whole, id, address, names }) => {
  const inGuide = page(whole).document.getElementById(id)?.closest('.step');

  test('shows its drawings with their words and their day, alone and in the whole', () => {
    for (const place of [inGuide, page(address).document.querySelector('main')])
      expect([...(place?.querySelectorAll('figure') ?? [])].map(shown)).toEqual(names.map(meant));
  });

  test('draws with words and lines alone', () => {
    expect(inGuide?.querySelectorAll('figure :is(img, picture, canvas, video, a[href^=http])')).toHaveLength(
      0,
    );
  });
});
