import { expect, test } from 'vitest';
import { messages as told } from './example.ts';

const REPLIES = 'de/replies.yaml';
const text = `title: Antworten
description: Was Meta schreibt und was du tust.
lead: Such den Satz.
aliases: [antwort, mail]
groups:
  - id: von-meta
    title: Meta
    replies:
      - id: abgelehnt
        title: Meta lehnt ab
        like: "„Nein.“"
        means: "Ein Nein.[@S-M07]"
        act: [Antworte.]
        until: bald
        aliases: [nein, absage]
      - id: eingang
        title: Meta dankt
        words: "„Danke.“[@S-M07]"
        means: "Noch nichts.[@S-M07]"
        act: [Warte.]
        until: einen Monat
        aliases: [danke, eingang]
checked: "2026-11-23"
nextCheck: "2027-02-23"
`;
const messages = (from = '', to = '') => told({ [REPLIES]: text.replace(from, to) });

test('replies without mistakes pass', () => {
  expect(messages()).toEqual([]);
});

test.each([
  [
    'like: "„Nein.“"',
    'like: "„Nein.“"\n        words: "„Nein.“[@S-M07]"',
    'Gib entweder „words“ an, den Wortlaut mit Quelle, oder „like“',
  ],
  ['        like: "„Nein.“"\n', '', 'Gib entweder „words“ an, den Wortlaut mit Quelle, oder „like“'],
  ['„Danke.“[@S-M07]', '„Danke.“', 'Ohne Quelle gehört der Satz nach „like“'],
  ['Ein Nein.[@S-M07]', 'Ein Nein.', 'Nenne eine Quelle, oder schreibe „ownAdvice: true“'],
  ['- id: eingang', '- id: abgelehnt', '„abgelehnt“, schon vergeben von content/de/replies.yaml:9'],
  ['- id: eingang', '- id: von-meta', '„von-meta“, schon vergeben von content/de/replies.yaml:6'],
  ['until: bald', 'until: bald\n        letter: erinerung', 'Es gibt kein content/de/letters/erinerung.yaml'],
  ['Ein Nein.[@S-M07]', 'Ein Nein.[@S-M08]', 'Meintest du „S-M07“?'],
])('%j instead of what is right: %j is told', (from, to, message) => {
  const [first = '', ...others] = messages(from, to);
  expect(first).toContain(`content/${REPLIES}`);
  expect(first).toContain(message);
  expect(others).toEqual([]);
});

test('advice of our own needs no source', () => {
  expect(messages('means: "Ein Nein.[@S-M07]"', 'ownAdvice: true\n        means: "Ein Nein."')).toEqual([]);
});
