import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { page } from './dist.ts';

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replaceAll(/\u2060\d+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What stands below a heading, up to the next one. */
function below(address: string, heading: string): Element[] {
  const start = [...page(address).document.querySelectorAll('main h2')].find((h2) => words(h2) === heading);
  const found: Element[] = [];
  for (let next = start?.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling)
    found.push(next);
  return found;
}
const itemsBelow = (address: string, heading: string): Element[] =>
  below(address, heading).flatMap((each) => [...each.querySelectorAll('li')]);

describe('times add up', () => {
  test.each([
    ['/helfen/schule/', 'Eine Stunde: 45 Minuten', 45],
    ['/helfen/schule/', 'Doppelstunde: 90 Minuten', 90],
    ['/helfen/treffpunkt/', 'Die Runde', 15],
  ] as const)('%s: %s', (address, heading, whole) => {
    const minutes = itemsBelow(address, heading).map((item) =>
      Number(/^(\d+) Minuten?:/.exec(words(item))?.[1]),
    );
    expect(minutes.length).toBeGreaterThan(4);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(whole);
  });
});

describe('the lesson', () => {
  test.each(['Thesen dafür', 'Thesen dagegen'])(
    'cites every one of its %s, as many on both sides',
    (heading) => {
      const theses = itemsBelow('/helfen/schule/', heading);
      expect(theses.length).toBeGreaterThan(3);
      expect(theses.length).toBe(itemsBelow('/helfen/schule/', 'Thesen dafür').length);
      expect(theses.filter((each) => !each.querySelector('.cite'))).toEqual([]);
    },
  );

  test('has an answer to theses of both sides, by their words', () => {
    const theses = ['Thesen dafür', 'Thesen dagegen'].map((heading) =>
      itemsBelow('/helfen/schule/', heading).map(words).join(' '),
    );
    const named = itemsBelow('/helfen/schule/', 'Lösungen')
      .map((item) => /^Zu „([^“]+)“:/.exec(words(item))?.[1])
      .filter((each) => each !== undefined);
    for (const side of theses) expect(named.filter((each) => side.includes(each)).length).toBeGreaterThan(1);
    expect(named.filter((each) => !theses.join(' ').includes(each))).toEqual([]);
  });
});

test('who reads aloud asks what is seen, never for a password or a code, and both write it down', () => {
  const { document } = page('/helfen/telefon/');
  const aloud = [...document.querySelectorAll('main blockquote')].map(words).join(' ');
  expect(aloud.match(/[Ww]as siehst du\?/g)?.length).toBeGreaterThan(1);
  expect(aloud).toContain('Dein Passwort sagst du mir nicht.');
  expect(aloud).not.toMatch(/(Wie lautet|Nenn mir|Sag mir) (dein|den) (Passwort|Code)/);
  const text = words(document.querySelector('main'));
  expect(text.indexOf('Erst das Foto')).toBeLessThan(text.indexOf('Tippe jetzt auf Senden'));
  expect(itemsBelow('/helfen/telefon/', 'Teil 6: Ihr schreibt es beide auf').map(words).join(' ')).toContain(
    'Tag und Uhrzeit',
  );
});

/** The texts to copy, as they stand in the content. */
const copies = readdirSync('content/de/copies').map((file) => ({
  id: file.replace('.yaml', ''),
  ...(yaml.load(readFileSync(`content/de/copies/${file}`, 'utf8')) as {
    nextCheck: string;
    du: string[];
    sie: string[];
  }),
}));

describe.each(copies)('the text $id', ({ id, nextCheck, du }) => {
  const section = page('/helfen/texte/').document.getElementById(id);
  const texts = [...(section?.querySelectorAll('textarea') ?? [])].map((each) => each.textContent ?? '');

  test('stands there in du and in Sie, each in its own words', () => {
    expect(texts).toHaveLength(2);
    const [familiar = '', polite = ''] = texts;
    expect(polite).not.toMatch(/\b(du|dich|dir|dein\w*|deine\w*)\b/);
    expect(familiar).not.toMatch(/(?<![.!?:“] |\n)\b(Sie|Ihnen|Ihre?[nmrs]?)\b/);
  });

  test('says its day, its last day and where more stands, and carries no mark', () => {
    for (const text of texts) {
      expect(text).toMatch(/\nStand: \d+\. \p{L}+ 20\d\d, gilt bis \d+\. \p{L}+ 20\d\d\./u);
      expect(text).toMatch(/\nMehr, mit allen Quellen: https?:\/\/\S+\/$/);
      expect(text).not.toMatch(/\[@|\*\*|\u2060/);
    }
  });

  test('names below what it rests on', () => {
    const cited = new Set([...du.join(' ').matchAll(/@([A-Z][A-Z0-9-]*)/g)].map(([, source]) => source));
    expect(section?.querySelectorAll('.cite').length).toBe(cited.size);
  });

  test('is taken back by the clock: after its last day stands only that it must not be used', () => {
    const dated = section?.querySelector('dated-claim');
    expect(dated?.getAttribute('until')).toBe(nextCheck);
    expect(texts.every((_, index) => dated?.querySelectorAll('[data-phase="during"] textarea')[index])).toBe(
      true,
    );
    const after = dated?.querySelector('[data-phase="after"]');
    expect(after?.hasAttribute('hidden')).toBe(true);
    expect(words(after)).toMatch(/^Dieser Text galt bis zum .+ Gib ihn nicht mehr weiter/);
    expect(after?.querySelector('a')?.getAttribute('href')).toBe('/aenderungen/');
  });
});

test('all pages for helpers can be found from one', () => {
  const links = [...page('/helfen/').document.querySelectorAll('main a')].map((link) =>
    link.getAttribute('href'),
  );
  const own = readdirSync('content/de/help').map((file) => `/helfen/${file.replace('.mdx', '')}/`);
  expect(own.length).toBeGreaterThan(4);
  expect(links).toEqual(expect.arrayContaining([...own, '/helfen/texte/']));
});
