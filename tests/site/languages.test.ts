import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import {
  addressIn,
  germanAddress,
  languageOf,
  LANGUAGES,
  languages,
  SOURCE,
  type Language,
} from '../../src/site.ts';
import { fill } from '../../src/domain/words.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import { NOT_OURS, rankOf, readSet, SIGNPOSTS, successOf, type Shown } from '../bench/search-sets.ts';
import { searchIn } from '../built-search.ts';
import { germanWords } from '../pseudo.ts';
import { saidBy } from '../said.ts';
import { guideAddress, guides } from '../site.ts';
import { fileOf, germanPages, isIndexable, page, pages } from './dist.ts';
import { text } from './text.ts';

/** What holds for every language but German: a new one is held against it as soon as src/site.ts lists it. */
const others = LANGUAGES.filter((language) => language !== SOURCE);

const pagesIn = (language: Language) => pages.filter(({ address }) => languageOf(address) === language);
const contentOf = (language: Language): Map<string, string> =>
  new Map(
    readdirSync(`content/${language}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(yaml|mdx)$/.test(path))
      .map((path) => [path, readFileSync(join('content', language, path), 'utf8')]),
  );

test('there are other languages', () => {
  expect(others.length).toBeGreaterThan(0);
});

describe.each(others)('the search in %s', (language) => {
  const file = `tests/queries/${language}.yaml`;
  const queries = existsSync(file) ? readSet(file) : [];
  const search = searchIn(`dist/${language}`);
  const shown = (query: string): Shown => {
    const { signposts, ours, hits } = search.ask(query);
    return { signposts, notOurs: !ours, hits: ours ? hits.map(({ address }) => germanAddress(address)) : [] };
  };

  test(`has at least 20 queries of its own in ${file}, no two alike, with answers in its pages`, () => {
    expect(queries.length).toBeGreaterThanOrEqual(20);
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
    const missing = queries
      .filter(({ want }) => want.every((each) => each !== SIGNPOSTS && each !== NOT_OURS))
      .filter(({ want }) => !want.some((address) => fileOf(addressIn(address.replace(/#.*/, ''), language))));
    expect(missing.map(({ q }) => q)).toEqual([]);
    expect(queries.some(({ want }) => want.includes(NOT_OURS))).toBe(true);
  });

  test('answers 85 of 100 at once, and all among the first three', () => {
    const ranks = queries.map((query) => rankOf(query, shown(query.q)));
    const wrong = queries.flatMap(({ q, want }, index) =>
      ranks[index] === 1
        ? []
        : [`${ranks[index]}: ${q} → ${shown(q).hits.slice(0, 3).join(' ')}, wanted ${want.join(' ')}`],
    );
    const { first, third, declined } = successOf(queries, ranks);
    expect(first, wrong.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(third, wrong.join('\n')).toBe(1);
    expect(declined, wrong.join('\n')).toBe(1);
  });

  test('finds its own pages alone', () => {
    const found = queries.flatMap(({ q }) => search.find(q)).map(({ address }) => address);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((address) => languageOf(address) !== language)).toEqual([]);
  });
});

describe.each(others)('who asks the German search in %s', (language) => {
  const { asking, core } = load(readFileSync(`content/${language}/search.yaml`, 'utf8')) as {
    asking: { deeds: string[] };
    core: string[];
  };
  const search = searchIn('dist');
  const home = addressIn('/', language);
  const hits = (query: string) => {
    const { ours, hits: found } = search.ask(query);
    return ours ? found.map(({ address }) => address) : [];
  };

  test.each(asking.deeds)('to object („%s“) finds the way to that language first', (deed) => {
    expect(hits(deed)[0]).toBe(home);
  });

  test('for what it is called there is led there: by its name at once, by its own words among the first hits', () => {
    expect(hits(languages[language].name)[0]).toBe(home);
    // Words that German uses itself mean something here.
    const german = readFileSync('content/de/search.yaml', 'utf8').toLowerCase();
    const own = core.filter((word) => !german.includes(word.toLowerCase()));
    expect(own.length).toBeGreaterThan(0);
    const leads = (word: string): boolean => hits(word).slice(0, 3).includes(home);
    expect(core.filter(leads).length).toBeGreaterThan(core.length / 2);
    expect(own.filter((word) => !leads(word))).toEqual([]);
  });
});

type Words = { [key: string]: Words } | string;
const leaves = (words: Words): string[] =>
  typeof words === 'string' ? [words] : Object.values(words).flatMap(leaves);

/** A word of the interface, and what may stand where something is filled in. */
const asPattern = (word: string): RegExp =>
  new RegExp(
    `^${word
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.+')}$`,
  );

describe.each(others)('pages in %s', (language) => {
  const own = pagesIn(language);
  const content = contentOf(language);

  test('say no German word of the interface, but where they say that it is German', () => {
    const mine = new Set(leaves(wordsOf(language) as unknown as Words));
    const text = [...content.values()].join('\n');
    const german = germanWords().filter((word) => word.length > 3 && !mine.has(word) && !text.includes(word));
    expect(german.length).toBeGreaterThan(100);
    const plain = new Set(german.filter((word) => !word.includes('{')));
    // What is filled in may be anything: at least two words stand around it.
    const patterns = german
      .filter(
        (word) =>
          word.includes('{') && (word.replaceAll(/\{\w+\}/g, '').match(/\p{L}{3,}/gu) ?? []).length > 1,
      )
      .map(asPattern);
    expect(patterns.length).toBeGreaterThan(30);
    const said = new Map(
      own.flatMap(({ address, document }) =>
        saidBy(document, language).map((each) => [each, address] as const),
      ),
    );
    expect(said.size).toBeGreaterThan(300);
    const left = [...said].filter(
      ([each]) => plain.has(each) || patterns.some((pattern) => pattern.test(each)),
    );
    expect(left.map(([each, address]) => `${address}: ${each}`)).toEqual([]);
  });

  test('say that nobody has read them who grew up with the language, until somebody has', () => {
    const { unreviewed } = wordsOf(language).translation;
    const silent = own.filter(
      ({ document }) => !saidBy(document, language).some((each) => each.includes(unreviewed)),
    );
    const isReviewed = [...content.values()].some((text) => /^review: ["']?\d/m.test(text));
    expect(own.length).toBeGreaterThan(20);
    if (!isReviewed) expect(silent.map(({ address }) => address)).toEqual([]);
    else expect(silent.length).toBeGreaterThan(0);
  });

  test('run what the same page in German runs', () => {
    const scriptsOf = ({ html }: { html: string }): string =>
      [...html.matchAll(/_astro\/([^".]+)\.([^".]+)/g)].map(([, name, hash]) => `${name}.${hash}`).join();
    const twins = own
      .filter(({ address }) => fileOf(germanAddress(address)))
      .map((each) => [each.address, scriptsOf(each), scriptsOf(page(germanAddress(each.address)))] as const);
    expect(twins.length).toBeGreaterThan(20);
    expect(twins.filter(([, mine, german]) => mine !== german)).toEqual([]);
  });

  test.each(guides.map(guideAddress))('%s stands whole in its file, and one walks through it', (guide) => {
    const { stepOf, toAfter } = wordsOf(language).guide;
    const whole = addressIn(guide, language);
    const { document } = page(whole);
    const titles = [...document.querySelectorAll('.steps .step > h2')].map(text);
    expect(titles.length).toBeGreaterThan(4);
    expect(document.querySelectorAll('.steps :is([hidden], noscript)')).toHaveLength(0);
    const boxes = [...document.querySelectorAll('main details')];
    expect(boxes.length).toBeGreaterThan(4);
    expect(
      boxes.filter(
        ({ firstElementChild, lastElementChild }) =>
          firstElementChild?.tagName !== 'SUMMARY' || lastElementChild === firstElementChild,
      ),
    ).toEqual([]);
    let way = document.querySelector('share-step a');
    for (const [index, title] of titles.entries()) {
      const step = page(new URL(way?.getAttribute('href') ?? '', `http://localhost${whole}`).pathname);
      expect(text(step.document.querySelector('h1'))).toBe(title);
      expect(text(step.document.querySelector('.step-count'))).toContain(
        fill(stepOf, { n: index + 1, total: titles.length }),
      );
      way = step.document.querySelector('.onward .sign');
    }
    expect(text(way)).toBe(toAfter);
  });

  test('each lead to the same page in German', () => {
    const lost = own
      .filter(({ address }) => !address.includes('/embed/') && fileOf(germanAddress(address)))
      .filter(({ document, address }) => {
        const link = document.querySelector(`.site-head a[hreflang="${SOURCE}"][lang="${SOURCE}"]`);
        return link?.getAttribute('href') !== germanAddress(address);
      });
    // The page that stands in without network is none that anybody looks for.
    expect(lost.map(({ address }) => address)).toEqual(
      [`/${language}/ohne-netz/`].filter((each) => fileOf(each)),
    );
  });

  test('are one link away from the same page in German, by the name of the language', () => {
    const lost = germanPages
      .filter(({ address }) => address.endsWith('/') && fileOf(addressIn(address, language)))
      .filter(({ address }) => !/^\/(embed|ohne-netz)\//.test(address))
      .filter(({ address, document }) => {
        const link = document.querySelector(`a[lang="${language}"][href="${addressIn(address, language)}"]`);
        return link?.textContent?.trim() !== languages[language].name;
      });
    expect(lost.map(({ address }) => address)).toEqual([]);
  });

  test('are named, with all others of the same page, to search engines', () => {
    const map = readFileSync('dist/sitemap-0.xml', 'utf8');
    const entries = new Map(
      [...map.matchAll(/<url>.*?<\/url>/g)].map(([url]) => [
        new URL(/<loc>([^<]+)/.exec(url)?.[1] ?? '').pathname,
        [...url.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
          ([, lang = '', href = '']) => `${lang} ${new URL(href).pathname}`,
        ),
      ]),
    );
    const wrong = own.filter(isIndexable).filter(({ address }) => {
      const german = germanAddress(address);
      const all = LANGUAGES.map((each) => [each, each === SOURCE ? german : addressIn(german, each)] as const)
        .filter(([, path]) => entries.has(path))
        .map(([each, path]) => `${each} ${path}`);
      const [first = ''] = all;
      const want = all.length > 1 ? [...all, first.replace(/^\w+/, 'x-default')] : [];
      return [address, german].some(
        (each) => entries.has(each) && entries.get(each)?.toSorted().join() !== want.toSorted().join(),
      );
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('have the card of German words, whose code leads to a guide of that language', () => {
    expect(content.has('terms.yaml')).toBe(true);
    const { document } = page(addressIn('/helfen/karte/', language));
    const words = [...document.querySelectorAll('.card dt')];
    expect(words.length).toBeGreaterThan(4);
    expect(
      words.filter((word) => word.getAttribute('lang') !== SOURCE || !word.nextElementSibling?.textContent),
    ).toEqual([]);
    expect(document.querySelector('.card strong')?.textContent).toMatch(new RegExp(`/${language}/[a-z-]+/$`));
  });
});

test.each(['/404.html', '/ohne-netz/'])('%s speaks to readers of every language in theirs', (address) => {
  const { document } = page(address);
  for (const language of others) {
    const line = document.querySelector(`main li[lang="${language}"]`);
    expect(line?.getAttribute('dir')).toBe(languages[language].direction);
    const { frame, offline } = wordsOf(language);
    const isLost = address === '/404.html';
    expect(line?.textContent).toContain(isLost ? frame.lost.title : offline.nothingLeft.says);
    const home = line?.querySelector('a')?.getAttribute('href');
    expect(home).toBe(isLost ? addressIn('/', language) : undefined);
  }
});
