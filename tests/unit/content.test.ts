import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { readContent } from '../../src/content-check/read.ts';
import { formatProblem } from '../../src/content-check/problem.ts';

const files = readContent('content');
const guides = [...files].filter(([path]) => path.startsWith('de/guides/'));
const questions = [...files].filter(([path]) => path.startsWith('de/faq/'));
/** Everything of ours that people read; the words of the search are what they type, those of screens are Meta's. */
const prose = [...files].filter(
  ([path]) => path.startsWith('de/') && path !== 'de/search.yaml' && !path.startsWith('de/screens/'),
);
/** The head of a question that is read: question and answer. */
const readHead = (text: string): string =>
  [...text.matchAll(/^(?:question|answer): (.*)$/gm)].map(([, line = '']) => line.slice(1, -1)).join('\n\n');

describe('the content of the site', () => {
  test('has no mistakes', () => {
    expect(checkContent(files).map(formatProblem)).toEqual([]);
  });
});

test('bold negations are rare in the guides: a word that shouts all the time is not heard', () => {
  const bold = guides.flatMap(([, text]) => text.match(/\*\*(nichts?|nie|kein(e[mnrs]?)?)\*\*/gi) ?? []);
  expect(bold.length).toBeGreaterThan(0);
  expect(bold.length).toBeLessThanOrEqual(30);
});

describe('the questions', () => {
  test('are at least 90', () => {
    expect(questions.length).toBeGreaterThanOrEqual(90);
  });

  test.each([
    'unter-18',
    'verein',
    'verstorbene',
    'frist-verpasst',
    'blauer-kreis-abschalten',
    'konto-gesperrt',
    'kettenbrief',
    'abgelehnt',
    'keine-antwort',
    'artikel-21',
  ])('%s is among them', (name) => {
    expect(questions.map(([path]) => path)).toContain(`de/faq/${name}.mdx`);
  });
});

describe('the voice of the site', () => {
  /** Running text: without head, components, citations, and what is quoted from Meta's screens. */
  const readable = prose.map(([path, text]) => {
    const body = path.endsWith('.mdx')
      ? `${readHead(text)}\n\n${text.replace(/^---[\s\S]*?\n---/, '')}`
      : text.replaceAll(/^\s*[a-zA-Z]+:/gm, '');
    return [path, body.replaceAll(/`[^`]*`|„[^“]*“|<[^>]*>|\[@[^\]]*\]/g, ' ')] as const;
  });

  test('has texts to look at', () => {
    expect(readable.length).toBeGreaterThan(20);
  });

  test.each(readable)('%s talks down to nobody and needs no gender signs', (_path, text) => {
    // „Einfache Sprache“ is the name of one.
    const letters = text.replaceAll(/^>.*$/gm, '').replaceAll(/\beinfacher? Sprache\b|\/einfach\//gi, '');
    expect(letters.match(/\b(einfach|bitte|leider|sollten?|solltest|Opt-out)\b/gi)).toBeNull();
    expect(text.match(/[a-zäöü](:|\*|_)innen\b/g)).toBeNull();
  });

  // A directive of the EU is a law; Meta’s text is its „Datenschutzrichtlinie“.
  test.each(readable)('%s calls things by names that readers know', (_path, text) => {
    expect(text.match(/EU-Richtlinie|EU-Text|Leitfaden|Gegenseite|Drittdaten\b/g)).toBeNull();
  });

  test.each(readable)('%s has no sentence over 20 words', (path, text) => {
    const sentences = text
      // Letters to others are quoted and follow their own custom.
      .replaceAll(/^>.*$/gm, '')
      .replaceAll(/\*\*|^[#\-\d.]+ /gm, '')
      .split(path.endsWith('.mdx') ? /(?<=[.!?:])\s+|\n{2,}|\n(?=- )/ : /(?<=[.!?:])\s+|\n/)
      .map((sentence) =>
        sentence
          .trim()
          .split(/\s+/)
          .filter((word) => /\p{L}|\d/u.test(word)),
      );
    expect(sentences.filter((words) => words.length > 20).map((words) => words.join(' '))).toEqual([]);
  });
});
