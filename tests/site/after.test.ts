import { describe, expect, test } from 'vitest';
import { authorities, letters, trackAddress, tracks } from '../site.ts';
import { page } from './dist.ts';
import { text } from './text.ts';

describe('what comes after the objection', () => {
  test('the overview leads to all tracks, the letters, the authorities and the calendar', () => {
    const links = [...page('/nach-dem-widerspruch/').document.querySelectorAll('main a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(
      expect.arrayContaining([
        ...tracks.map(trackAddress),
        '/schreiben/',
        '/schreiben/belegblatt/',
        '/kalender/',
      ]),
    );
  });
});

describe('what is said about law', () => {
  const pages = [
    '/nach-dem-widerspruch/',
    '/beschwerde/',
    '/kalender/',
    ...tracks.map(trackAddress),
    ...letters.map((letter) => `/schreiben/${letter}/`),
  ];
  /** Sentences of these kinds are claims. In the letter itself the claims stand under "Worauf es sich stützt". */
  const CLAIM = /\bArtikel \d|\bArt\. \d|Meta muss\b|Gericht\b|muss die Aufsicht|zuständig\b/;

  test.each(pages)('on %s every line with a legal claim cites', (address) => {
    const { document } = page(address);
    const lines = [...document.querySelectorAll('main :is(p, li, dd)')].filter(
      (line) =>
        !line.closest('.paper, .fields, .sources, nav, summary, .letters') && !line.querySelector('p, li'),
    );
    expect(lines.length).toBeGreaterThan(3);
    const bare = lines.filter((line) => CLAIM.test(text(line)) && !line.querySelector('.cite, .proof'));
    expect(bare.map(text)).toEqual([]);
  });

  test.each(letters)('every sentence that /schreiben/%s/ rests on cites', (letter) => {
    const { document } = page(`/schreiben/${letter}/`);
    const heading = [...document.querySelectorAll('h2')].find((h2) => text(h2) === 'Worauf es sich stützt');
    const lines = [...(heading?.nextElementSibling?.children ?? [])];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !line.querySelector('.cite')).map(text)).toEqual([]);
  });

  test('what no stored source backs says so in the text and in the list of sources', () => {
    const { document } = page('/beschwerde/');
    const marks = [...document.querySelectorAll('a.cite')].filter((cite) => text(cite) === 'eigenes Wissen');
    expect(marks.length).toBeGreaterThan(3);
    const target = document.querySelector(marks[0]?.getAttribute('href') ?? 'none');
    expect(text(target)).toContain('durch keine gespeicherte Quelle belegt');
  });
});

describe('the authorities', () => {
  const { document } = page('/beschwerde/');
  /** The sixteen, with the letters of ISO 3166-2: no content, but how Germany is. */
  const LAENDER = {
    bw: 'Baden-Württemberg',
    by: 'Bayern',
    be: 'Berlin',
    bb: 'Brandenburg',
    hb: 'Bremen',
    hh: 'Hamburg',
    he: 'Hessen',
    mv: 'Mecklenburg-Vorpommern',
    ni: 'Niedersachsen',
    nw: 'Nordrhein-Westfalen',
    rp: 'Rheinland-Pfalz',
    sl: 'Saarland',
    sn: 'Sachsen',
    st: 'Sachsen-Anhalt',
    sh: 'Schleswig-Holstein',
    th: 'Thüringen',
  };
  const countries = authorities.filter(({ kind }) => kind === 'country');

  test('there is one for every Land, and no other', () => {
    const laender = authorities.filter(({ kind }) => kind === 'land');
    expect(laender.map(({ id }) => id)).toEqual(Object.keys(LAENDER).toSorted());
  });

  test.each(Object.entries(LAENDER))(
    '/beschwerde/#%s is %s, with a way in, a source and its age',
    (id, name) => {
      const section = document.getElementById(id);
      expect(text(section?.querySelector('h3'))).toBe(name);
      expect(section?.querySelectorAll('a[href^="https:"]').length).toBeGreaterThan(0);
      expect(section?.querySelector('a[href^="mailto:"]')).not.toBeNull();
      expect(section?.querySelector('.cite')).not.toBeNull();
      expect(text(section)).toMatch(/Stand der Angaben: /);
      expect(text(section?.querySelector(':scope > summary'))).toBe(name);
    },
  );

  test('there are those of many countries', () => {
    expect(countries.length).toBeGreaterThan(10);
  });

  test.each(countries)('/beschwerde/#$id has a way in', ({ id }) => {
    expect(document.getElementById(id)?.querySelector('a[href^="https:"]')).not.toBeNull();
  });

  test('every Land can be written to', () => {
    const without = Object.keys(LAENDER).filter(
      (id) => !document.getElementById(id)?.querySelector('address'),
    );
    expect(without).toEqual([]);
  });

  test.each(countries.filter(({ requires, deadline }) => requires ?? deadline))(
    '/beschwerde/#$id says what is needed there, line by line with sources',
    ({ id, requires = [], deadline }) => {
      const section = document.getElementById(id);
      const lines = [...(section?.querySelectorAll('ul:not([role]) > li') ?? [])];
      expect(lines).toHaveLength(requires.length);
      expect(lines.filter((line) => !line.querySelector('.cite')).map(text)).toEqual([]);
      if (deadline) expect(text(section)).toMatch(/Frist: .*\d/);
    },
  );

  test('Austria’s year stands with its law, with how it is counted, and in the calendar', () => {
    expect(text(document.getElementById('at'))).toMatch(/ein Jahr.*§ 24 Absatz 4 DSG/);
    const heading = document.getElementById('frist-in-österreich');
    expect(text(heading?.nextElementSibling)).toMatch(/ein Jahr.*Drei Jahre/);
    expect(text(page('/kalender/').document.querySelector('main'))).toContain('Lebst du in Österreich?');
  });

  test('one may complain at once', () => {
    expect(text(document.querySelector('main'))).toContain('Artikel 77 der DSGVO nennt keine Vorbedingung');
  });

  test('those for other bodies say that they are not for Meta', () => {
    expect(text(document.getElementById('bfdi'))).toContain('Für Meta nicht zuständig');
    expect(text(document.getElementById('bayern-oeffentlich'))).toContain('nicht für Meta');
    expect(text(document.querySelector('main'))).toMatch(/Kirchen und Rundfunk/);
  });

  test('the letter of complaint offers exactly those to whom it fits', () => {
    const options = [
      ...page('/schreiben/beschwerde/').document.querySelectorAll('[data-kind="authority"] option'),
    ]
      .map((option) => option.getAttribute('value'))
      .filter(Boolean);
    const fitting = authorities.filter(({ kind, gdpr }) => gdpr && kind !== 'special');
    expect(options.toSorted()).toEqual(fitting.map(({ id }) => id).toSorted());
  });
});
