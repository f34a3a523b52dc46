import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test, vi } from 'vitest';
import { answerPeriod } from '../../../src/features/answer-period/answer-period.ts';
import { EARLIEST } from '../../../src/domain/day-entry.ts';
import { isDay } from '../../../src/domain/dates.ts';
import { LONGEST, parseEntries, serializeEntries } from '../../../src/features/letters/entries.ts';
import { inAppBrowser } from '../../../src/features/in-app/in-app.ts';
import { isOutOfOrder } from '../../../src/features/progress/ladder.ts';
import { cleanEntry, mailAddress, partsOf } from '../../../src/features/letters/letter.ts';
import { planImport, withImport, withoutImport } from '../../../src/features/progress/progress-file.ts';
import {
  FIELDS,
  merge,
  parse,
  serialize,
  valueOf,
  type Progress,
} from '../../../src/features/progress/progress.ts';
import { buildSearch, openSearch } from '../../../src/features/search/search.ts';
import { decode, stepToShow, WHOLE } from '../../../src/features/guide/step-view.ts';
import { HOSTILE } from '../../hostile.ts';

/**
 * What comes from outside may be anything: fragments, queries, what lies on the device, files, what people type. Each rule
 * here holds for all of it. What fails is made as small as it can be, and printed with the seed that repeats it. That
 * pages hand their input to these functions, a hundred inputs show in the browser: tests/browser/hostile.spec.ts.
 */

const RUNS = 1000;
const holds = <T>(input: fc.Arbitrary<T>, says: (value: T) => void): void =>
  fc.assert(
    fc.property(input, (value) => void says(value)),
    { numRuns: RUNS },
  );
// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const TODAY = '2026-11-27';
const pieces = fc.constantFrom(...HOSTILE, 'toString', '\ud800', '\r', 'x'.repeat(100), '{name}');
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join('')),
);
const day = fc.oneof(
  fc
    .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('2024-02-29', '2025-02-29', '0001-01-01', '+10000-01-01', '2099-12-31', EARLIEST, TODAY),
  text,
);
const anything = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }), day);
const id = fc.oneof(
  fc.constantFrom('a', 'b', 'instagram-0', 'instagram-1', '__proto__', 'constructor'),
  text,
);

/** What almost is a stored progress: an account may miss anything, and have anything in its place. */
const account = fc.record(
  {
    id: fc.oneof({ weight: 3, arbitrary: id }, anything),
    platform: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('instagram', 'facebook', 'alt') }, anything),
    name: fc.oneof(text, anything),
    days: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.dictionary(
          fc.constantFrom('opened', 'sent', 'confirmed', 'refused', 'silent', 'x'),
          fc.oneof(day, anything),
        ),
      },
      anything,
    ),
    edits: fc.oneof(
      fc.dictionary(
        fc.constantFrom('name', 'opened', 'sent', 'x'),
        fc.oneof(fc.nat({ max: 5 }), fc.double(), anything),
      ),
      anything,
    ),
  },
  { requiredKeys: ['platform', 'days'] },
);
const stored = fc.oneof(
  text,
  fc.json({ maxDepth: 3 }),
  fc
    .record(
      {
        version: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, anything),
        keeping: fc.oneof(id, anything),
        view: fc.oneof(fc.constantFrom('full', 'step'), anything),
        accounts: fc.oneof({ weight: 9, arbitrary: fc.array(account, { maxLength: 6 }) }, anything),
        removed: fc.oneof(fc.array(id), anything),
      },
      { requiredKeys: ['version', 'accounts'] },
    )
    .map((value) => JSON.stringify(value)),
);
/** Progress that was read from the device or from a file. */
const progress = stored
  .map((value) => parse(value, TODAY))
  .filter((read): read is Progress => typeof read === 'object');
const two = fc.tuple(progress, progress);
/** What accounts hold, whatever their order. */
const held = ({ accounts }: Progress) =>
  Object.fromEntries(accounts.map((each) => [each.id, FIELDS.map((field) => valueOf(each, field))]));

describe('whatever lies on the device, or in a file', () => {
  test('is read as progress whose every part is sound, or refused', () => {
    holds(stored, (value) => {
      const read = parse(value, TODAY);
      if (typeof read === 'string') {
        expect(['corrupt', 'newer']).toContain(read);
        return;
      }
      expect(new Set(read.accounts.map((each) => each.id)).size).toBe(read.accounts.length);
      for (const { id: name, platform, name: nickname, days } of read.accounts) {
        expect(`${name} ${platform}`).toMatch(/^[a-z0-9-]{1,40} [a-z0-9-]{1,40}$/);
        expect([...nickname].length).toBeLessThanOrEqual(60);
        expect(nickname).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(Object.values(days).filter((each) => !isDay(each) || each < EARLIEST || each > TODAY)).toEqual(
          [],
        );
      }
    });
  });

  test('is the same after it was kept and read once more', () => {
    holds(progress, (read) => expect(parse(serialize(read), TODAY)).toEqual(read));
  });

  test('comes together with what a page has, in either order, and once is enough', () => {
    holds(two, ([here, there]) => {
      const merged = merge(here, there);
      expect(held(merged)).toEqual(held(merge(there, here)));
      expect(held(merge(merged, there))).toEqual(held(merged));
    });
  });

  test('is taken in from a file so that nothing here is lost, and taken back whole', () => {
    holds(two, ([here, file]) => {
      // The ladder takes no answer that comes before its objection.
      fc.pre(!here.accounts.some(({ days }) => isOutOfOrder(days)));
      let made = 0;
      const changes = planImport(here, file, () => `new${++made}`);
      const after = withImport(here, changes);
      const ids = after.accounts.map((each) => each.id);
      expect(ids).toEqual(expect.arrayContaining(here.accounts.map((each) => each.id)));
      expect(new Set(ids).size).toBe(ids.length);
      expect(held(withoutImport(after, changes))).toEqual(held(here));
    });
  });

  test('is read as entries of letters: known names, no long text, or refused; and the same once more', () => {
    const entries = fc.oneof(
      stored,
      fc
        .record({
          version: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, anything),
          fields: fc.oneof(
            fc.dictionary(fc.oneof(fc.constantFrom('name', 'anschrift'), text), fc.oneof(text, anything)),
            anything,
          ),
        })
        .map((value) => JSON.stringify(value)),
      fc
        .integer({ min: LONGEST - 1, max: LONGEST + 1 })
        .map((length) => JSON.stringify({ version: 1, fields: { name: 'x'.repeat(length) } })),
    );
    holds(entries, (value) => {
      const read = parseEntries(value);
      if (typeof read === 'string') {
        expect(['corrupt', 'newer']).toContain(read);
        return;
      }
      for (const [name, entry] of Object.entries(read)) {
        expect(name).toMatch(/^[a-z-]+$/);
        expect(entry.length).toBeLessThanOrEqual(LONGEST);
      }
      const kept = Object.fromEntries(Object.entries(read).filter(([, entry]) => entry));
      expect(parseEntries(serializeEntries(read))).toEqual(kept);
    });
  });
});

describe('whatever stands in the address', () => {
  test('as a fragment it is a name, and shows a step that exists or the whole guide', () => {
    holds(
      fc.tuple(text, fc.integer({ min: -1, max: 6 }), fc.constantFrom('full', 'step', undefined)),
      ([fragment, around, wish]) => {
        const name = decode(fragment);
        expect(name === fragment || decodeURIComponent(fragment) === name).toBe(true);
        const shown = stepToShow(name, around, wish);
        expect([WHOLE, 0, around]).toContain(shown);
        if (wish === 'full') expect(shown).toBe(WHOLE);
      },
    );
  });

  test('a name that a link escapes comes back as it was', () => {
    holds(text, (name) => {
      fc.pre(name.isWellFormed());
      expect(decode(encodeURIComponent(name))).toBe(name);
    });
  });

  test('as a query, or typed, it finds nothing but what is there', () => {
    const words = yaml.load(readFileSync('content/de/search.yaml', 'utf8')) as Parameters<
      typeof buildSearch
    >[1];
    const documents = ['Widerspruch', 'Formular', 'Konto', 'Frist'].map((title, index) => ({
      kind: 'question' as const,
      address: `/faq/${index}/`,
      title,
      keyword: title,
      aliases: [`${title}?`],
      answer: `Was ${title} heißt.`,
      where: 'Fragen',
      platforms: index % 2 ? ['instagram'] : [],
    }));
    const search = openSearch(buildSearch(documents, words));
    const known = new Set(documents.map(({ address }) => address));
    expect(search.find('widerspruch')[0]?.address).toBe('/faq/0/');
    const query = fc.oneof(
      text,
      fc
        .array(fc.oneof(pieces, fc.constantFrom('Wiederspruch', 'konto', 'frist', 'was', '"', '*', '~')))
        .map((parts) => parts.join(' ')),
    );
    holds(fc.tuple(query, fc.option(text, { nil: undefined })), ([typed, platform]) => {
      const found = search.find(typed, platform).map(({ address }) => address);
      expect(found.filter((address) => !known.has(address))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
      expect(typeof search.rewrite(typed)).toBe('string');
    });
  });

  test('what a browser says of itself names an app of ours or none', () => {
    holds(
      fc.oneof(text, fc.array(fc.constantFrom('FBAN', 'Instagram', '; wv)', ' ')).map(String)),
      (agent) => {
        expect(inAppBrowser(agent) ?? 'none').toMatch(/^\p{L}*$/u);
      },
    );
  });
});

describe('whatever someone types', () => {
  test('as a day: a period that ends after it, or why there is none', () => {
    holds(day, (entered) => {
      const period = answerPeriod(entered, TODAY);
      if (typeof period === 'string') {
        expect(['empty', 'impossible', 'future', 'too-old']).toContain(period);
        expect(isDay(entered) && entered >= EARLIEST && entered <= TODAY).toBe(false);
        return;
      }
      const order = [entered, period.answer.end, period.remind, period.complain];
      expect(order.every(isDay)).toBe(true);
      expect(order.toSorted()).toEqual(order);
      expect(period.extended.end > period.answer.end).toBe(true);
    });
  });

  test('into a letter: text without signs that nobody sees, and the same once more', () => {
    holds(text, (entered) => {
      const clean = cleanEntry(entered);
      expect(clean).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
      expect(clean.isWellFormed()).toBe(true);
      expect(cleanEntry(clean)).toBe(clean);
    });
  });

  test('and sends by mail: it arrives as it stands, in the body and nowhere else', () => {
    holds(fc.tuple(text, text), ([subject, body]) => {
      const address = new URL(mailAddress('dpo@example.org', cleanEntry(subject), cleanEntry(body)));
      expect(address.pathname).toBe('dpo@example.org');
      const fields = new Map(
        address.search
          .slice(1)
          .split('&')
          .map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
      );
      expect([...fields.keys()]).toEqual(['subject', 'body']);
      expect(fields.get('subject')?.replaceAll('\r\n', '\n')).toBe(cleanEntry(subject));
      expect(fields.get('body')?.replaceAll('\r\n', '\n')).toBe(cleanEntry(body));
    });
  });

  test('a text is the sum of its parts, blanks and all', () => {
    holds(text, (letter) => {
      const parts = partsOf(letter);
      expect(parts.map((part) => ('blank' in part ? `{${part.blank}}` : part.text)).join('')).toBe(letter);
    });
  });
});
