import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayStandIn, vocabulary, words, type Word } from '../../../src/content-check/vocabulary.ts';

const INDEX = 'src/mdx/index.ts';
const read = (file: string): string => readFileSync(file, 'utf8');
const template = (word: string): string =>
  read(`src/features/${vocabulary[word]?.feature ?? ''}/${word}.astro`);
const matches = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.filter(Boolean))),
];

test('every word is explained in content/README.md', () => {
  const readme = read('content/README.md');
  expect(words.filter((word) => !readme.includes(`<${word}`))).toEqual([]);
});

describe.each(Object.entries(vocabulary))('<%s>', (name, word) => {
  test('takes the attributes that its template takes', () => {
    const [, props = ''] = /interface Props \{([\s\S]*?)\n\}/.exec(template(name)) ?? [];
    const taken = matches(props, /^ {2}([a-z]+):/gm);
    expect(Object.keys(word.attributes).toSorted()).toEqual(taken.toSorted());
    const mayTake = matches(props, /^ {2}([a-z]+)\?:/gm);
    expect(mayTake).toEqual(expect.arrayContaining(Object.keys(word.optional ?? {})));
  });

  test('has text where its template has room for it', () => {
    expect(word.hasText ?? false).toBe(/<slot \/>|Astro\.slots\.render/.test(template(name)));
  });

  test('brings the headings of its template', () => {
    const levels = matches(template(name), /<h([1-6])|\bstep: 'h([1-6])'/g).map(Number);
    expect([...(word.headings ?? [])].toSorted()).toEqual(levels.toSorted());
  });

  test('brings the ids of its template', () => {
    const text = template(name).replaceAll(/^---[\s\S]*?^---$/gm, '');
    const fixed = matches(text, /\sid="([^"]*)"/g);
    const made = matches(text, /\bid=\{[^}`]*`([^`]*\$\{id\}[^`]*)`/g);
    const own = /\sid=\{id\}/.test(text) ? ['x'] : [];
    const ids = [...fixed, ...made.map((id) => id.replace('${id}', 'x')), ...own];
    expect([...(word.ids?.('x') ?? [])].toSorted()).toEqual(ids.toSorted());
  });
});

/** The templates that show a kind of content. */
const SHOWN_BY: Record<string, string[]> = {
  guides: ['[platform]/index', '[platform]/[step]'],
  tracks: ['nach-dem-widerspruch/[track]/index', 'nach-dem-widerspruch/[track]/[step]'],
  faq: ['faq/[question]', 'faq/index'],
  background: ['hintergrund/[name]'],
};
/** The templates of pages, in whatever language. */
const PAGES = 'src/pages/[...lang]';
/** Those that show a text of content/de/pages. */
function pagesWith(name: string): string[] {
  const own = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.astro') && read(`${PAGES}/${file}`).includes(`render(pages, '${name}')`),
    )
    .map((file) => file.replace('.astro', ''));
  return own.length > 0 ? own : ['[page]'];
}

/** A template with all that it imports: templates, styles, scripts. */
function allOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(file) || file === INDEX) return [];
  seen.add(file);
  const imports = matches(
    read(file),
    /^(?:import|export) (?:[^;']*? from )?'(\.[^']+)'|<script src="([^"]+)"|@import '(\.[^']+)'|import\('(\.[^']+)'\)/gm,
  );
  return [file, ...imports.flatMap((path) => allOf(join(dirname(file), path.replace(/\?.*$/, '')), seen))];
}
const textOf = (page: string): string => allOf(`${PAGES}/${page}.astro`).map(read).join('\n');

describe('wherever a word may stand, it has its style and its script', () => {
  const styles = readdirSync('src/styles')
    .map((file) => read(`src/styles/${file}`))
    .join('\n');
  const places = [
    ...Object.keys(SHOWN_BY).map((kind) => [kind, '', SHOWN_BY[kind] ?? []] as const),
    ...readdirSync('content/de/pages').map((file) => {
      const name = file.replace('.mdx', '');
      return ['pages', name, pagesWith(name)] as const;
    }),
  ];
  const pairs = words.flatMap((name) =>
    places
      .filter(([kind, entry]) => mayStandIn(vocabulary[name] as Word, kind, entry))
      .map(([kind, entry, pages]) => [name, `${kind}/${entry}`, pages] as const),
  );

  test('there are pairs to look at', () => {
    expect(pairs.length).toBeGreaterThan(30);
  });

  test.each(pairs)('<%s> in %s', (name, _place, pages) => {
    const own = template(name).replace(/^---[\s\S]*?^---$/m, '');
    const classes = matches(own, /\sclass="([^"]*)"/g)
      .flatMap((list) => list.split(/\s+/))
      // Utilities with signs in their names bring their rules themselves.
      .filter((each) => /^[\w-]+$/.test(each))
      .filter((each) => new RegExp(`\\.${each}\\b`).test(styles));
    const elements = matches(own, /<([a-z]+-[a-z]+)/g);
    for (const page of pages) {
      const all = textOf(page);
      expect(
        classes.filter((each) => !new RegExp(`\\.${each}\\b`).test(all)),
        page,
      ).toEqual([]);
      expect(
        elements.filter((each) => !all.includes(`define('${each}'`)),
        page,
      ).toEqual([]);
    }
  });
});
