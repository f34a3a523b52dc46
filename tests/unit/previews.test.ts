import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  nearestPreview,
  previewAlt,
  withoutName,
  type Preview,
} from '../../src/features/previews/preview.ts';
import { drawPreview } from '../../src/integrations/previews.ts';
import { german } from '../words.ts';
import { guideSteps, questions, trackSteps } from '../site.ts';

/** What stands on every picture. */
const AROUND = { site: german.frame.name, subject: german.previews.subject };

const preview = (title: string): Preview => ({
  name: 'x',
  ...AROUND,
  of: 'Instagram',
  title,
  note: 'Schritt 3 von 7',
  number: 3,
});

/** A picture as rows of pixels, told apart by their brightness: paper is near 250, yellow near 200, type near 20. */
async function brightness(png: Buffer): Promise<{ at: (x: number, y: number) => number }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 630]);
  return { at: (x, y) => data[(y * info.width + x) * info.channels] ?? 0 };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const questionTitles = questions.map(
  (name) => /^title: "?(.+?)"?$/m.exec(readFileSync(`content/de/faq/${name}.mdx`, 'utf8'))?.[1] ?? '',
);
const longest =
  [...questionTitles, ...[...guideSteps, ...trackSteps].map(({ title }) => title)].toSorted(
    (a, b) => b.length - a.length,
  )[0] ?? '';
const HOSTILE = [
  ['the longest title of the site', longest],
  ['one word of 120 letters', 'Donaudampfschifffahrt'.repeat(6).slice(0, 120)],
  ['500 words', 'Widerspruch gegen alles '.repeat(167)],
  ['markup', '<script>alert(1)</script> & "Anführung" </text></svg>'.repeat(3)],
] as const;

describe('letters of other scripts', () => {
  test.each([
    ['Cyrillic', 'їжак', 'ґуля'],
    ['Arabic', 'بيت', 'سمك'],
    ['Turkish and Polish', 'ğşşğ', 'łęęł'],
  ])('are drawn, not boxes in their place: %s', async (_, one, other) => {
    const [first, second] = await Promise.all([one, other].map((title) => drawPreview(preview(title))));
    expect(first?.equals(second ?? Buffer.of())).toBe(false);
  });

  test('a language from right to left has its post at the right', async () => {
    const at = async (picture: Preview) => (await brightness(await drawPreview(picture))).at;
    const [left, right] = [await at(preview('Titel')), await at({ ...preview('Titel'), isMirrored: true })];
    expect([left(141, 60), left(1059, 60)].map((each) => each < 170)).toEqual([true, false]);
    expect([right(141, 60), right(1059, 60)].map((each) => each < 170)).toEqual([false, true]);
  });
});

describe('a title', () => {
  test.each(HOSTILE)('stays on its board: %s', async (_, title) => {
    expect(title.length).toBeGreaterThan(30);
    const { at } = await brightness(await drawPreview(preview(title)));
    const isDark = (x: number, y: number): boolean => at(x, y) < 120;
    const type = range(150, 560).flatMap((y) =>
      range(240, 1200)
        .filter((x) => isDark(x, y))
        .map((x) => ({ x, y })),
    );
    // The site's name stands below y = 540.
    const onBoard = type.filter(({ y }) => y < 535);
    expect(onBoard.length).toBeGreaterThan(5_000);
    expect(Math.max(...new Set(onBoard.map(({ x }) => x)))).toBeLessThan(1_100);
    expect(Math.min(...new Set(onBoard.map(({ y }) => y)))).toBeGreaterThan(150);
    // Above and below the type the board stays yellow: nothing is cut through.
    const column = range(150, 540).filter((y) => at(1_000, y) < 235 && at(1_000, y) > 150);
    const rows = [...new Set(onBoard.map(({ y }) => y))];
    expect(Math.min(...rows) - Math.min(...column)).toBeGreaterThan(20);
    expect(Math.max(...column) - Math.max(...rows)).toBeGreaterThan(10);
  });

  test('stays large: at 300 pixels even the longest of the site is set in two lines of more than 10 pixels', async () => {
    const heightOf = async (title: string): Promise<number> => {
      const { at } = await brightness(await drawPreview(preview(title)));
      const rows = range(150, 535).filter((y) => range(240, 1_100).some((x) => at(x, y) < 120));
      return rows.length / 4;
    };
    expect(await heightOf('Hilfe')).toBeGreaterThan(18);
    expect(await heightOf(longest)).toBeGreaterThan(25);
  });
});

test('the same preview is the same bytes', async () => {
  const [once, again] = [
    await drawPreview(preview('Formular ausfüllen')),
    await drawPreview(preview('Formular ausfüllen')),
  ];
  expect(once.equals(again)).toBe(true);
  expect(once.equals(await drawPreview(preview('Formular absenden')))).toBe(false);
});

test('pages without a preview of their own have the nearest above', () => {
  const own = new Map(
    ['/', '/faq/', '/instagram/'].map((path) => [path, { ...AROUND, name: path, title: '' }]),
  );
  const nearest = (path: string): string => nearestPreview(path, own).name;
  expect(nearest('/instagram/')).toBe('/instagram/');
  expect(nearest('/instagram/belege/')).toBe('/instagram/');
  expect(nearest('/faq/a/b/')).toBe('/faq/');
  expect(nearest('/impressum/')).toBe('/');
  expect(nearest('/404.html')).toBe('/');
  expect(() => nearestPreview('/', new Map())).toThrow();
});

test('says the same to those who do not see it', () => {
  expect(previewAlt(preview('Formular ausfüllen'), german.previews)).toBe(
    'Formular ausfüllen (Instagram, Schritt 3 von 7)',
  );
  expect(
    previewAlt({ ...AROUND, name: 'start', title: 'Du kannst.', boards: ['A', 'B'] }, german.previews),
  ).toBe('Du kannst. Wegweiser: A, B.');
});

test('a title does not say again what stands above it', () => {
  expect(withoutName('Instagram: der Nutzung widersprechen', 'Instagram')).toBe('Der Nutzung widersprechen');
  expect(withoutName('Bei Instagram widersprechen', 'Instagram')).toBe('Bei Instagram widersprechen');
});
