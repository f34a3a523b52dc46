import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { reportFrom, simpleAddress } from '../../src/domain/addresses.ts';
import { linesOf, wrongLine } from '../../src/markdown/simple.ts';
import { guideAddress, guides, simplePages, stepsOf } from '../site.ts';
import { toys } from '../toys.ts';
import { german } from '../words.ts';
import { page } from './dist.ts';

/** Pages in einfacher Sprache: that they lead from the first to an objection that is sent, confirmed, and kept. */

/** What is read, without what holds words with a hyphen together, and without numbers of sources. */
function read(element: Element | null | undefined): string {
  if (!element) return '';
  const bare = element.cloneNode(true) as Element;
  bare.querySelectorAll('.cite, .sr-only').forEach((mark) => mark.remove());
  return (bare.textContent ?? '').replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim();
}
const named = simplePages.map((name) => ({ name, address: simpleAddress(name) }));
const addresses = named.map(({ address }) => address);
const hrefs = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(`${selector} a[href]:not(.cite)`)].map((link) => link.getAttribute('href') ?? '');

test('there is one for each guide, one for help, and one with words; the first leads to all', () => {
  expect(addresses).toEqual(
    expect.arrayContaining(['/einfach/', ...guides.map((guide) => `/einfach/${guide}/`), '/einfach/hilfe/']),
  );
  expect(hrefs(page('/einfach/').document, 'main')).toEqual(
    expect.arrayContaining(addresses.filter((address) => address !== '/einfach/')),
  );
});

test('what its template says keeps the rules, too', () => {
  // The label stands as it was agreed on; the names of other pages are names.
  const { drawing, drawn, other, tell } = german.simple;
  const lines = [drawing, drawn, other, ...tell.split(/(?<=\?) /)];
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.flatMap((line) => linesOf(line)).flatMap(wrongLine)).toEqual([]);
});

describe.each(named)('$address', ({ name, address }) => {
  const { document } = page(address);
  const [label] = [...document.querySelectorAll('.simple')];

  test('says above its text that nobody has checked it, and how to tell us', () => {
    expect([...(label?.children ?? [])].map(read)).toEqual([german.simple.label, german.simple.tell]);
    expect(hrefs(label as Element, 'p')).toEqual([reportFrom(address)]);
  });

  test('speaks of a film where its file names one, and of none elsewhere', () => {
    const hasFilm = /^film:/m.test(readFileSync(`content/de/einfach/${name}.mdx`, 'utf8'));
    expect(document.querySelector('main')?.textContent.includes(german.simple.film)).toBe(hasFilm);
  });

  test('says so before it leads to pages that are hard to read', () => {
    const hard = [...document.querySelectorAll('.simple a[href]:not(.cite)')].filter((link) => {
      const href = link.getAttribute('href') ?? '';
      return !href.startsWith('#') && !href.startsWith('/einfach/') && href !== reportFrom(address);
    });
    for (const link of hard) {
      const list = link.closest('ul, section');
      const around = `${read(list?.previousElementSibling)} ${read(list?.nextElementSibling)} ${read(link)}`;
      expect(around.toLowerCase(), link.outerHTML).toContain('schwerer sprache');
    }
  });
});

const withForm = guides.filter((guide) => stepsOf(guideAddress(guide)).some(({ id }) => id === 'absenden'));

test('some guides have a form to send', () => {
  expect(withForm.length).toBeGreaterThan(1);
});

describe.each(withForm)('from the app to the confirmation, %s', (guide) => {
  const simple = page(`/einfach/${guide}/`).document;
  const text = read(simple.querySelector('article'));
  /** What one sees of a step of the guide before opening anything. */
  const seen = ['oeffnen', 'formular', 'absenden'].map((id) => {
    const step = page(guideAddress(guide))
      .document.getElementById(id)
      ?.closest('li')
      ?.cloneNode(true) as Element;
    step.querySelectorAll('details, .doubt').forEach((folded) => folded.remove());
    return step;
  });

  test('every key and every sentence of Meta that the guide names', () => {
    const keys = seen.flatMap((step) =>
      [...step.querySelectorAll('kbd, .path li')]
        .map((key) => read(key))
        .filter((key) => key !== 'Profilbild'),
    );
    expect(keys.length).toBeGreaterThan(8);
    // The label of the field that stays empty is in the drawing.
    expect(keys.filter((key) => !text.includes(key.replace(/^☰.*/, '☰')))).toEqual([]);
  });

  test('every drawing of the guide, and one of the keys for a picture', () => {
    const drawn = (root: ParentNode) =>
      [...root.querySelectorAll('.screen')].map((figure) =>
        [...figure.querySelectorAll('ul')].map((list) => read(list)).join(),
      );
    const wanted = seen.flatMap(drawn);
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.filter((drawing) => !drawn(simple).includes(drawing))).toEqual([]);
    expect(simple.querySelector('.simple > svg')).not.toBeNull();
  });

  test('a picture before sending, and one before the message is closed; then the e-mail, and what follows', () => {
    const places = [
      'Mach jetzt ein Foto vom Bildschirm.',
      'Tippe auf Senden.',
      'Lass die Seite von Meta offen.',
      'Wir erkennen deinen Einspruch an',
      'Mach erst noch ein Foto vom Bildschirm.',
      'Tippe jetzt auf OK.',
      'Meta schickt dir eine E-Mail.',
      'Dann heb sie auf.',
    ].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(hrefs(simple, '.simple')).toEqual(
      expect.arrayContaining(['/einfach/danach/', '/einfach/brief/', '/einfach/hilfe/']),
    );
  });
});

test('einfache Sprache has its sentences in lines, and says when its guide has changed', () => {
  const TOYS = toys();
  const toy = (path: string) => parseHTML(readFileSync(join(TOYS, path, 'index.html'), 'utf8')).document;
  const start = toy('einfach');
  expect(start.documentElement.getAttribute('lang')).toBe('de');
  expect([...start.querySelectorAll('.simple p > span')].map(({ textContent }) => textContent)).toEqual([
    'Das ist 1 Satz.',
    'Das ist noch 1 Satz.',
  ]);
  expect(start.querySelector('[data-stale]')).toBeNull();
  const old = toy('einfach/facebook');
  expect(old.querySelector('[data-stale] a')?.getAttribute('href')).toBe('/facebook/');
  expect(old.querySelector('details .simple')).not.toBeNull();
  // A film in Gebärdensprache where there is one, and nothing where there is none.
  expect(old.querySelector('a[href="https://example.org/film"]')?.textContent?.trim()).toBe(
    german.simple.film,
  );
  expect(start.body.textContent).not.toContain(german.simple.film);
  for (const { body } of [start, old]) {
    expect(body.textContent).toContain(german.simple.label);
    const tell = [...body.querySelectorAll('main a')].find((link) => link.textContent === german.simple.tell);
    expect(tell?.getAttribute('href')).toMatch(/^\/melden\/\?seite=\/einfach\//);
  }
});
