import { german } from '../../words.ts';
import { describe, expect, test } from 'vitest';
import { markProofs, piecesOf, piecesOfText } from '../../../src/markdown/proofs.ts';

const kinds = new Map([
  ['A', 'press'],
  ['B', 'consumer'],
  ['LAW', 'law'],
  ['EW', 'own'],
]);
const mark = (html: string, isOverdue = false) =>
  markProofs(html, { kinds, isOverdue, to: 'belege/', states: german.proofs.states });
/** The text with a star for each mark. */
const shown = (html: string) => mark(html).html.replaceAll(/\u00a0<a class="proof"[^>]*>[^<]*<\/a>/g, '*');
const states = (html: string, isOverdue = false) => mark(html, isOverdue).proofs.map(({ state }) => state);

describe('one mark for each line of text, at its end', () => {
  test.each([
    ['a paragraph', '<p>Eins.[@A; @B]</p>', '<p>Eins.*</p>'],
    ['several sentences', '<p>Eins.[@A] Zwei.[@B] Drei.</p>', '<p>Eins. Zwei. Drei.*</p>'],
    ['words within', '<p>Tippe auf <kbd>OK</kbd>.[@A]\n</p>', '<p>Tippe auf <kbd>OK</kbd>.*\n</p>'],
    ['a list', '<ul><li>Eins.[@A]</li><li>Zwei.[@B]</li></ul>', '<ul><li>Eins.*</li><li>Zwei.*</li></ul>'],
    [
      'a list in a point',
      '<li>Eins.[@A]<ul><li>Zwei.</li></ul></li>',
      '<li>Eins.*<ul><li>Zwei.</li></ul></li>',
    ],
    [
      'a point with paragraphs',
      '<li><p>Eins.[@A]</p><p>Zwei.</p></li>',
      '<li><p>Eins.*</p><p>Zwei.</p></li>',
    ],
    ['no source', '<p>Eins.</p>', '<p>Eins.</p>'],
    ['a promise of one', '<p>Eins.[@folgt] Zwei.[@A]</p>', '<p>Eins. Zwei.*</p>'],
    [
      'a drawing',
      '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><p>Eins.[@A]</p>',
      '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><p>Eins.*</p>',
    ],
  ])('%s', (_what, html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  test('an unknown source stops the build', () => {
    expect(() => mark('<p>Eins.[@NIX]</p>')).toThrow('[@NIX]');
  });
});

describe('the word of a mark', () => {
  test.each([
    ['two sources', '<p>Eins.[@A; @B]</p>', ['proved']],
    ['one', '<p>Eins.[@A]</p>', ['single']],
    ['the law itself', '<p>Eins.[@LAW]</p>', ['proved']],
    ['the weakest sentence decides', '<p>Eins.[@A; @B] Zwei.[@A]</p>', ['single']],
    ['our own knowledge', '<p>Eins.[@A; @B] Zwei.[@EW]</p>', ['own']],
    ['a dispute', '<p id="streit-x">Frage? Tu das.</p>', ['disputed']],
  ])('%s', (_what, html, expected) => {
    expect(states(html)).toEqual(expected);
  });

  test('is another one once the text is overdue', () => {
    expect(states('<p>Eins.[@A; @B]</p>', true)).toEqual(['due']);
    expect(mark('<p>Eins.[@A; @B]</p>', true).html).toContain('>Prüfung fällig</a>');
  });
});

describe('the name of a proof', () => {
  const idOf = (html: string) => mark(html).proofs[0]?.id;

  test('stays wherever the text stands, and however it is marked up', () => {
    expect(idOf('<p>Eins.[@A]</p>')).toBe(idOf('<ul><li><strong>Eins.</strong>[@A]</li></ul>'));
  });

  test('is another one for other words, and for other sources', () => {
    expect(idOf('<p>Eins.[@A]</p>')).not.toBe(idOf('<p>Zwei.[@A]</p>'));
    expect(idOf('<p>Eins.[@A]</p>')).not.toBe(idOf('<p>Eins.[@B]</p>'));
  });

  test('the same text twice is one proof, and both marks lead to it', () => {
    const { html, proofs } = mark('<p>Eins.[@A]</p><p>Eins.[@A]</p>');
    expect(proofs).toHaveLength(1);
    expect(html.split(`#${proofs[0]?.id}"`)).toHaveLength(3);
  });

  test('a dispute and a date have their own', () => {
    expect(idOf('<p id="streit-code">Frage?</p>')).toBe('streit-code');
    expect(idOf('<p id="frist-beginn">Vorbei.[@A]</p>')).toBe('frist-beginn');
  });

  test('it is known below which heading it stands', () => {
    const { proofs } = mark('<p>Null.[@A]</p><h2 id="eins">Eins</h2><h3 id="x">X</h3><p>Text.[@A]</p>');
    expect(proofs.map(({ below }) => below)).toEqual(['', 'eins']);
  });
});

describe('the pieces of a text', () => {
  test('keep words of Meta’s screens apart from ours, and their entries keep their names', () => {
    const text = 'Tippe auf <kbd>Senden</kbd>.';
    expect(piecesOf(`<p>${text}[@A]</p>`)).toEqual([{ text, ids: ['A'] }]);
    expect(piecesOfText('Tippe auf `Senden`.[@A]')).toEqual([{ text, ids: ['A'] }]);
    const [key, plain] = [text, 'Tippe auf Senden.'].map((each) => mark(`<p>${each}[@A]</p>`).proofs[0]);
    expect(key?.pieces).toEqual([{ text, ids: ['A'] }]);
    expect(key?.id).toBe(plain?.id);
  });

  test('are what stands before each citation', () => {
    expect(piecesOf('Eins. Zwei.[@A] Drei.[@B; @A] Vier.')).toEqual([
      { text: 'Eins. Zwei.', ids: ['A'] },
      { text: 'Drei.', ids: ['B', 'A'] },
    ]);
  });

  test('a sentence whose source follows goes with the next; two citations in a row are one', () => {
    expect(piecesOf('Eins.[@folgt] Zwei.[@A][@B]')).toEqual([{ text: 'Eins. Zwei.', ids: ['A', 'B'] }]);
  });

  test('of a text from YAML are without its markup, and cannot become elements', () => {
    expect(piecesOfText('Das ist **nicht** <b>.[@A]')).toEqual([
      { text: 'Das ist nicht &lt;b&gt;.', ids: ['A'] },
    ]);
  });
});

test('names are short: two proofs that share one share an entry, in which no sentence is missing', () => {
  const known = new Map<string, string>();
  const pairs = Array.from(
    { length: 8000 },
    (_, n) => `<p>Satz ${(n * 0x9e3779b1).toString(36)}.[@A]</p>`,
  ).flatMap((line) => {
    const id = mark(line).proofs[0]?.id ?? '';
    const other = known.get(id);
    known.set(id, line);
    return other ? [[other, line]] : [];
  });
  expect(pairs.length).toBeGreaterThan(0);
  for (const pair of pairs) {
    const { proofs } = mark(pair.join(''));
    expect(proofs).toHaveLength(1);
    expect(proofs[0]?.pieces.map(({ text }) => `<p>${text}[@A]</p>`)).toEqual(pair);
  }
});
