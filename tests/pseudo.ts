import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump, load } from 'js-yaml';
import { beginning, begunTerms, originals, type Original } from '../src/cli/translations.ts';
import { readContent } from '../src/content-check/read.ts';
import { LANGUAGES, SOURCE } from '../src/site.ts';

/**
 * A language that nobody speaks: its words are German ones with signs around them, longer by a third, and it is written
 * from right to left. It has a part of the pages; what it lacks it reads from German. A folder and a line make it.
 */
export const PSEUDO = 'xx';

/** Another one, that has no more than one needs to begin with: the first page, a guide, a question. */
export const PARTIAL = 'yy';
const FEW = ['ui', 'home', 'platforms/', 'guides/', 'faq'];

/** Kinds with many files, of which it has the first. */
const MANY = ['background', 'faq', 'guides', 'letters', 'tracks'];
/** Kinds that it reads from German. */
const LACKS = ['authorities', 'copies', 'einfach', 'help', 'sheets'];

/** What it has: all files of which there is one, all pages, all words without a page, and one of each other kind. */
const own = (all: readonly Original[]): Original[] => {
  const first = new Map(
    MANY.map((folder) => [
      folder,
      all
        .map(({ path }) => path)
        .toSorted()
        .find((path) => path.startsWith(`${folder}/`)),
    ]),
  );
  return all.filter(({ path }) => {
    const [folder = ''] = path.split('/');
    return first.has(folder) ? first.get(folder) === path : !LACKS.includes(folder);
  });
};

const LINE = "  de: { name: 'Deutsch', direction: 'ltr' },\n";

/** A word of the pseudo language. Places, keys and bold signs stay. */
function pseudo(word: string): string {
  const said = word
    .split(/(\{\w+\}|\*\*|`[^`]*`|\[@[^\]]*\])/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll(/[aeiou]/g, (vowel) => `${vowel}\u0301`.normalize()),
    )
    .join('');
  const longer = 'жжжжжжж '.repeat(Math.ceil(word.length / 24)).trim();
  return `⟦${said} ${longer}⟧`;
}

/** What German words otherwise by now: a step of its guide, its answer, and what its forms are for. */
const STALE = ['guides/', 'faq/', 'forms/'];
const outdated = (text: string): string =>
  text.replace(/^(source|  oeffnen): "[0-9a-f]{8}"$/m, '$1: "00000000"');

/** Lists of questions name those that it has. */
function withOwn(text: string, path: string, mine: readonly Original[]): string {
  if (path !== 'faq.yaml' && path !== 'home.yaml') return text;
  const has = (question: string): boolean => mine.some((each) => each.path === `faq/${question}.mdx`);
  const {
    topics = [],
    questions = [],
    ...words
  } = load(text) as {
    topics?: { questions: string[] }[];
    questions?: string[];
  };
  const [first] = mine.filter((each) => each.path.startsWith('faq/'));
  const name = first?.path.replace(/^faq\/|\.mdx$/g, '') ?? '';
  const own =
    path === 'home.yaml'
      ? { questions: questions.some(has) ? questions.filter(has) : [name] }
      : {
          topics: topics
            .map((topic) => ({ ...topic, questions: topic.questions.filter(has) }))
            .filter((topic) => topic.questions.length > 0),
        };
  return dump({ ...words, ...own }, { lineWidth: -1 });
}

/** Its card. */
const CARD = {
  title: pseudo('Gleiche Worte'),
  description: pseudo('Deutsche Worte auf dem Bildschirm, und was sie heißen.'),
  lead: pseudo('Auf dem Telefon steht:'),
  labels: ['Privacy Center', 'widersprechen', 'Senden', 'OK'],
  guide: 'facebook',
};

type Words = { [key: string]: Words } | string;
/** The name of the site is its name in all languages. */
const NAMES = ['name', 'nameBegins', 'nameEnds'];
const inPseudo = (words: Words, part = ''): Words =>
  typeof words === 'string'
    ? pseudo(words)
    : Object.fromEntries(
        Object.entries(words).map(([key, value]) => [
          key,
          part === 'frame' && NAMES.includes(key) ? value : inPseudo(value, key),
        ]),
      );

/** German words of the interface that are words by themselves, not names. */
export function germanWords(): string[] {
  const all = (words: Words): string[] =>
    typeof words === 'string' ? [words] : Object.values(words).flatMap(all);
  return all(load(readFileSync('content/de/ui.yaml', 'utf8')) as Words);
}

/** Adds a language: its files, in a folder of the copy, and its line. */
function add(
  folder: string,
  {
    code,
    line,
    mine,
    extra,
  }: { code: string; line: string; mine: readonly Original[]; extra: Record<string, string> },
): void {
  for (const original of mine) {
    const file = join(folder, 'content', code, original.path);
    mkdirSync(dirname(file), { recursive: true });
    const text = withOwn(beginning(original), original.path, mine);
    writeFileSync(file, STALE.some((path) => original.path.startsWith(path)) ? outdated(text) : text);
  }
  for (const [file, text] of Object.entries(extra)) writeFileSync(join(folder, 'content', code, file), text);
  const path = join(folder, 'src/site.ts');
  const site = readFileSync(path, 'utf8');
  if (!site.includes(LINE)) throw new Error('src/site.ts no longer has the line of German.');
  writeFileSync(path, site.replace(LINE, `${LINE}  ${code}: ${line},\n`));
}

/** A copy that speaks German alone: what is tried on toys needs no other language, and takes no longer with more of them. */
function withoutOthers(folder: string): void {
  const path = join(folder, 'src/site.ts');
  for (const language of LANGUAGES.filter((each) => each !== SOURCE)) {
    rmSync(join(folder, 'content', language), { recursive: true, force: true });
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(new RegExp(`^  ${language}: \\{.*\\},\n`, 'm'), ''),
    );
  }
}

/**
 * Adds both languages to a copy of the site.
 * @param folder Folder of the copy.
 * @throws Error when `src/site.ts` has no line of German to stand below.
 */
export function addPseudo(folder: string): void {
  withoutOthers(folder);
  const files = readContent('content');
  const german = load(readFileSync('content/de/ui.yaml', 'utf8')) as Words;
  const words = {
    'ui.yaml': dump(inPseudo(german), { lineWidth: -1 }),
    'terms.yaml': begunTerms(files, pseudo),
  };
  const all = own(originals(files));
  const few = all.filter(({ path }) => FEW.some((start) => path.startsWith(start)));
  add(folder, { code: PARTIAL, line: "{ name: 'Partial', direction: 'ltr' }", mine: few, extra: words });
  add(folder, {
    code: PSEUDO,
    line: "{ name: 'Pseudo', direction: 'rtl' }",
    mine: all,
    extra: { ...words, 'card.yaml': dump(CARD) },
  });
}
