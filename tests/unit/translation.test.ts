import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { beginning, dueIn, originals, stamped } from '../../src/cli/translations.ts';
import { collections, kinds } from '../../src/collections/index.ts';
import {
  HEAD,
  laidOver,
  partsOf,
  sourceFor,
  translationState,
  WHOLE,
} from '../../src/collections/translation.ts';
import { load } from '../../src/content-check/load.ts';
import { kindOf } from '../../src/content-check/files.ts';
import { readContent } from '../../src/content-check/read.ts';
import { checkTerms } from '../../src/content-check/terms.ts';
import type { Entry } from '../../src/content-check/entry.ts';
import { markedAsForeign } from '../../src/domain/foreign.ts';
import { staleText } from '../../src/features/translation/stale.ts';

/** A translation holds words alone, says from which German words it was made, and cannot go stale without a word. */

const files = readContent('content');
const GUIDE = 'de/guides/instagram.mdx';

/** A file as the check reads it, as a translation of a German one where that is given. */
function read(path: string, text: string, german?: Entry) {
  const kind = kindOf(path.replace(/^en/, 'de'));
  if (!kind) throw new Error(path);
  const [name = ''] = (path.split('/').at(-1) ?? '').split('.');
  return load({ path, kind, collection: kind.name, name, isNamed: true }, text, german && { file: german });
}
function german(path: string): Entry {
  const { entry } = read(path, files.get(path) ?? '');
  if (!entry) throw new Error(path);
  return entry;
}
const partsIn = (path: string, text = files.get(path) ?? '') => {
  const { entry } = read(path, text);
  return entry ? partsOf(entry.kind, entry.data, entry.body) : {};
};

describe('what a translation was made from', () => {
  const before = partsIn(GUIDE);

  test('is known step by step, and outside of them', () => {
    expect(Object.keys(before).slice(0, 3)).toEqual([HEAD, 'vorbereiten', 'oeffnen']);
    expect(Object.values(before).every((hash) => /^[0-9a-f]{8}$/.test(hash))).toBe(true);
  });

  test('a step that German words otherwise is stale, and no other one', () => {
    const changed = (files.get(GUIDE) ?? '').replace('Tippe auf `Senden`.', 'Drück auf `Senden`.');
    const states = translationState(sourceFor(before), partsIn(GUIDE, changed));
    expect(Object.entries(states).filter(([, state]) => state !== 'current')).toEqual([
      ['absenden', 'stale'],
    ]);
  });

  test('a sentence before or after the steps makes what stands there stale', () => {
    const changed = `${files.get(GUIDE)}\nEin Satz mehr.\n`;
    const states = translationState(sourceFor(before), partsIn(GUIDE, changed));
    expect(Object.entries(states).filter(([, state]) => state !== 'current')).toEqual([[HEAD, 'stale']]);
  });

  test('days of checks, addresses, ways of asking, and how lines are broken, make nothing stale', () => {
    const faq = 'de/faq/begruendung.mdx';
    const text = files.get(faq) ?? '';
    const touched = text
      .replace(/^nextCheck: .*$/m, 'nextCheck: "2027-05-01"')
      .replace('aliases:\n', 'aliases:\n  - "noch eine frage"\n');
    expect(touched).not.toBe(text);
    expect(partsIn(faq, touched)).toEqual(partsIn(faq));
    const form = 'de/forms/instagram.yaml';
    const moved = (files.get(form) ?? '').replace(/^url: .*$/m, 'url: https://example.org/');
    expect(partsIn(form, moved)).toEqual(partsIn(form));
    expect(partsIn(form, moved.replace(/^title: .*$/m, 'title: Anders'))).not.toEqual(partsIn(form));
  });

  test('a translation that says nothing of it is not taken for a good one', () => {
    expect(translationState(undefined, { [WHOLE]: 'abcdef01' })).toEqual({ [WHOLE]: 'missing' });
    expect(translationState('abcdef01', { [WHOLE]: 'abcdef01' })).toEqual({ [WHOLE]: 'current' });
    expect(translationState({ [HEAD]: 'abcdef01' }, { [HEAD]: 'abcdef01', neu: 'abcdef01' })).toEqual({
      [HEAD]: 'current',
      neu: 'missing',
    });
  });
});

describe('a translated file', () => {
  const form = german('de/forms/instagram.yaml');
  const words = 'source: "abcdef01"\nreview: none\ntitle: Form\npurpose: "For it.[@S-M07]"\n';

  test('has its words, and all else from German', () => {
    const { entry, problems } = read('en/forms/instagram.yaml', words, form);
    expect(problems).toEqual([]);
    expect(entry?.data).toEqual({ ...form.data, title: 'Form', purpose: 'For it.[@S-M07]' });
  });

  test.each([
    [
      'a field without words',
      `${words}url: https://example.org/\n`,
      'Dieses Feld kommt aus der deutschen Datei',
    ],
    ['a word that is missing', words.replace('title: Form\n', ''), 'Übersetze dieses Feld auch'],
    ['a hash by hand', words.replace('abcdef01', 'heute'), 'npm run i18n -- stamp'],
    ['a review that is no day', words.replace('none', 'ja'), ''],
  ])('%s is told', (_, text, todo) => {
    const { problems } = read('en/forms/instagram.yaml', text, form);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.todo).toContain(todo);
  });

  test('begins as the German one without what holds no words, and is then up to date', () => {
    const few = new Map(
      [...files].filter(([path]) => /^de\/((guides|forms|screens|platforms)\/|ui)/.test(path)),
    );
    const all = originals(few);
    expect(all.length).toBeGreaterThan(30);
    for (const original of all.filter(({ path }) => /^(guides|forms|screens)\//.test(path))) {
      const own = read(`en/${original.path}`, beginning(original), german(`de/${original.path}`));
      expect(own.problems, original.path).toEqual([]);
    }
    const own = new Map([...few, ...all.map((each) => [`en/${each.path}`, beginning(each)] as const)]);
    expect(dueIn('en' as never, own)).toEqual([]);
  });

  test('is stamped again part by part', () => {
    const [original] = originals(new Map([[GUIDE, files.get(GUIDE) ?? '']]));
    if (!original) throw new Error(GUIDE);
    const old = Object.fromEntries(Object.keys(original.parts).map((part) => [part, '00000000']));
    const text = stamped('---\nreview: none\n---\n', original.parts, { parts: ['oeffnen'], before: old });
    expect(text).toContain(`  oeffnen: "${original.parts['oeffnen']}"`);
    expect(text).toContain('  absenden: "00000000"');
    expect(stamped(text, original.parts).match(/^source:/gm)).toHaveLength(1);
  });
});

test('a field that holds no words is one that its kind has', () => {
  const named = kinds.flatMap(({ name, schema, neutral = [], mayLack = [], stays = [] }) =>
    [...neutral, ...mayLack, ...stays].map((field) => ({ name, schema, field })),
  );
  expect(named.length).toBeGreaterThan(20);
  const unknown = named.filter(
    ({ schema, field }) => schema instanceof z.ZodObject && !(field in schema.shape),
  );
  expect(unknown.map(({ name, field }) => `${name}.${field}`)).toEqual([]);
});

describe('the words of a language', () => {
  const step = german('de/sheets/instagram.yaml');
  const own = { ...step, file: 'content/en/sheets/instagram.yaml' };
  const list = (labels: Record<string, string>, terms: object[] = []): Entry => ({
    ...step,
    kind: collections.terms,
    collection: 'terms',
    file: 'content/en/terms.yaml',
    data: { labels, terms },
  });
  const isOwn = ({ file }: Entry): boolean => file.startsWith('content/en/');
  const told = (entry: Entry, terms: Entry) => checkTerms([entry, terms], isOwn, () => step);

  test('a label without a meaning is told', () => {
    const all = told(own, list({}));
    expect(all.map(({ found }) => found)).toContain('„Senden“');
    const meanings = Object.fromEntries(all.map(({ found }) => [found.slice(1, -1), 'x']));
    expect(told(own, list(meanings))).toEqual([]);
  });

  test('a label that is not as German has it is told', () => {
    const data = { ...step.data, lead: 'Tap `Absenden` here' };
    const [problem] = told({ ...own, data }, list({ Absenden: 'Send' })).filter(
      ({ found }) => found === '„Absenden“',
    );
    expect(problem?.todo).toContain('Meintest du „Senden“?');
  });

  test('a term has one word', () => {
    const term = { german: 'Widersprechen', word: 'object', forms: ['objecting'], never: ['opt out'] };
    const find = (lead: string) =>
      told({ ...own, data: { ...step.data, lead, steps: [], trouble: [] } }, list({}, [term]))
        .filter(({ field }) => field === 'Begriff')
        .map(({ found }) => found);
    expect(find('You can still do it.')).toEqual(['kein „object“']);
    expect(find('You can still object.')).toEqual([]);
    expect(find('Object, or opt out.')).toEqual(['„opt out“']);
  });
});

describe('what is German on a page in another language', () => {
  const marked = (html: string): string =>
    markedAsForeign(html, {
      source: 'de',
      sourceName: 'Deutsch',
      isLanguage: (folder) => folder === 'ar',
      isFromRight: true,
      to: (address) => address.replace(/^\/faq\//, '/ar/faq/'),
      meaning: (label) => ({ 'Senden & fertig': 'إرسال' })[label],
    });

  test('links to German pages say so', () => {
    expect(marked('<a class="x" href="/plan/?konto=facebook#konto">A</a>')).toBe(
      '<a class="x" href="/plan/?konto=facebook#konto" hreflang="de">A <small lang="de">(Deutsch)</small></a>',
    );
  });

  test('links lead to pages that it has, with what they say of the place there', () => {
    expect(marked('<a href="/faq/?q=a#kosten" class="x">A</a>')).toBe(
      '<a href="/ar/faq/?q=a#kosten" class="x">A</a>',
    );
  });

  test.each([
    '<a href="/ar/faq/">A</a>',
    '<a href="/feed.xml">A</a>',
    '<a href="https://example.org/">A</a>',
    '<a href="#danach">A</a>',
    '<a href="/" hreflang="de">Deutsch</a>',
    '<a href="/faq/" hreflang="de">Deutsch</a>',
  ])('%s stays', (link) => {
    expect(marked(link)).toBe(link);
  });

  test('signs stay in front of Latin letters, from right to left too', () => {
    expect(
      marked(
        '<title>بـ @meta.com</title><p title="بـ @meta.com">بـ @meta.com أو «@Meta AI» أو «/reset-ai».</p>',
      ),
    ).toBe(
      '<title>بـ @meta.com</title><p title="بـ @meta.com">بـ <bdi>@meta.com</bdi> أو «<bdi>@Meta AI</bdi>» أو «<bdi>/reset-ai</bdi>».</p>',
    );
  });

  test('what is quoted in Latin letters keeps its full stop behind it', () => {
    expect(marked('<p>مثلًا: «Ich widerspreche.» أو «لا Meta».</p>')).toBe(
      '<p>مثلًا: «<bdi>Ich widerspreche.</bdi>» أو «لا Meta».</p>',
    );
  });

  test('labels run from left to right, with what they mean beside them', () => {
    expect(marked('<kbd>Senden &amp; fertig</kbd>')).toBe(
      '<kbd lang="de" dir="ltr">Senden &amp; fertig</kbd> (إرسال)',
    );
    expect(marked('<kbd>Ja</kbd>')).toBe('<kbd lang="de" dir="ltr">Ja</kbd>');
  });
});

test('a stale text is folded behind a note that leads to one that holds', () => {
  const html = staleText(
    { stale: 'Old.', newer: 'Newer: {language}' as never, older: 'Show' },
    [{ language: 'de', name: 'Deutsch', address: '/instagram/' }],
    '<p>26 May</p>',
  );
  expect(html.indexOf('href="/instagram/"')).toBeGreaterThan(0);
  expect(html).toContain('<details><summary>Show</summary><p>26 May</p></details>');
});

test('what is laid over German keeps what holds no words', () => {
  expect(
    laidOver(collections.platforms, { name: 'A', door: 'B', order: 1 }, { name: 'C', door: 'D' }),
  ).toEqual({ name: 'C', door: 'D', order: 1 });
});
