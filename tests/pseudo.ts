import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump, load } from 'js-yaml';

/**
 * A language that nobody speaks: its words are German ones with signs around them, longer by a third, and it is written
 * from right to left. It has a part of the pages; what it lacks it reads from German. A folder and a line make it.
 */
export const PSEUDO = 'xx';

/** Kinds with many files, of which it has the first. */
const MANY = ['background', 'faq', 'guides', 'letters', 'tracks'];

/** What it has: all files of which there is one, all pages, and one of each other kind. */
const own = (): string[] => [
  ...readdirSync('content/de').filter((file) => file.endsWith('.yaml')),
  'pages',
  ...MANY.flatMap((folder) =>
    readdirSync(`content/de/${folder}`)
      .toSorted()
      .slice(0, 1)
      .map((file) => `${folder}/${file}`),
  ),
];

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

/**
 * Adds the pseudo language to a copy of the site.
 * @param folder Folder of the copy.
 * @throws Error when `src/site.ts` has no line of German to stand below.
 */
export function addPseudo(folder: string): void {
  for (const file of own()) {
    mkdirSync(dirname(join(folder, 'content', PSEUDO, file)), { recursive: true });
    cpSync(join('content/de', file), join(folder, 'content', PSEUDO, file), { recursive: true });
  }
  const german = load(readFileSync('content/de/ui.yaml', 'utf8')) as Words;
  writeFileSync(join(folder, 'content', PSEUDO, 'ui.yaml'), dump(inPseudo(german), { lineWidth: -1 }));
  const site = readFileSync('src/site.ts', 'utf8');
  if (!site.includes(LINE)) throw new Error('src/site.ts no longer has the line of German.');
  writeFileSync(
    join(folder, 'src/site.ts'),
    site.replace(LINE, `${LINE}  ${PSEUDO}: { name: 'Pseudo', direction: 'rtl' },\n`),
  );
}
