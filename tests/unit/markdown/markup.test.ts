import { expect, test } from 'vitest';
import {
  inlineHtml,
  leftover,
  leftoverInLetter,
  leftoverInPlain,
  placeholderIn,
  wrongQuotes,
} from '../../../src/markdown/markup.ts';

test('stress becomes strong', () => {
  expect(inlineHtml('Das ist **nicht** so, **gar nicht**.')).toBe(
    'Das ist <strong>nicht</strong> so, <strong>gar nicht</strong>.',
  );
});

test('everything else stays text', () => {
  expect(inlineHtml('<b>"A" & B</b>')).toBe('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;');
});

test('a word of Meta’s screens between backticks becomes a key', () => {
  expect(inlineHtml('Tippe auf `Senden & fertig`, dann auf `OK`.')).toBe(
    'Tippe auf <kbd>Senden &amp; fertig</kbd>, dann auf <kbd>OK</kbd>.',
  );
});

test.each([
  'Ein Satz.[@S-M07; @VIV] **Nicht** mehr, und `Senden`.',
  'Am 26. Mai 2025 – mit „Zitat“, 100 %, a < b.',
  'snake_case_bleibt',
])('"%s" shows no signs to readers', (text) => {
  expect(leftover(text)).toBeUndefined();
});

test.each([
  ['Siehe [dort](/x/).', '[dort](/x/)'],
  ['Siehe [dort] (/x/).', '[dort] (/x/)'],
  ['Das ist *kursiv*.', '*'],
  ['Das ist __fett__.', '__fett__'],
  ['Das ist **fett.', '**'],
  ['Tippe `Senden.', '`'],
  ['<Path to="A" />', '<Path to="A" />'],
  ['A&nbsp;B', '&nbsp;'],
  ['siehe https://example.org/x', 'https://example.org/x'],
  ['- Punkt', '- '],
  ['# Titel', '# '],
])('"%s" would show "%s"', (text, found) => {
  expect(leftover(text)?.found).toBe(found);
});

test('quotation marks of other languages are wrong at the ends of a German text', () => {
  expect(wrongQuotes('“Englisch”')?.found).toBe('“');
  expect(wrongQuotes('Zoll 5"')?.found).toBe('"');
  expect(wrongQuotes('„Deutsch“')).toBeUndefined();
});

test('a title has no sources, no stress and no keys', () => {
  expect(leftoverInPlain('Titel mit „Zitat“')).toBeUndefined();
  expect(leftoverInPlain('Titel.[@S-M07]')?.found).toBe('[@S-M07]');
  expect(leftoverInPlain('**Titel**')?.found).toBe('**');
});

test('a letter has blanks and is plain otherwise', () => {
  expect(leftoverInLetter('Am {abgeschickt}, bis {antwort-bis}.')).toBeUndefined();
  expect(leftoverInLetter('Am {Tag}.')?.found).toBe('{Tag}');
  expect(leftoverInLetter('Am [Datum].')?.found).toBe('[Datum]');
  expect(leftoverInLetter('Am {tag.')?.found).toBe('{tag.');
});

test('what is not written yet is found', () => {
  expect(placeholderIn('Hier steht noch TODO.')).toBe('TODO');
  expect(placeholderIn('Was nun?')).toBeUndefined();
});
