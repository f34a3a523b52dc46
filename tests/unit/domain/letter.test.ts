import { describe, expect, test } from 'vitest';
import { parseEntries, serializeEntries } from '../../../src/features/letters/entries.ts';
import {
  addressOf,
  blanksIn,
  cleanEntry,
  computedBlanks,
  isChosen,
  partsOf,
  tooEarly,
} from '../../../src/features/letters/letter.ts';
import { mailAddress } from '../../../src/features/letters/mail.ts';
import { german } from '../../words.ts';

describe('a text with blanks', () => {
  test('is cut at its blanks, and nothing is lost', () => {
    expect(partsOf('am {abgeschickt} bei {plattform}.')).toEqual([
      { text: 'am ' },
      { blank: 'abgeschickt' },
      { text: ' bei ' },
      { blank: 'plattform' },
      { text: '.' },
    ]);
    expect(partsOf('{name}')).toEqual([{ blank: 'name' }]);
  });

  test('names each blank once; what is no name is text', () => {
    expect(blanksIn('{a} {b-c} {a} {1} { d }')).toEqual(['a', 'b-c']);
  });
});

describe('what someone enters', () => {
  test.each([
    ['<b>fett</b> & {name}', '<b>fett</b> & {name}'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['ab\u202Edc\u2066x\u200F', 'abdcx'],
    ['a\u0000b\u0007c\td', 'abcd'],
    ['  👩‍👧 Ä  ', '👩‍👧 Ä'],
    ['kaputt \uD83D', 'kaputt \uFFFD'],
  ])('%j becomes %j', (entered, kept) => {
    expect(cleanEntry(entered)).toBe(kept);
  });

  test('100 kB stay', () => {
    expect(cleanEntry('x'.repeat(100_000))).toHaveLength(100_000);
  });
});

describe('what follows from the day', () => {
  test('today, two weeks later, and the end of the answer period', () => {
    expect(computedBlanks('2026-10-20', '2026-11-25', german.dates)).toEqual({
      heute: '25. November 2026',
      frist: '9. Dezember 2026',
      'antwort-bis': '20. November 2026',
    });
  });

  test('without a day there is no end', () => {
    expect(computedBlanks('', '2026-11-25', german.dates)).not.toHaveProperty('antwort-bis');
    expect(computedBlanks('2027-01-01', '2026-11-25', german.dates)).not.toHaveProperty('antwort-bis');
  });

  test('beside a wrong clock a day counts that comes after the day of the build', () => {
    expect(computedBlanks('2026-12-07', '2026-11-25', german.dates, '2036-12-31')).toMatchObject({
      heute: '25. November 2026',
      'antwort-bis': '7. Januar 2027',
    });
  });
});

test('who writes before the month is over is told', () => {
  expect(tooEarly('2026-11-20', '2026-12-21', german.letters.tooEarly, german.dates)).toBe(
    'Der Monat läuft noch: Meta hat bis zum 21. Dezember 2026 Zeit. Hat Meta nicht schon abgelehnt, warte diesen Tag ab.',
  );
  expect(tooEarly('2026-11-20', '2026-12-22', german.letters.tooEarly, german.dates)).toBe('');
  expect(tooEarly('', '2026-12-22', german.letters.tooEarly, german.dates)).toBe('');
});

test('a paragraph with a condition stands until something else is chosen', () => {
  expect(isChosen('', { anlass: 'schweigen' })).toBe(true);
  expect(isChosen('anlass=schweigen', {})).toBe(true);
  expect(isChosen('anlass=schweigen', { anlass: 'schweigen' })).toBe(true);
  expect(isChosen('anlass=schweigen', { anlass: 'ablehnung' })).toBe(false);
});

test('the address for a mail program carries text as text', () => {
  const address = new URL(mailAddress('a@example.org', 'Ä & B?', 'Zeile 1\nZeile #2&cc=x@example.org'));
  expect(address.pathname).toBe('a@example.org');
  expect(address.searchParams.get('subject')).toBe('Ä & B?');
  expect(address.searchParams.get('body')).toBe('Zeile 1\r\nZeile #2&cc=x@example.org');
  expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
});

describe('entries that are kept', () => {
  test('come back as they were', () => {
    expect(parseEntries(serializeEntries({ name: 'Ä <b>', email: '' }))).toEqual({ name: 'Ä <b>' });
  });

  test.each(['', 'null', '[]', '{"version":1}', '{"version":1,"fields":null}', '{'])(
    '%s is not read',
    (text) => {
      expect(parseEntries(text)).toBe('corrupt');
    },
  );

  test('of a newer version of the site are left alone', () => {
    expect(parseEntries('{"version":2,"fields":{}}')).toBe('newer');
  });

  test('wrong shapes and strange names are dropped', () => {
    const text = '{"version":1,"fields":{"name":"a","__proto__":"b","x y":"c","email":7}}';
    expect(parseEntries(text)).toEqual({ name: 'a' });
  });

  test('very long ones are left out', () => {
    expect(parseEntries(serializeEntries({ name: 'x'.repeat(6000), email: 'a' }))).toEqual({ email: 'a' });
  });
});

describe('an authority in the letter of complaint', () => {
  test.each([
    ['Irland: Commission', ['a@b.ie', 'Row 6', 'Dublin']],
    ['Irland: Commission: Office', ['', 'Dublin']],
    ['Irland: Commission', ['a@b.ie']],
  ])('%s has its name from its option, and the rest of what is known: %j', (label, known) => {
    const [mail, ...post] = known;
    expect(addressOf(label, known)).toEqual([mail, label.replace('Irland: ', ''), ...post]);
  });

  test('of which nothing is known is a name', () => {
    expect(addressOf('Irland: Commission', [])).toEqual(['', 'Commission']);
  });
});
