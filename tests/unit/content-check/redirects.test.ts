import { describe, expect, test } from 'vitest';
import { after, CHANGES, kill, mistakes, REDIRECTS, swap, textOf } from './real-content.ts';

/** A list of moves: from → to. */
const moves = (...list: readonly (readonly [from: string, to: string])[]): string =>
  `entries:\n${list
    .map(
      ([from, to]) =>
        `  - from: "${from}"\n    to: "${to}"\n    date: "2026-11-26"\n    why: "Zwei Seiten sagten dasselbe."\n`,
    )
    .join('')}`;

const OLD = 'de/faq/alt.mdx';
const GONE = '/faq/gibt-es-nicht-mehr/';
const NOW = '/faq/amsterdam/';

describe('an address that has moved', () => {
  test('may lead to a page, or to a place on one', () => {
    expect(after({ [REDIRECTS]: moves([GONE, NOW]) })).toEqual([]);
    expect(after({ [REDIRECTS]: moves([GONE, '/instagram/#formular']) })).toEqual([]);
    expect(after({ [REDIRECTS]: moves(['/instagram/alter-schritt/', '/instagram/formular/']) })).toEqual([]);
  });

  test('is told to whoever still leads there, in several files too, with the new one', () => {
    const [problem, ...others] = after({
      [REDIRECTS]: moves([GONE, NOW]),
      'de/background/recht.mdx': (text) => `${text.trimEnd()}\n\n[Alte Frage](${GONE}) steht hier.\n`,
      'de/background/mythen.mdx': (text) => `${text.trimEnd()}\n\n[Alte Frage](${GONE}) steht hier.\n`,
    });
    expect(others).toEqual([]);
    expect(problem?.todo).toBe(`Diese Adresse ist umgezogen. Schreibe die neue: ${NOW}`);
    expect(problem?.existing).toEqual([NOW]);
    expect(problem?.places).toHaveLength(2);
  });

  test('is that of a deleted page: then nothing is missing there', () => {
    expect(textOf(OLD)).toBe('');
    const page = textOf('de/faq/amsterdam.mdx').replace(/^question: .*$/m, 'question: "Was war früher?"');
    expect(after({ [OLD]: page, [REDIRECTS]: moves(['/faq/alt/', NOW]) })).not.toEqual([]);
    expect(after({ [OLD]: kill, [REDIRECTS]: moves(['/faq/alt/', NOW]) })).toEqual([]);
  });
});

const loop = 'Diese Adresse führt im Kreis. Nenne eine Seite, die es gibt.';

// prettier-ignore
mistakes('an address that has moved', [
  ['a page', {[REDIRECTS]:moves(['/faq/', NOW])}, REDIRECTS, 'from: "/faq/"', 'entries.from', '„/faq/“', 'Diese Seite gibt es noch. Lösche erst die Seite, oder lass den Eintrag weg.'],
  ['a step', {[REDIRECTS]:moves(['/instagram/formular/', NOW])}, REDIRECTS, 'from: "/instagram/formular/"', 'entries.from', '„/instagram/formular/“', 'Diese Seite gibt es noch.'],
  ['a frame', {[REDIRECTS]:moves(['/embed/instagram/', NOW])}, REDIRECTS, 'from: "/embed/instagram/"', 'entries.from', '„/embed/instagram/“', 'Diese Seite gibt es noch.'],
  ['hidden', {[REDIRECTS]:moves(['/bausteine/', NOW])}, REDIRECTS, 'from: "/bausteine/"', 'entries.from', '„/bausteine/“', 'Diese Seite gibt es noch.'],
  ['home', {[REDIRECTS]:moves(['/', NOW])}, REDIRECTS, 'from: "/"', 'entries.0.from', '„/“', 'Schreibe die Adresse einer Seite, ohne # und mit / am Anfang und Ende'],
  ['to nowhere', {[REDIRECTS]:moves([GONE, '/faq/amsterdan/'])}, REDIRECTS, 'to: "/faq/amsterdan/"', 'entries.to', '„/faq/amsterdan/“', 'Diese Adresse gibt es nicht. Meintest du „/faq/amsterdam/“?', NOW],
  ['to no place', {[REDIRECTS]:moves([GONE, '/instagram/#formula'])}, REDIRECTS, 'to: "/instagram/#formula"', 'entries.to', '„/instagram/#formula“', 'Nimm einen Schritt, den es gibt. Meintest du „instagram/formular“?'],
  ['to a hidden page', {[REDIRECTS]:moves([GONE, '/bausteine/'])}, REDIRECTS, 'to: "/bausteine/"', 'entries.to', '„/bausteine/“', 'Diese Seite ist nicht zum Lesen da. Nimm eine andere.'],
  ['twice', {[REDIRECTS]:moves([GONE, NOW], [GONE, '/faq/'])}, REDIRECTS, `from: "${GONE}"`, 'entries.from', `zweimal „${GONE}“`, 'Eine Adresse zieht einmal um. Lass den Eintrag stehen, der stimmt.'],
  ['a chain', {[REDIRECTS]:moves([GONE, NOW], ['/faq/noch-aelter/', GONE])}, REDIRECTS, `to: "${GONE}"`, 'entries.to', `„${GONE}“`, `Diese Adresse ist umgezogen. Schreibe die neue: ${NOW}`, NOW],
  ['to itself', {[REDIRECTS]:moves([GONE, GONE])}, REDIRECTS, `to: "${GONE}"`, 'entries.to', `„${GONE}“`, loop],
  ['a file', {[REDIRECTS]:moves([GONE, '/feed.xml'])}, REDIRECTS, 'to: "/feed.xml"', 'entries.0.to', '„/feed.xml“', 'Schreibe die Adresse einer Seite oder einer Stelle darauf'],
  ['another host', {[REDIRECTS]:moves([GONE, 'https://example.org/'])}, REDIRECTS, 'to: "https://example.org/"', 'entries.0.to', '„https://example.org/“', 'Schreibe die Adresse einer Seite'],
  ['half an address', {[REDIRECTS]:moves([GONE.slice(0, -1), NOW])}, REDIRECTS, `from: "${GONE.slice(0, -1)}"`, 'entries.0.from', `„${GONE.slice(0, -1)}“`, 'Schreibe die Adresse einer Seite, ohne #'],
  ['a place', {[REDIRECTS]:moves([`${GONE}#x`, NOW])}, REDIRECTS, `from: "${GONE}#x"`, 'entries.0.from', `„${GONE}#x“`, 'Schreibe die Adresse einer Seite, ohne #'],
  ['to code', {[REDIRECTS]:moves([GONE, "/'><b>"])}, REDIRECTS, `to: "/'><b>"`, 'entries.0.to', `„/'><b>“`, 'Schreibe die Adresse einer Seite'],
  ['tomorrow', {[REDIRECTS]:moves([GONE, NOW]).replace('2026-11-26', '2031-01-01')}, REDIRECTS, 'date: "2031-01-01"', 'entries.0.date', '„2031-01-01“', 'Das liegt in der Zukunft'],
  ['a link to it', {[REDIRECTS]:moves([GONE, NOW]), [CHANGES]:swap(/address: .*/, `address: ${GONE}`)}, CHANGES, `address: ${GONE}`, 'entries.address', `„${GONE}“`, `Diese Adresse ist umgezogen. Schreibe die neue: ${NOW}`, NOW],
  ['a link in a text', {[REDIRECTS]:moves([GONE, NOW]), 'de/background/recht.mdx':(text) => `${text.trimEnd()}\n\n[Alte Frage](${GONE}#x) steht hier.\n`}, 'de/background/recht.mdx', GONE, 'Link', `„${GONE}#x“`, `Diese Adresse ist umgezogen. Schreibe die neue: ${NOW}`],
  ['no list', {[REDIRECTS]:kill}, REDIRECTS, undefined, 'Datei', 'nichts', 'Ohne diese Datei gibt es die Website nicht.'],
]);

test('two that lead to each other are told where each stands', () => {
  const told = after({ [REDIRECTS]: moves([GONE, '/faq/noch-aelter/'], ['/faq/noch-aelter/', GONE]) });
  expect(told.map(({ todo }) => todo)).toEqual([loop, loop]);
});
