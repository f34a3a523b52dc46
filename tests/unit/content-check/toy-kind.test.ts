import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { checkedIn, foundIn, saidIn } from '../../../src/collections/all.ts';
import { plain, review, text } from '../../../src/collections/fields.ts';
import { kinds } from '../../../src/collections/index.ts';
import { kind, pageFound, type Content, type Entry, type Fields } from '../../../src/collections/kind.ts';
import { checkContent } from '../../../src/content-check/check.ts';
import { formatProblem } from '../../../src/content-check/problem.ts';
import { weigh } from '../../../src/features/review/due.ts';
import { example, world } from './example.ts';

/** A kind of content that nobody has: one file of src/collections, as it would be written. */
const toyAddress = (toy: string): string => `/spielzeug/${toy}/`;
const toys = kind({
  name: 'toys',
  files: '*/toys/*.yaml',
  schema: z.strictObject({
    name: plain,
    says: text,
    guide: z.string(),
    seen: z.array(z.strictObject({ date: z.string() })),
    ...review,
  }),
  page: { address: toyAddress, route: '/spielzeug/[toy]/', ids: () => [['farbe', ['name']]] },
  names: { guide: 'guides' },
  once: { name: 'Gib jedem Spielzeug einen eigenen Namen.' },
  byDay: { list: 'seen', first: 'oldest' },
  rules: ({ data: { name } }) =>
    name === 'Kaputt' ? [{ path: ['name'], found: '„Kaputt“', todo: 'Nimm ein heiles.' }] : [],
  unseen: { is: 'niemand spielt damit', todo: (id) => `Nenne „${id}“.` },
  says: (entries) =>
    entries.map(({ id, data: { name, says } }) => ({ address: toyAddress(id), label: name, texts: [says] })),
  finds: (entries) =>
    entries.map(({ id, data: { name } }) =>
      pageFound({
        address: toyAddress(id),
        title: name,
        answer: name,
        where: 'Kiste',
        keyword: name,
        aliases: [],
      }),
    ),
  decides: ({ data: { says } }) => [says],
});

/** And the line that lists it. */
const all = [...kinds, toys];

const BALL = {
  name: 'Ball',
  says: 'Er ist rund.[@S-M07]',
  guide: 'instagram',
  seen: [{ date: '2025-01-01' }, { date: '2025-02-01' }],
  checked: '2026-11-23',
  nextCheck: '2027-02-23',
};
const file = (changes: Partial<typeof BALL> = {}): string => JSON.stringify({ ...BALL, ...changes });
const routes = [...world.site.routes, { address: '/spielzeug/[toy]/', ids: ['inhalt'], texts: [] }];
/** A link to the toy, from a question. */
const LINK: [string, string] = ['Noch ein Satz.', 'Noch ein [runder Ball](/spielzeug/ball/#farbe).'];

/** What the check says of one toy that a question leads to. */
const told = (
  toy = file(),
  more: Record<string, string | [string, string]> = {},
  needs = [{ place: 'src/pages/x.astro:1', by: 'toys', id: 'ball' }],
): string[] =>
  checkContent(example({ 'de/toys/ball.yaml': toy, 'de/faq/grund.mdx': LINK, ...more }), {
    ...world,
    site: { routes, needs },
    kinds: all,
  }).map(formatProblem);

describe('the check of a kind that is one file and one line', () => {
  test.each<[string, string[], RegExp]>([
    ['a field that nobody knows', told(JSON.stringify({ ...BALL, farbe: 'rot' })), /das Feld „farbe“/],
    ['a name that does not exist', told(file({ guide: 'tiktok' })), /guide\n {2}Gefunden: {2}„tiktok“/],
    [
      'a source that does not exist',
      told(file({ says: 'Rund.[@S-X01]' })),
      /Es gibt kein content\/sources\/S-X01/,
    ],
    [
      'the same name twice',
      told(file(), { 'de/toys/zwei.yaml': file({ says: 'Auch.[@S-M07]' }) }),
      /„Ball“ wie in/,
    ],
    ['days in the wrong order', told(file({ seen: BALL.seen.toReversed() })), /Das Älteste steht oben/],
    ['a rule of its own', told(file({ name: 'Kaputt' })), /Nimm ein heiles/],
    ['a folder misspelt', told(file(), { 'de/toy/b.yaml': file() }), /Meintest du „toys“/],
    [
      'a link to a place that is not there',
      told(file(), {
        'de/faq/grund.mdx': ['Noch ein Satz.', 'Noch ein [runder Ball](/spielzeug/ball/#form).'],
      }),
      /Auf der Seite \/spielzeug\/ball\/ gibt es diese Stelle nicht/,
    ],
    [
      'a link to one that is gone',
      told(file(), { 'de/faq/grund.mdx': ['Noch ein Satz.', 'Noch ein [Würfel](/spielzeug/cube/).'] }),
      /Diese Adresse gibt es nicht\. Meintest du „\/spielzeug\/ball\/“/,
    ],
  ])('tells %s', (_what, messages, message) => {
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
  });

  test('says nothing of one that is right', () => {
    expect(told().filter((message) => /toys|spielzeug/.test(message))).toEqual([]);
  });

  test('tells one that nobody names', () => {
    expect(told(file(), {}, []).join('\n')).toContain('„ball“, aber niemand spielt damit');
  });
});

describe('what goes through all content', () => {
  const entry = { id: 'ball', data: BALL, body: '' };
  const content: Content = {
    all: <Data extends Fields>({ name }: { name: string }) =>
      (name === 'toys' ? [entry] : []) as unknown as Entry<Data>[],
  };

  test('finds what it says, for sources', () => {
    expect(saidIn(content, [toys])).toEqual([
      { address: '/spielzeug/ball/', label: 'Ball', texts: ['Er ist rund.[@S-M07]'] },
    ]);
  });

  test('finds its page, for the search', () => {
    expect(foundIn(content, [toys]).map(({ address }) => address)).toEqual(['/spielzeug/ball/']);
  });

  test('finds when it was checked', () => {
    expect(checkedIn(content, [toys])).toEqual([
      { address: '/spielzeug/ball/', checked: '2026-11-23', nextCheck: '2027-02-23' },
    ]);
  });

  test('weighs the sentences that decide', () => {
    const files = [
      { path: 'sources/S-M07.yaml', kind: { name: 'sources' }, data: {}, body: '' },
      { path: 'de/toys/ball.yaml', kind: toys, data: BALL, body: '' },
    ];
    expect(weigh(files).get('sources/S-M07.yaml')).toBe(1);
  });
});
