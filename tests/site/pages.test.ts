import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, languageOf, LANGUAGES, languages, SOURCE } from '../../src/site.ts';
import { guides, guideSteps, stepped, tracks, trackSteps } from '../site.ts';
import { fileOf, isIndexable, page, pages } from './dist.ts';

const texts = (selector: string, document: Document) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');

const frames = new Map(LANGUAGES.map((language) => [language, wordsOf(language).frame]));

const steps = [...guideSteps, ...trackSteps];

describe('what is shown step by step', () => {
  test('there are guides and tracks, and each has steps', () => {
    expect(guideSteps.length).toBeGreaterThan(guides.length * 5);
    expect(trackSteps.length).toBeGreaterThan(tracks.length * 2);
  });

  test.each(steps)('$address is a step in the list of its guide', ({ whole, id, title }) => {
    const heading = page(whole).document.getElementById(id);
    expect(heading?.textContent).toBe(title);
    expect(heading?.closest('ol > li')).not.toBeNull();
  });

  test.each(steps)(
    '$address is a page of its own, the guide is its canonical, and it has a code for cameras',
    ({ whole, address, title, description }) => {
      const { document } = page(address);
      expect(texts('h1', document)).toEqual([title]);
      expect(document.title).toContain(title);
      expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(description);
      expect(
        new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').pathname,
      ).toBe(whole);
      expect(fileOf(`${address}qr.svg`)).toBeDefined();
    },
  );

  test.each(stepped)('from step to step of %s one can walk forth and back, and sees how far', (whole) => {
    const own = steps.filter((step) => step.whole === whole).map(({ address }) => address);
    const walk = (from: string, link: string): string[] => {
      const next = page(from).document.querySelector(link)?.getAttribute('href');
      return next?.startsWith(whole) && !next.includes('#') ? [next, ...walk(next, link)] : [];
    };
    const [first = '', last = ''] = [own[0], own.at(-1)];
    expect([first, ...walk(first, '.onward .sign')]).toEqual(own);
    expect([last, ...walk(last, '.onward .back')]).toEqual(own.toReversed());
    for (const [index, address] of own.entries())
      expect(texts('.step-count', page(address).document).join()).toContain(
        `Schritt ${index + 1} von ${own.length}`,
      );
  });

  test.each(stepped)(
    '%s stands whole in its file: nothing hidden, and boxes that open by themselves',
    (whole) => {
      const { document } = page(whole);
      const first = document.querySelector('share-step a')?.getAttribute('href') ?? '';
      expect(new URL(first, `http://localhost${whole}`).pathname).toBe(
        steps.find((step) => step.whole === whole)?.address,
      );
      const list = document.querySelector('.steps');
      expect([...(list?.querySelectorAll('[hidden], noscript') ?? [])].map(String)).toEqual([]);
      const boxes = [...document.querySelectorAll('details')];
      expect(boxes.length).toBeGreaterThan(0);
      expect(
        boxes.filter(
          (box) => box.firstElementChild?.tagName !== 'SUMMARY' || !box.querySelector('p, ol, ul, dl'),
        ),
      ).toEqual([]);
    },
  );

  test.each(steps)('$address says the same as the guide', ({ whole, address, id }) => {
    const words = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replaceAll(/\d|\s+|\u2060/g, '');
    const item = page(whole).document.getElementById(id)?.closest('li')?.cloneNode(true) as Element;
    for (const extra of item.querySelectorAll(`#${id}, share-step, .onward`)) extra.remove();
    const alone = page(address).document.querySelector('.single')?.cloneNode(true) as Element;
    alone.querySelector('.onward')?.remove();
    expect(words(alone).length).toBeGreaterThan(100);
    expect(words(alone)).toBe(words(item));
  });
});

describe('the sitemap', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);

  test('lists every page that is its own canonical, and no other', () => {
    expect(listed.toSorted()).toEqual(
      pages
        .filter(isIndexable)
        .map(({ address }) => address)
        .toSorted(),
    );
  });

  test('is named in robots.txt', () => {
    expect(readFileSync('dist/robots.txt', 'utf8')).toMatch(/^Sitemap: http.*\/sitemap-index\.xml$/m);
  });

  test('leaves out the page for people who work on the site', () => {
    expect(listed).not.toContain('/bausteine/');
    expect(page('/bausteine/').document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
      'noindex',
    );
  });
});

describe.each(pages)('$address', ({ address, html, document }) => {
  test('has one h1, a title and a description, and says its language', () => {
    expect(texts('h1', document)).toHaveLength(1);
    expect(document.title.length).toBeGreaterThan(10);
    expect(
      document.querySelector('meta[name="description"]')?.getAttribute('content')?.length,
    ).toBeGreaterThan(20);
    const language = languageOf(address);
    const root = document.documentElement;
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual([
      language,
      languages[language].direction,
    ]);
  });

  test('uses every id once', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has links that lead somewhere', () => {
    // The steps on the page of all components are examples; they have no pages of their own.
    const except = address === '/bausteine/' ? 'share-step a' : 'none';
    const links = [...document.querySelectorAll(`a:not(${except})`)].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const inside = links
      .filter((href) => !/^(https|mailto):/.test(href))
      .map((href) => new URL(href, `http://localhost${address}`));
    expect(inside.length).toBeGreaterThan(5);
    const broken = inside.filter(({ pathname, hash }) => {
      if (!fileOf(pathname)) return true;
      return hash !== '' && !page(pathname).document.getElementById(decodeURIComponent(hash.slice(1)));
    });
    expect(broken.map(String)).toEqual([]);
  });

  test('has links that say where they lead', () => {
    const labels = [...document.querySelectorAll('a')].map((link) => link.textContent?.trim() ?? '');
    expect(labels.filter((label) => /^(|hier|mehr|link|weiter)$/i.test(label))).toEqual([]);
  });

  test('has headings without gaps', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has cited sources only, and every number leads to one', () => {
    const cited = new Set([...document.querySelectorAll('a.cite')].map((link) => link.getAttribute('href')));
    const listed = new Set([...document.querySelectorAll('.sources > li')].map(({ id }) => `#${id}`));
    expect(cited).toEqual(listed);
    expect(document.body.textContent).not.toMatch(/\[@?[A-Z]+-?[A-Z]*\d*\]|\[@/);
  });

  test('has no filler and no traces of its making', () => {
    expect(html).not.toMatch(/[Ll]orem ipsum|\bTODO\b|FIXME|\bTBD\b|\bundefined\b|\bNaN\b|\[object|<!--/);
  });

  test('asks no other host for anything', () => {
    const asked = [
      ...document.querySelectorAll(
        '[src], [srcset], link[rel]:not([rel="canonical"], [hreflang]), [poster], object[data], form[action]',
      ),
    ].map((element) =>
      ['src', 'srcset', 'href', 'poster', 'data', 'action']
        .map((name) => element.getAttribute(name) ?? '')
        .join(''),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => /^(https?:)?\/\//.test(url))).toEqual([]);
    expect(html.match(/url\((?!["']?data:)[^)]*\)|@import|preconnect|dns-prefetch/g)).toBeNull();
  });

  test('says that it is not Meta and sends nothing', () => {
    const frame = frames.get(languageOf(address));
    expect(document.body.textContent).toContain(frame?.notMeta);
    expect(document.body.textContent).toContain(frame?.nothingSent);
  });
});

test('in another language, only what it has not itself is called German', () => {
  const marks = pages
    .filter(({ address }) => languageOf(address) !== SOURCE)
    .flatMap(({ address, document }) =>
      [...document.querySelectorAll('a[hreflang] > small[lang]')].map(
        (mark) => [languageOf(address), mark.parentElement?.getAttribute('href') ?? ''] as const,
      ),
    );
  expect(marks.length).toBeGreaterThan(100);
  const own = marks
    .filter(([language, href]) => fileOf(addressIn(href.replace(/[?#].*$/, ''), language)))
    .map(([language, href]) => `${language}: ${href}`);
  expect([...new Set(own)]).toEqual([]);
});

test.each(LANGUAGES.filter((language) => language !== SOURCE))(
  'the list from A to Z has in %s what that language has itself',
  (language) => {
    const links = [...page(addressIn('/suche/', language)).document.querySelectorAll('.a-z a')];
    expect(links.length).toBeGreaterThan(30);
    expect(
      links.filter((link) => link.hasAttribute('hreflang')).map(({ textContent }) => textContent),
    ).toEqual([]);
  },
);

test('no two pages have the same title', () => {
  const titles = pages.map(({ document }) => document.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
